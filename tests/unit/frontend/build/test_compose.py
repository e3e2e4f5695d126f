"""`allOf`: what holds of a schema holds wherever it is asked."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import EnumDeclaration, Field, ObjectDeclaration
from sdkwright.ir.types import (
    Const,
    ListOf,
    MapOf,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    Type,
)
from tests.support.built_api import BuiltApi, built_api
from tests.support.small_documents import document_of_paths, operation

_BASE: dict[str, Any] = {
    "type": "object",
    "required": ["id"],
    "properties": {
        "id": {"type": "string"},
        "made": {"type": "string", "format": "date-time"},
        "kind": {"type": "string"},
        "home": {"$ref": "#/components/schemas/Address"},
        "tags": {"type": "array", "items": {"type": "string"}},
    },
}
_ADDRESS = {"type": "object", "properties": {"city": {"type": "string"}}}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _built(*members: Any, version: str = "3.1.0", **schemas: Any) -> BuiltApi:
    paths = {"/orders": {"get": operation("orders", answer=_ref("Order"))}}
    everything = {
        "Base": _BASE,
        "Address": _ADDRESS,
        "Order": {"allOf": list(members)},
        **schemas,
    }
    document = document_of_paths(paths, components={"schemas": everything})
    return built_api({**document, "openapi": version})


def _object(api: Api, type_: Type) -> ObjectDeclaration:
    assert isinstance(type_, Ref)
    found = api.declarations[type_.target]
    assert isinstance(found, ObjectDeclaration)
    return found


def _field(built: BuiltApi, name: str) -> Field:
    order = _object(built.api, built.only.responses[0].contents[0].schema)
    return {one.name.source: one for one in order.fields}[name]


def _type(built: BuiltApi, name: str) -> Type:
    return _field(built, name).type


@pytest.mark.parametrize(
    "said",
    [
        {"readOnly": True},
        {"description": "words"},
        {"nullable": True},
        {"maxLength": 3},
        {"x-words": 1},
        {"deprecated": True},
        {"default": "a"},
        True,
        {},
    ],
    ids=str,
)
@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize("is_last", [True, False])
def test_a_property_keeps_its_type_whatever_another_member_says_beside_it(
    said: Any, version: str, is_last: bool
) -> None:
    members: list[Any] = [_ref("Base"), {"properties": {"id": said, "home": said}}]
    built = _built(*members if is_last else reversed(members), version=version)
    type_ = _type(built, "id")
    assert isinstance(type_, Scalar)
    assert type_.kind is ScalarKind.STRING
    assert _type(built, "home") == Ref("#/components/schemas/Address")
    assert _field(built, "id").required
    assert built.codes == []


def test_a_property_has_the_words_of_the_member_that_says_them() -> None:
    built = _built(
        _ref("Base"),
        {"properties": {"id": {"readOnly": True}, "made": {"description": "when"}}},
    )
    assert _field(built, "id").read_only
    assert _field(built, "made").description == "when"


def test_a_property_made_of_members_has_their_directions_and_words() -> None:
    built = _built(
        {
            "properties": {
                "a": {"allOf": [_ref("Address"), {"readOnly": True}]},
                "b": {"allOf": [_ref("Address"), {"description": "where"}]},
                "c": {"allOf": [_ref("Secret")]},
            }
        },
        Secret={"type": "string", "writeOnly": True, "default": "x"},
    )
    assert _field(built, "a").read_only
    assert _field(built, "b").description == "where"
    assert _field(built, "c").write_only
    assert _field(built, "c").default is not None


@pytest.mark.parametrize("narrow", [{"const": "order"}, {"enum": ["order"]}])
@pytest.mark.parametrize("is_last", [True, False])
def test_a_constant_stays_in_any_order(narrow: Any, is_last: bool) -> None:
    members = [_ref("Base"), {"properties": {"kind": narrow}}]
    built = _built(*members if is_last else reversed(members))
    type_ = _type(built, "kind")
    if isinstance(type_, Ref):
        declaration = built.api.declarations[type_.target]
        assert isinstance(declaration, EnumDeclaration)
        assert [one.value for one in declaration.members] == ["order"]
    else:
        assert type_ == Const("order")


def test_a_nested_object_keeps_the_fields_of_all_members() -> None:
    own = {"type": "object", "properties": {"zip": {"type": "string"}}}
    built = _built(_ref("Base"), {"properties": {"home": own}})
    home = _object(built.api, _type(built, "home"))
    assert [one.name.source for one in home.fields] == ["city", "zip"]
    address = built.api.declarations["#/components/schemas/Address"]
    assert isinstance(address, ObjectDeclaration)
    assert [one.name.source for one in address.fields] == ["city"]


def test_objects_in_lists_and_maps_keep_the_fields_of_all_members() -> None:
    def holding(name: str) -> Any:
        inner = {"type": "object", "properties": {name: {"type": "string"}}}
        return {
            "properties": {
                "list": {"type": "array", "items": inner},
                "map": {"type": "object", "additionalProperties": inner},
            }
        }

    built = _built(holding("a"), holding("b"), holding("c"))
    listed, mapped = _type(built, "list"), _type(built, "map")
    assert isinstance(listed, ListOf)
    assert isinstance(mapped, MapOf)
    for inner in (listed.item, mapped.value):
        fields = _object(built.api, inner).fields
        assert [one.name.source for one in fields] == ["a", "b", "c"]


def test_what_is_required_of_a_nested_object_is_required() -> None:
    built = _built(_ref("Base"), {"properties": {"home": {"required": ["city"]}}})
    (city,) = _object(built.api, _type(built, "home")).fields
    assert city.required


def test_a_list_of_required_properties_beside_one_reference_counts() -> None:
    built = _built(_ref("Base"), {"required": ["kind"]})
    assert _field(built, "kind").required


def test_a_schema_narrower_than_another_is_the_one_that_counts() -> None:
    person = {"allOf": [_ref("Party"), {"properties": {"born": {"type": "string"}}}]}
    built = _built(
        {"properties": {"owner": _ref("Party")}},
        {"properties": {"owner": _ref("Person")}},
        Party={"type": "object", "properties": {"name": {"type": "string"}}},
        Person=person,
    )
    assert _type(built, "owner") == Ref("#/components/schemas/Person")


def test_null_is_a_value_only_where_all_members_let_it() -> None:
    may = {"type": ["string", "null"]}
    built = _built(
        {"properties": {"one": may, "all": may, "none": may}},
        {"properties": {"one": {"type": "string"}, "all": may}},
        {"properties": {"none": {"nullable": False}}},
    )
    assert not isinstance(_type(built, "one"), Nullable)
    assert isinstance(_type(built, "all"), Nullable)
    assert not isinstance(_type(built, "none"), Nullable)


def test_of_listed_values_those_of_all_members_are_left_with_their_names() -> None:
    wide = {"enum": ["a", "b", "c"], "x-enum-varnames": ["Ay", "Bee", "Sea"]}
    built = _built(
        {"properties": {"size": {"type": "string", **wide}}},
        {"properties": {"size": {"enum": ["c", "b"]}}},
    )
    type_ = _type(built, "size")
    assert isinstance(type_, Ref)
    declaration = built.api.declarations[type_.target]
    assert isinstance(declaration, EnumDeclaration)
    assert [(one.name.source, one.value) for one in declaration.members] == [
        ("Bee", "b"),
        ("Sea", "c"),
    ]


def test_a_bound_is_the_narrowest_of_all_members() -> None:
    built = _built(
        {"properties": {"n": {"type": "integer", "minimum": 3, "maximum": 5}}},
        {"properties": {"n": {"minimum": 1, "maximum": 9, "multipleOf": 2}}},
    )
    type_ = _type(built, "n")
    assert isinstance(type_, Scalar)
    bounds = type_.constraints
    assert (bounds.minimum, bounds.maximum, bounds.multiple_of) == (3, 5, 2)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ({"type": "string"}, {"type": "integer"}),
        ({"const": "a"}, {"const": "b"}),
        ({"const": "a"}, {"enum": ["b"]}),
        ({"const": 1}, {"type": "string"}),
        ({"enum": ["a"]}, {"enum": ["b"]}),
        ({"enum": ["a"]}, {"type": "integer"}),
        (
            {"type": "string", "format": "uuid"},
            {"type": "string", "format": "date-time"},
        ),
    ],
    ids=str,
)
def test_what_no_value_fits_is_a_finding(one: Any, two: Any) -> None:
    built = _built({"properties": {"a": one}}, {"properties": {"a": two}})
    assert "schema/merge-conflict" in built.codes


def test_schemas_that_lead_back_to_themselves_come_to_an_end() -> None:
    node = {
        "allOf": [
            {"properties": {"next": _ref("Node"), "a": {"type": "string"}}},
            {"properties": {"next": {"properties": {"b": {"type": "string"}}}}},
        ]
    }
    built = _built(_ref("Node"), {"properties": {"next": _ref("Node")}}, Node=node)
    inner = _object(built.api, _type(built, "next"))
    assert {one.name.source for one in inner.fields} >= {"next", "a"}
