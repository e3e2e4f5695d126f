"""Objects: fields, maps, and names that are required and nowhere declared."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.ir.declarations import ObjectDeclaration
from sdkwright.ir.types import Anything, MapOf, Ref, Scalar, ScalarKind, Type
from tests.support.built_api import BuiltApi, built_operation
from tests.support.small_documents import json_response

_TEXT = {"type": "string"}


def _built(schema: Any) -> BuiltApi:
    return built_operation(responses={"200": json_response(schema)})


def _type(built: BuiltApi) -> Type:
    return built.only.responses[0].contents[0].schema


def _object(built: BuiltApi) -> ObjectDeclaration:
    type_ = _type(built)
    assert isinstance(type_, Ref)
    found = built.api.declarations[type_.target]
    assert isinstance(found, ObjectDeclaration)
    return found


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "object", "additionalProperties": _TEXT},
        {"unevaluatedProperties": _TEXT},
        {"type": "object", "patternProperties": {"^x": _TEXT}},
    ],
    ids=str,
)
def test_what_describes_values_alone_is_a_map(schema: Any) -> None:
    type_ = _type(_built(schema))
    assert isinstance(type_, MapOf)
    assert isinstance(type_.value, Scalar)
    assert type_.value.kind is ScalarKind.STRING


def test_a_name_that_is_required_and_not_declared_is_a_field_of_free_type() -> None:
    built = _built({"properties": {"a": _TEXT}, "required": ["a", "b", "b"]})
    fields = _object(built).fields
    assert [(one.name.source, one.required) for one in fields] == [
        ("a", True),
        ("b", True),
    ]
    assert fields[1].type == Anything()
    assert built.codes == ["schema/required-undeclared"]


def test_such_a_name_has_the_type_of_further_properties_where_there_is_one() -> None:
    schema = {"properties": {"a": _TEXT}, "required": ["b"]}
    built = _built({**schema, "additionalProperties": _TEXT})
    assert isinstance(_object(built).fields[1].type, Scalar)


def test_a_property_that_is_left_out_is_not_asked_for() -> None:
    left_out = {**_TEXT, "x-speakeasy-ignore": True}
    built = _built({"properties": {"a": _TEXT, "b": left_out}, "required": ["b"]})
    assert [one.name.source for one in _object(built).fields] == ["a"]
    assert built.codes == []


def test_a_name_required_by_one_member_and_declared_by_another_is_declared() -> None:
    built = _built({"allOf": [{"required": ["a"]}, {"properties": {"a": _TEXT}}]})
    (field,) = _object(built).fields
    assert field.required
    assert built.codes == []
