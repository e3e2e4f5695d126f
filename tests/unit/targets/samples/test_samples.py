"""Sample values: the document's own, in their schema's shape, else made up and valid."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from sdkwright.targets.reading.directions import with_directions
from sdkwright.targets.samples.samples import (
    Defaults,
    Missing,
    Optionals,
    SamplePolicy,
    Sampler,
)
from tests.support.python_api import python_api
from tests.support.small_documents import document_of_paths, operation, parameter


def _body(
    schema: dict[str, Any], policy: SamplePolicy | None = None, **schemas: Any
) -> Any:
    found = python_api(
        document_of_paths(
            {"/": {"post": operation("send", body=schema)}},
            components={"schemas": schemas},
        )
    )
    api = with_directions(found.api)
    return (
        Sampler(api, policy or SamplePolicy()).operation(found.operation("send")).body
    )


def _field(schema: dict[str, Any], **schemas: Any) -> Any:
    """The value of a required property."""
    owner = {"type": "object", "properties": {"field": schema}, "required": ["field"]}
    return _body(owner, **schemas)["field"]


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


_NODE = {
    "type": "object",
    "properties": {
        "next": _ref("Node"),
        "all": {"type": "array", "items": _ref("Node")},
    },
    "required": ["next", "all"],
}
_CAT = {
    "type": "object",
    "properties": {"kind": {"const": "cat"}, "lives": {"type": "integer"}},
    "required": ["kind", "lives"],
}
_DOG = {
    "type": "object",
    "properties": {"kind": {"const": "dog"}, "tricks": {"type": "array", "items": {}}},
    "required": ["kind", "tricks"],
}


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "integer", "minimum": 5, "exclusiveMaximum": 6},
        {"type": "number", "exclusiveMinimum": 0, "maximum": 0.5},
        {"type": "string", "minLength": 12, "maxLength": 14},
        {"type": "string", "pattern": "^[a-z]{3}$"},
        {"type": "string", "enum": ["b", "a"]},
        {"type": "array", "items": {"type": "boolean"}, "minItems": 2},
        {"type": "array", "maxItems": 0},
        {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}]},
        {"type": "object", "additionalProperties": {"type": "integer"}},
        {"oneOf": [_CAT, _DOG]},
        {"allOf": [_CAT, {"properties": {"lives": {"minimum": 7}}}]},
        {"type": ["null", "integer"], "minimum": 3},
        {"const": [1, "a"]},
    ],
)
def test_made_up_values_are_valid(schema: dict[str, Any]) -> None:
    Draft202012Validator(schema).validate(_field(schema))


def test_an_enums_first_value_stands_for_it() -> None:
    assert _field({"type": "string", "enum": ["b", "a"]}) == "b"


def test_a_type_that_contains_itself_ends() -> None:
    assert _body(_ref("Node"), Node=_NODE) == {"next": {}, "all": []}


def test_values_of_a_schema_do_not_depend_on_others() -> None:
    alone = _field(_ref("Cat"), Cat=_CAT)

    assert _field(_ref("Cat"), Aardvark=_DOG, Cat=_CAT, Zebra=_NODE) == alone


@pytest.mark.parametrize(
    ("schema", "example", "value"),
    [
        ({"type": "array", "items": {"type": "string"}}, "a", ["a"]),
        ({"type": "string"}, 1, "1"),
        ({"type": "integer"}, "2", 2),
        ({"type": "number"}, 3, 3),
        ({"type": "boolean"}, True, True),
        ({"type": "array", "items": {"type": "integer"}}, ["1", 2], [1, 2]),
    ],
)
def test_an_example_of_another_type_is_made_to_fit(
    schema: dict[str, Any], example: Any, value: Any
) -> None:
    assert _field({**schema, "example": example}) == value


def test_an_example_that_cannot_fit_is_not_used() -> None:
    assert isinstance(_field({"type": "integer", "example": "many"}), int)


def test_an_examples_keys_are_in_the_schemas_order() -> None:
    schema = {**_CAT, "example": {"lives": 9, "kind": "cat"}}

    assert list(_body(schema)) == ["kind", "lives"]


def test_an_example_that_lacks_a_required_field_is_completed() -> None:
    schema = {**_CAT, "example": {"lives": 9}}

    assert _body(schema) == {"kind": "cat", "lives": 9}


@pytest.mark.parametrize(
    ("example", "kind"), [({"tricks": [1]}, "dog"), ({"lives": 9}, "cat")]
)
def test_an_example_of_a_union_is_of_the_member_that_explains_most(
    example: dict[str, Any], kind: str
) -> None:
    union = {"oneOf": [_ref("Cat"), _ref("Dog")], "example": {**example, "kind": kind}}

    assert _field(union, Cat=_CAT, Dog=_DOG) == {**example, "kind": kind}


def test_a_made_up_member_has_the_tag_that_tells_it() -> None:
    tagged = {
        "type": "object",
        "properties": {"t": {"type": "string"}},
        "required": ["t"],
    }
    union = {
        "oneOf": [_ref("A"), _ref("B")],
        "discriminator": {
            "propertyName": "t",
            "mapping": {"a": "#/components/schemas/A", "b": "#/components/schemas/B"},
        },
    }

    assert _field(union, A=tagged, B=tagged) == {"t": "a"}


_DEFAULTED = {
    "type": "object",
    "properties": {
        "same": {"type": "integer", "default": 1, "example": 1},
        "other": {"type": "integer", "default": 1, "example": 2},
        "silent": {"type": "integer", "default": 1},
        "nothing": {"type": "integer"},
    },
}


@pytest.mark.parametrize(
    ("defaults", "body"),
    [
        (Defaults.SHOWN, {"same": 1, "other": 2, "silent": 1}),
        (Defaults.CHANGED, {"other": 2}),
        (Defaults.HIDDEN, {}),
    ],
)
def test_what_becomes_of_defaults(defaults: Defaults, body: Any) -> None:
    assert _body(_DEFAULTED, SamplePolicy(defaults=defaults)) == body


@pytest.mark.parametrize(
    ("optionals", "body"),
    [(Optionals.ALWAYS, {"a": "<value>", "b": 1}), (Optionals.NEVER, {})],
)
def test_optional_fields_may_be_shown_always_or_never(
    optionals: Optionals, body: Any
) -> None:
    properties = {"a": {"type": "string"}, "b": {"type": "integer", "example": 1}}
    schema = {"type": "object", "properties": properties}

    assert _body(schema, SamplePolicy(optionals=optionals)) == body


def test_what_only_the_server_sets_is_not_sent() -> None:
    properties = {"id": {"type": "string", "readOnly": True, "example": "x"}}

    assert _body({"type": "object", "properties": properties}) == {}


def _parameters(*parameters: dict[str, Any]) -> list[Any]:
    found = python_api(
        document_of_paths({"/": {"get": operation("get", parameters=parameters)}})
    )
    made = found.operation("get")
    return list(Sampler(found.api, SamplePolicy()).operation(made).parameters.values())


def test_a_parameters_example_goes_before_its_schemas() -> None:
    schema = {"type": "string", "example": "schema", "default": "default"}

    assert _parameters(parameter("a", schema=schema, example="own")) == ["own"]


def test_an_optional_parameter_without_example_is_left_out() -> None:
    assert _parameters(parameter("a"), parameter("b", required=True)) == ["<value>"]


def test_an_optional_body_without_examples_is_left_out() -> None:
    made = operation("send", body={"type": "object", "properties": {"a": {}}})
    made["requestBody"]["required"] = False
    found = python_api(document_of_paths({"/": {"post": made}}))

    sample = Sampler(found.api, SamplePolicy()).operation(found.operation("send"))

    assert sample.body is Missing.MISSING


@pytest.mark.parametrize("keyword", ["anyOf", "oneOf"])
def test_one_of_several_lists_of_required_properties_is_met(keyword: str) -> None:
    schema = {
        "type": "object",
        "properties": {
            "file": {"type": "string"},
            "url": {"type": "string"},
            "note": {"type": "string"},
        },
        keyword: [{"required": ["url"]}, {"required": ["file"]}],
    }

    assert list(_body(schema)) == ["url"]


def test_a_list_of_required_properties_that_is_met_adds_nothing() -> None:
    schema = {
        "type": "object",
        "properties": {
            "file": {"type": "string", "example": "a.txt"},
            "url": {"type": "string"},
        },
        "anyOf": [{"required": ["url"]}, {"required": ["file"]}],
    }

    assert _body(schema) == {"file": "a.txt"}
