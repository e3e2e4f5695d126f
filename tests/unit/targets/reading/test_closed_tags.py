"""Tags as the document closes them, whoever says their values."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import EnumDeclaration, Field, ObjectDeclaration
from sdkwright.ir.types import Const, Nullable, Scalar, ScalarKind, Type
from sdkwright.targets.reading.closed_tags import with_closed_tags
from tests.support.built_api import built_api
from tests.support.small_documents import document_of_paths, operation

_TEXT = {"type": "string"}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(required: str = "", **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": required.split(), "properties": properties}


def _api(schemas: dict[str, Any], *answers: str, keeps_enums: bool = False) -> Api:
    paths = {
        f"/{name}": {"get": operation(name, answer=_ref(name))} for name in answers
    }
    document = document_of_paths(paths, components={"schemas": schemas})
    return with_closed_tags(built_api(document).api, keeps_enums=keeps_enums)


def _field(api: Api, owner: str, name: str = "k") -> Field:
    declaration = api.declarations[f"#/components/schemas/{owner}"]
    assert isinstance(declaration, ObjectDeclaration)
    return next(one for one in declaration.fields if one.name.source == name)


def _values(api: Api, type_: Type) -> list[object]:
    declared = api.declared(type_)
    assert isinstance(declared, EnumDeclaration)
    assert declared.is_tag
    return [one.value for one in declared.members]


def _union(*names: str, **mapping: str) -> dict[str, Any]:
    return {
        "oneOf": [_ref(name) for name in names],
        "discriminator": {"propertyName": "k", "mapping": mapping},
    }


@pytest.mark.parametrize(
    ("schema", "wanted"),
    [
        ({"type": "string", "enum": ["a"]}, Const("a", open=True)),
        ({"type": "integer", "enum": [3]}, Const(3, open=True)),
        ({"const": "a"}, Const("a")),
        (
            {"type": "string", "enum": ["a"], "x-speakeasy-unknown-values": "disallow"},
            Const("a"),
        ),
    ],
    ids=str,
)
def test_a_required_property_of_one_value_is_that(schema: Any, wanted: Type) -> None:
    schemas = {"A": _object("k", k=schema, more=schema)}
    api = _api(schemas, "A")
    assert _field(api, "A").type == wanted
    # What isn't required is as it was.
    is_const = "const" in schema
    assert isinstance(_field(api, "A", "more").type, Const) is is_const
    named = {one for one in api.declarations if one.endswith("/k")}
    assert named == set()


def test_a_component_that_only_tags_name_is_gone() -> None:
    schemas = {
        "U": _union("A", "B", a="A", b="B"),
        "Kind": {"type": "string", "enum": ["a", "b"]},
        "A": _object("k", k=_ref("Kind")),
        "B": _object("k", k=_ref("Kind")),
    }
    api = _api(schemas, "U")
    assert [_field(api, name).type for name in "AB"] == [Const("a"), Const("b")]
    assert "#/components/schemas/Kind" not in api.declarations
    used = _api({**schemas, "C": _object(k=_ref("Kind"))}, "U", "C")
    assert "#/components/schemas/Kind" in used.declarations


def test_what_a_callback_of_a_callback_names_stays() -> None:
    kind = "#/components/schemas/A/properties/k"
    asked = operation("asked", body={"$ref": kind})
    called = operation("called", callbacks={"then": {"{$url}": {"post": asked}}})
    first = operation("a", callbacks={"on": {"{$url}": {"post": called}}})
    schemas = {"A": _object("k", k={"type": "string", "enum": ["a"]})}
    document = document_of_paths(
        {"/a": {"post": first}}, components={"schemas": schemas}
    )
    api = with_closed_tags(built_api(document).api, keeps_enums=False)
    assert _field(api, "A").type == Const("a", open=True)
    assert kind in api.declarations


def test_a_tag_has_the_values_of_all_unions_that_its_object_is_in() -> None:
    schemas = {
        "U": _union("A", "B", a="A", b="B", also="B"),
        "V": _union("A", "C", other="A", c="C"),
        **{name: _object("k", k=_TEXT) for name in "ABC"},
    }
    api = _api(schemas, "U", "V", "C")
    assert _values(api, _field(api, "A").type) == ["a", "other"]
    assert _values(api, _field(api, "B").type) == ["b", "also"]
    # An answer is one, too, where another value may come.
    assert _field(api, "C").type == Const("c", open=True)


def test_a_class_of_values_stays_the_type_of_a_tag() -> None:
    schemas = {
        "U": _union("A", "B", a="A", b="B"),
        "Kind": {"type": "string", "enum": ["a", "b"]},
        "A": _object("k", k={"type": "string", "enum": ["a", "c"]}),
        "B": _object("k", k=_ref("Kind")),
    }
    api = _api(schemas, "U", keeps_enums=True)
    assert _field(api, "B").type == Const("b")
    schemas["U"] = _union("A", "B", a="A", c="A", b="B")
    api = _api(schemas, "U", keeps_enums=True)
    declared = api.declared(_field(api, "A").type)
    assert isinstance(declared, EnumDeclaration)
    assert not declared.is_tag


def test_null_stays_a_value_of_a_tag() -> None:
    schemas = {
        "U": _union("A", "B", a="A", b="B"),
        "A": _object("k", k={"type": ["string", "null"]}),
        "B": _object("k", k=_TEXT),
    }
    assert _field(_api(schemas, "U"), "A").type == Nullable(Const("a"))


def test_a_base_has_values_that_nobody_knows_and_no_default_is_another_members() -> (
    None
):
    base = _object("k", k={"type": "string", "default": "base"})
    schemas = {
        "Base": {**base, "discriminator": {"propertyName": "k"}},
        "A": {"allOf": [_ref("Base"), _object(a=_TEXT)]},
    }
    api = _api(schemas, "Base")
    assert _field(api, "Base").type == Const("Base", open=True)
    assert _field(api, "A").type == Const("A")
    assert _field(api, "A").default is None
    schemas["Base"]["discriminator"]["mapping"] = {"a": "A"}
    api = _api(schemas, "Base")
    assert _field(api, "Base").type == Scalar(ScalarKind.UNRECOGNIZED)
    assert _field(api, "Base").default is None
    assert _field(api, "A").type == Const("a")


def test_what_a_discriminator_takes_for_all_others_keeps_its_texts() -> None:
    union = _union("A", "Rest", a="A")
    union["discriminator"]["defaultMapping"] = "Rest"
    schemas = {"U": union, **{name: _object("k", k=_TEXT) for name in ("A", "Rest")}}
    paths = {"/u": {"get": operation("u", answer=_ref("U"))}}
    document = document_of_paths(paths, components={"schemas": schemas})
    built = built_api({**document, "openapi": "3.2.0"}).api
    api = with_closed_tags(built, keeps_enums=False)
    assert _field(api, "A").type == Const("a")
    assert _field(api, "Rest").type == Scalar(ScalarKind.STRING)
