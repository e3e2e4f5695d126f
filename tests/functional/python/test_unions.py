"""Unions: the document decides which member data is, then its shape; what comes is what goes back."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from tests.support.generated_python import (
    decoded,
    document_of_schemas,
    encoded,
    import_package,
)

_TEXT = {"type": "string"}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(required: str = "", **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": required.split(), "properties": properties}


def _text(format_: str) -> dict[str, str]:
    return {"type": "string", "format": format_}


def _one_of(*names: str, **more: Any) -> dict[str, Any]:
    return {"oneOf": [_ref(name) for name in names], **more}


_UNIONS: Mapping[str, tuple[dict[str, Any], Sequence[tuple[Any, str]]]] = {
    "integers, written as texts in the mapping": (
        {
            "U": _one_of(
                "A",
                "B",
                discriminator={
                    "propertyName": "v",
                    "mapping": {"1": "#/components/schemas/A", "2": "B"},
                },
            ),
            "A": _object("v", v={"type": "integer", "const": 1}),
            "B": _object("v", v={"type": "integer", "const": 2}),
        },
        [({"v": 1}, "A"), ({"v": 2}, "B"), ({"v": 3}, "Unknown")],
    ),
    "a number with a fraction that one member has alone": (
        {
            "U": _one_of("A", "B"),
            "A": _object("k", k={"const": 1.5}, a=_TEXT, n={"const": 2.5}),
            "B": _object("n", n={"type": "number"}),
        },
        [
            ({"k": 1.5}, "A"),
            ({"k": 1.5, "a": "", "n": 2.5}, "A"),
            ({"k": 2}, "Unknown"),
            ({"k": 2, "a": ""}, "Unknown"),
            ({"k": 2, "n": 1}, "B"),
            ({"k": 1.5, "n": 3}, "B"),
        ],
    ),
    "constants inside of members": (
        {
            "U": _one_of("A", "B"),
            "A": _object("k", k=_object("t", t={"const": "a"}), x=_TEXT),
            "B": _object("k", k=_object("t", t={"const": 0.5}), y=_TEXT),
        },
        [
            ({"k": {"t": "a"}}, "A"),
            ({"k": {"t": 0.5}, "x": ""}, "B"),
            ({"k": {"t": 1}, "y": ""}, "Unknown"),
            ({"k": {"t": "b"}, "x": ""}, "Unknown"),
        ],
    ),
    "one integer each": (
        {
            "U": _one_of("A", "B"),
            "A": _object("t n", t={"type": "integer", "enum": [7]}, n=_TEXT),
            "B": _object("t n", t={"type": "integer", "enum": [5]}, n=_TEXT),
        },
        [({"t": 5, "n": ""}, "B"), ({"t": 7, "n": ""}, "A")],
    ),
    "a boolean of one member": (
        {
            "U": _one_of("A", "B"),
            "A": _object("id name", id=_TEXT, name=_TEXT),
            "B": _object("id deleted", id=_TEXT, deleted={"const": True}),
        },
        [
            ({"id": "", "deleted": True}, "B"),
            ({"id": "", "name": ""}, "A"),
            ({"id": ""}, "Unknown"),
            ({"id": "", "deleted": False}, "Unknown"),
        ],
    ),
    "a value that members share": (
        {
            "U": _one_of("A", "B", "C"),
            "A": _object("t q", t={"enum": ["x"]}, q=_TEXT),
            "B": _object("t q", t={"enum": ["y"]}, q=_TEXT),
            "C": _object("t q p", t={"enum": ["y"]}, q=_TEXT, p=_TEXT),
        },
        [
            ({"t": "x", "q": ""}, "A"),
            ({"t": "y", "q": ""}, "B"),
            ({"t": "y", "q": "", "p": ""}, "C"),
        ],
    ),
    "a second property where the first is shared": (
        {
            "U": _one_of("A", "B", "C"),
            "A": _object("t", t={"const": "x"}),
            "B": _object("t k", t={"const": "y"}, k={"const": 1}, m=_TEXT),
            "C": _object("t k", t={"const": "y"}, k={"const": 2}),
        },
        [
            ({"t": "x", "k": 1}, "A"),
            ({"t": "y", "k": 2, "m": ""}, "C"),
            ({"t": "y", "k": 1}, "B"),
        ],
    ),
    "enums that overlap": (
        {
            "U": _one_of("A", "B"),
            "A": _object("s", s={"enum": ["x", "y"]}),
            "B": _object("s", s={"enum": ["y", "z"]}, n=_TEXT),
        },
        [({"s": "x"}, "A"), ({"s": "z"}, "B"), ({"s": "y", "n": ""}, "B")],
    ),
    "names of schemas that members contradict": (
        {
            "U": _one_of("A", "B", discriminator={"propertyName": "t"}),
            "A": _object("", t={"enum": ["a"]}, n=_TEXT),
            "B": _object("t", t={"enum": ["b"]}, n=_TEXT),
        },
        [
            ({"t": "a"}, "A"),
            ({"n": ""}, "A"),
            ({"t": "b"}, "B"),
            ({"t": "B"}, "Unknown"),
        ],
    ),
    "several numbers with fractions": (
        {
            "U": _one_of("A", "B"),
            "A": _object("k", k={"type": "number", "enum": [1.5, 2.5]}),
            "B": _object("k", k={"type": "number", "enum": [3.5, 4]}),
        },
        [({"k": 2.5}, "A"), ({"k": 3.5}, "B"), ({"k": 4}, "B")],
    ),
    "a default": (
        {
            "U": _one_of(
                "A",
                "B",
                discriminator={
                    "propertyName": "t",
                    "mapping": {"a": "A"},
                    "defaultMapping": "B",
                },
            ),
            "A": _object("t", t=_TEXT),
            "B": _object("", t=_TEXT),
        },
        [({"t": "a"}, "A"), ({"t": "q"}, "B"), ({}, "B")],
    ),
    "a constant beats many fields": (
        {
            "U": _one_of("A", "B"),
            "A": _object("t", t={"const": "a"}),
            "B": _object("t", t=_TEXT, p=_TEXT, q=_TEXT, r=_TEXT),
        },
        [({"t": "a", "p": "", "q": "", "r": ""}, "A"), ({"t": "b"}, "B")],
    ),
    "unions in unions, and members that are no objects": (
        {
            "U": {"oneOf": [_ref("V"), _ref("C"), _TEXT, {"type": "array"}]},
            "V": _one_of("A", "B"),
            "A": _object("t", t={"const": "a"}),
            "B": _object("b", b=_TEXT),
            "C": _object("c", c=_TEXT),
        },
        [
            ({"t": "a"}, "A"),
            ({"b": ""}, "B"),
            ({"c": ""}, "C"),
            ("x", "str"),
            ([1], "list"),
            ({"z": 1}, "Unknown"),
        ],
    ),
}


@pytest.mark.parametrize("name", _UNIONS)
def test_a_union_goes_by_what_the_document_decides(tmp_path: Path, name: str) -> None:
    schemas, values = _UNIONS[name]
    package = import_package(document_of_schemas(schemas), tmp_path)
    union = package.models.U
    for data, wanted in values:
        value = decoded(package, union, data)
        assert _member(package, value) == wanted, data
        assert encoded(package, value, union) == data


def _member(package: Any, value: Any) -> str:
    is_unknown = isinstance(value, package.types.Unknown)
    return "Unknown" if is_unknown else type(value).__name__


def test_a_required_constant_is_filled_in_when_a_value_is_built(tmp_path: Path) -> None:
    schemas, _ = _UNIONS["a boolean of one member"]
    package = import_package(document_of_schemas(schemas), tmp_path)
    built = package.models.B(id="x")
    assert encoded(package, built) == {"id": "x", "deleted": True}
    assert encoded(package, built, package.models.U) == {"id": "x", "deleted": True}


def test_what_tells_members_apart_is_sent_though_it_need_not_come(
    tmp_path: Path,
) -> None:
    schemas = {
        "U": _one_of("A", "B", discriminator={"propertyName": "t"}),
        "A": _object("", t={"const": "a"}, n=_TEXT),
        "B": _object("t", t={"const": "b"}),
    }
    package = import_package(document_of_schemas(schemas), tmp_path)
    assert encoded(package, package.models.A(n="x")) == {"t": "a", "n": "x"}
    for member in (package.models.A, package.models.U):
        received = decoded(package, member, {"n": "x"})
        assert encoded(package, received, member) == {"n": "x"}
    with pytest.raises(ValidationError):
        decoded(package, package.models.B, {})


def _told() -> dict[str, Any]:
    """Members told by an enum of one value, by what a mapping says alone, and by an integer."""
    mapping = {"cat": "Cat", "lion": "Lion", "puma": "Puma", "cougar": "Puma"}
    return {
        "U": _one_of(
            "Cat",
            "Lion",
            "Puma",
            discriminator={"propertyName": "kind", "mapping": mapping},
        ),
        "Cat": _object("kind", kind={"type": "string", "enum": ["cat"]}, n=_TEXT),
        "Lion": _object("kind", kind=_TEXT, n=_TEXT),
        "Puma": _object("kind", kind=_TEXT),
        "Numbered": _one_of("One", "Two"),
        "One": _object("v", v={"type": "integer", "enum": [1]}),
        "Two": _object("v", v={"type": "integer", "enum": [2]}),
    }


def test_a_tag_is_filled_in_when_a_value_is_built_and_never_when_received(
    tmp_path: Path,
) -> None:
    package = import_package(document_of_schemas(_told()), tmp_path)
    models = package.models
    assert encoded(package, models.Cat(n="")) == {"kind": "cat", "n": ""}
    assert encoded(package, models.Lion(n="")) == {"kind": "lion", "n": ""}
    assert encoded(package, models.One(), models.Numbered) == {"v": 1}
    for member in (models.Cat, models.Lion, models.One):
        with pytest.raises(ValidationError):
            decoded(package, member, {"n": ""})
    with pytest.raises(ValidationError):
        models.Puma()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("Cat", {"kind": "lynx", "n": ""}),
        ("Lion", {"kind": "lynx", "n": ""}),
        ("Puma", {"kind": "lynx"}),
        ("One", {"v": 3}),
    ],
)
def test_outside_of_its_union_a_member_may_have_another_tag(
    tmp_path: Path, name: str, data: Any
) -> None:
    package = import_package(document_of_schemas(_told()), tmp_path)
    member = getattr(package.models, name)
    value = decoded(package, member, data)
    assert isinstance(value, member)
    assert encoded(package, value, member) == data


def test_what_no_member_knows_has_its_tag_and_goes_back(tmp_path: Path) -> None:
    package = import_package(document_of_schemas(_told()), tmp_path)
    for union, tag, data in (
        (package.models.U, "kind", {"kind": "lynx", "n": ""}),
        (package.models.Numbered, "v", {"v": 3}),
    ):
        value = decoded(package, union, data)
        assert isinstance(value, package.types.Unknown)
        assert getattr(value, tag) == data[tag]
        assert encoded(package, value, union) == data
    assert decoded(package, package.models.U, {}).kind is None


def test_unions_of_single_values_are_enums_wherever_they_stand(tmp_path: Path) -> None:
    schemas = {
        "Policy": {
            "oneOf": [
                {"const": "allow", "description": "let it through"},
                {"type": "string", "enum": ["fail"], "description": "refuse it"},
                _ref("Ask"),
            ]
        },
        "Ask": {"const": "ask", "title": "Ask first"},
        "Rule": _object("t", t={"const": "rule"}),
        "Either": {"oneOf": [_ref("Policy"), _ref("Rule")]},
    }
    package = import_package(document_of_schemas(schemas), tmp_path)
    for data in ("allow", "ask", "other", {"t": "rule"}):
        value = decoded(package, package.models.Either, data)
        assert encoded(package, value, package.models.Either) == data
    module = sys.modules[f"{package.__name__}.models.policy"]
    text = Path(module.__file__ or "").read_text(encoding="utf-8")
    assert '"fail",\n' in text
    assert "* `ask`: Ask first" in text


def _animals() -> dict[str, Any]:
    kinds = {"propertyName": "kind", "mapping": {"c": "Cat"}}
    return {
        "Animal": {
            **_object("species", species=_TEXT, friend=_ref("Animal")),
            "discriminator": {"propertyName": "species", "mapping": {"pet": "Pet"}},
        },
        "Pet": {
            "allOf": [
                _ref("Animal"),
                {**_object("kind", kind=_TEXT), "discriminator": kinds},
            ]
        },
        "Cat": {"allOf": [_ref("Pet"), _object(born_at=_text("date-time"))]},
        "Emu": {"allOf": [_ref("Animal")]},
    }


def test_a_base_is_the_union_of_what_is_made_of_it(tmp_path: Path) -> None:
    package = import_package(document_of_schemas(_animals()), tmp_path)
    union = package.models.AnimalUnion
    for data, wanted in (
        ({"species": "Emu", "friend": {"species": "pet", "kind": "d"}}, "Emu"),
        ({"species": "pet", "kind": "c", "born_at": "2024-01-01T00:00:00Z"}, "Cat"),
        ({"species": "Cat", "kind": "c"}, "Cat"),
        ({"species": "pet", "kind": "q"}, "Pet"),
        ({"species": "rat", "new": 1}, "Animal"),
    ):
        value = decoded(package, union, data)
        assert type(value).__name__ == wanted, data
        assert encoded(package, value, union) == data
        if wanted == "Emu":
            assert type(value.friend).__name__ == "Pet"


def test_a_value_that_nobody_knows_is_of_the_base(tmp_path: Path) -> None:
    kinds = {"type": "string", "enum": ["circle", "poly"]}
    mapping = {"circle": "Circle", "poly": "Poly"}
    schemas = {
        "Shape": {
            **_object("kind", kind=kinds),
            "discriminator": {"propertyName": "kind", "mapping": mapping},
        },
        "Circle": {"allOf": [_ref("Shape"), _object(radius={"type": "number"})]},
        "Named": {"allOf": [_ref("Shape"), _object(name=_TEXT)]},
        "Poly": {"allOf": [_ref("Named"), _object(corners={"type": "integer"})]},
    }
    package = import_package(document_of_schemas(schemas), tmp_path)
    union = package.models.ShapeUnion
    for kind, wanted in (
        ("circle", "Circle"),
        ("poly", "Poly"),
        ("Named", "Named"),
        ("blob", "Shape"),
    ):
        data = {"kind": kind, "name": "x"}
        value = decoded(package, union, data)
        assert type(value).__name__ == wanted
        assert encoded(package, value, union) == data


_FORMATS: Mapping[str, Mapping[str, type]] = {
    "date-time": {
        "12345": str,
        "2024-01-01": str,
        "2024-13-01T00:00:00Z": str,
        "2024-01-01T00:00:00Z": dt.datetime,
    },
    "date": {"12345": str, "2024-01-01": dt.date},
    "time": {"10:30": str, "10:30:00Z": dt.time},
    "duration": {"10:30": str, "P1M": str, "PT36H": dt.timedelta, "P1D": dt.timedelta},
    "byte": {"hello world": str, "abc": str, "YWI=": bytes, "YWJ=": str, "_-8=": str},
    "int64": {"1_000": str, "+5": str, " 5": str, "05": str, "12": int},
}


@pytest.mark.parametrize("name", _FORMATS)
def test_a_member_takes_text_of_its_format_only(tmp_path: Path, name: str) -> None:
    formatted = _text(name)
    schemas: dict[str, Any] = {
        "Alone": {"anyOf": [formatted, _TEXT]},
        "Several": {
            "anyOf": [{"type": "array", "items": one} for one in (formatted, _TEXT)]
        },
        "Named": {
            "anyOf": [
                {"type": "object", "additionalProperties": one}
                for one in (formatted, _TEXT)
            ]
        },
    }
    package = import_package(document_of_schemas(schemas), tmp_path)
    for text, kind in _FORMATS[name].items():
        data = {"Alone": text, "Several": [text], "Named": {"a": text}}
        value = decoded(package, package.models.Everything, data)
        for found in (value.alone, value.several[0], value.named["a"]):
            assert isinstance(found, kind), text
        assert encoded(package, value) == data


def test_text_of_nearly_a_format_is_taken_where_no_member_takes_others(
    tmp_path: Path,
) -> None:
    schemas = {"U": {"anyOf": [_text("date-time"), {"type": "integer"}]}}
    package = import_package(document_of_schemas(schemas), tmp_path)
    found = decoded(package, package.models.U, "2024-01-01T00:00:00")
    assert isinstance(found, dt.datetime)
    assert decoded(package, package.models.U, 12345) == 12345
