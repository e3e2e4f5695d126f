"""Names of inline types, in both languages and under both schemes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.support.python_api import python_api
from tests.support.small_documents import (
    document_of_paths,
    json_response,
    operation,
    parameter,
)
from tests.support.typescript_api import typescript_api

_OBJECT = {"type": "object", "properties": {"x": {"type": "string"}}}
_EITHER = {"anyOf": [{"type": "boolean"}, {"type": "number"}]}

languages = pytest.mark.parametrize("api", [python_api, typescript_api])
schemes = pytest.mark.parametrize("scheme", ["stable", "nearest"])


def _of_schemas(**schemas: Any) -> dict[str, Any]:
    return document_of_paths({}, components={"schemas": schemas})


def _names(
    api: Any, document: Mapping[str, Any], scheme: str = "stable", **options: Any
) -> list[str]:
    names = api(document, nameScheme=scheme, **options).names
    return sorted(located.name for located in names.types.values())


@languages
@pytest.mark.parametrize(
    ("schema", "name"),
    [
        ({"type": "object", "additionalProperties": _EITHER}, "ImageConfigItem"),
        ({"type": "object", "additionalProperties": _OBJECT}, "ImageConfigItem"),
        ({"type": "array", "items": _OBJECT}, "ImageConfigItem"),
        (
            {"type": "array", "items": {"type": "array", "items": _OBJECT}},
            "ImageConfigItem",
        ),
        ({"type": "object", "patternProperties": {"^a": _OBJECT}}, "ImageConfigItem"),
        ({"type": "array", "prefixItems": [{}, _OBJECT]}, "ImageConfigItem2"),
    ],
)
def test_what_a_component_holds_is_named_by_it(
    api: Any, schema: Any, name: str
) -> None:
    assert _names(api, _of_schemas(ImageConfig=schema)) == [name]
    other = {"type": "object", "additionalProperties": _EITHER}
    both = _names(api, _of_schemas(AAudio=other, ImageConfig=schema))
    assert both == ["AAudioItem", name]


@languages
def test_members_of_what_a_component_holds_are_named_by_it(api: Any) -> None:
    schema = {"type": "array", "items": {"oneOf": [_OBJECT, _OBJECT]}}
    assert _names(api, _of_schemas(Entries=schema)) == [
        "EntriesItem",
        "EntriesItem1",
        "EntriesItem2",
    ]


@languages
def test_shared_parts_are_named_by_their_component_and_not_by_who_uses_them_first(
    api: Any,
) -> None:
    shared: dict[str, Any] = {
        "parameters": {"Filter": parameter("filter", schema=_OBJECT)},
        "headers": {"Limits": {"schema": _OBJECT}},
        "requestBodies": {
            "New": {"content": {"application/json": {"schema": _OBJECT}}}
        },
        "responses": {
            "Missing": {
                **json_response(_OBJECT),
                "headers": {"X-Rate": {"$ref": "#/components/headers/Limits"}},
            }
        },
    }
    path = {
        "parameters": [parameter("common", schema=_OBJECT)],
        "post": {
            "operationId": "send",
            "parameters": [{"$ref": "#/components/parameters/Filter"}],
            "requestBody": {"$ref": "#/components/requestBodies/New"},
            "responses": {"404": {"$ref": "#/components/responses/Missing"}},
        },
    }
    document = document_of_paths({"/all/things": path}, components=shared)
    # There types have names though nothing else names them.
    names = _names(api, document, preset="speakeasy")
    assert names == [
        "AllThingsCommon",
        "FilterParameter",
        "LimitsHeader",
        "MissingResponseBody",
        "NewRequestBody",
        "SendRequest",
    ]


@languages
def test_parts_of_operations_are_named_by_the_operation(api: Any) -> None:
    send = operation(
        "send", body=_OBJECT, parameters=[parameter("filter", schema=_OBJECT)]
    )
    send["responses"] = {
        "200": {
            **json_response({"type": "array", "items": _OBJECT}),
            "headers": {"Rate": {"schema": _OBJECT}},
        },
        "400": json_response(_OBJECT),
    }
    names = _names(api, document_of_paths({"/": {"post": send}}), preset="speakeasy")
    assert names == [
        "Send400ResponseBody",
        "SendFilter",
        "SendRateHeader",
        "SendRequest",
        "SendRequestBody",
        "SendResponseBody",
    ]


@languages
def test_a_reference_into_a_component_renames_nothing(api: Any) -> None:
    deep = {"type": "object", "properties": {"a": {"type": "array", "items": _OBJECT}}}
    place = "#/components/schemas/Zoo/properties/a/items"
    names = _names(
        api, _of_schemas(Ape={"properties": {"z": {"$ref": place}}}, Zoo=deep)
    )
    assert names == ["Ape", "Zoo", "ZooA"]


@languages
@schemes
@pytest.mark.parametrize("union", ["oneOf", "anyOf"])
def test_titles_of_members_name_them(api: Any, scheme: str, union: str) -> None:
    members = [{**_OBJECT, "title": "System"}, {**_OBJECT, "title": "end user"}]
    assert _names(api, _of_schemas(Message={union: members}), scheme) == [
        "EndUser",
        "Message",
        "System",
    ]


@languages
@schemes
def test_titles_of_items_name_them(api: Any, scheme: str) -> None:
    item = {**_OBJECT, "title": "Line"}
    lines = {"type": "array", "items": item}
    order = {"type": "object", "properties": {"lines": lines}}
    assert _names(api, _of_schemas(Order=order), scheme) == ["Line", "Order"]


@languages
@schemes
def test_titles_of_members_that_hold_something_name_what_they_hold(
    api: Any, scheme: str
) -> None:
    several = {"type": "array", "title": "Lines", "items": _OBJECT}
    message = {"oneOf": [several, {**_OBJECT, "title": "Line"}]}
    names = _names(api, _of_schemas(Message=message), scheme)
    assert names == ["Line", "LinesItem", "Message"]


@languages
def test_titles_of_properties_name_them_in_existing_packages(api: Any) -> None:
    schema = {"type": "object", "properties": {"ctx": {**_OBJECT, "title": "Context"}}}
    document = _of_schemas(Failure=schema)
    assert _names(api, document, "nearest") == ["Context", "Failure"]
    assert _names(api, document) == ["Failure", "FailureCtx"]


@languages
@schemes
def test_a_title_that_is_taken_has_the_owner_in_front(api: Any, scheme: str) -> None:
    members = [{**_OBJECT, "title": "System"}, {**_OBJECT, "title": "User"}]
    names = _names(api, _of_schemas(Message={"oneOf": members}, User=_OBJECT), scheme)
    assert names == ["Message", "MessageUser", "System", "User"]


@languages
@schemes
def test_a_title_of_a_list_of_types_is_the_unions_own(api: Any, scheme: str) -> None:
    value = {**_OBJECT, "type": ["object", "string"], "title": "Setting"}
    names = _names(api, _of_schemas(Value=value), scheme)
    assert "Setting" not in names


_DISTINCT = {"preset": "speakeasy", "distinctNames": True}


@languages
def test_what_several_types_would_be_called_alone_none_is_in_newer_packages(
    api: Any,
) -> None:
    size = {"type": "string", "enum": ["s", "l"]}
    state = {"type": "string", "enum": ["on", "off"]}
    document = _of_schemas(
        Cup={"type": "object", "properties": {"size": size, "state": state}},
        Pot={"type": "object", "properties": {"size": size}},
    )
    kept = {"unreferencedSchemas": "keep"}
    names = _names(api, document, "nearest", **_DISTINCT, **kept)
    assert names == ["Cup", "CupSize", "Pot", "PotSize", "State"]
    before = _names(api, document, "nearest", preset="speakeasy", **kept)
    assert before == ["Cup", "Pot", "PotSize", "Size", "State"]


@languages
@pytest.mark.parametrize(
    ("parameters", "names"),
    [
        ([], ["SendRequest", "SendResponse"]),
        (
            [parameter("page")],
            ["SendRequest", "SendRequestBody", "SendResponse"],
        ),
    ],
)
def test_inline_bodies_are_requests_and_responses_in_newer_packages(
    api: Any, parameters: list[Any], names: list[str]
) -> None:
    made = {
        **operation("send"),
        "parameters": parameters,
        "requestBody": {"content": {"application/json": {"schema": _OBJECT}}},
        "responses": {"200": json_response(_OBJECT)},
    }
    document = document_of_paths({"/": {"post": made}})
    assert _names(api, document, "nearest", **_DISTINCT) == names
