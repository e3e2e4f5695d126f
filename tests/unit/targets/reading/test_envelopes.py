"""Envelopes: what the field of an answer is called."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.python_api import python_api
from tests.support.small_documents import JSON, document_of_paths
from tests.support.typescript_api import typescript_api

_COMPONENTS = ("Order", "OrderList", "Category", "Box", "Headers", "Items")
_OBJECT = {"type": "object", "properties": {"a": {"type": "string"}}}
_OTHER = {"type": "object", "properties": {"b": {"type": "string"}}}


def _component(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _array(item: Any) -> dict[str, Any]:
    return {"type": "array", "items": item}


def _document(responses: dict[str, Any], **members: Any) -> dict[str, Any]:
    made = {"operationId": "ask", "responses": responses, **members}
    schemas = {name: {**_OBJECT, "description": name} for name in _COMPONENTS}
    components = {"schemas": schemas}
    return document_of_paths({"/a": {"get": made}}, components=components)


def _content(schema: Any, media_type: str = JSON) -> dict[str, Any]:
    return {"description": "", "content": {media_type: {"schema": schema}}}


def _fields(document: dict[str, Any]) -> list[str]:
    names = python_api(document, responseFormat="envelope").names.fields
    return [name for (owner, _), name in names.items() if owner.endswith("#response")]


@pytest.mark.parametrize(
    ("schema", "name"),
    [
        (_component("OrderList"), "order_list"),
        ({"anyOf": [_component("Order"), {"type": "null"}]}, "order"),
        (_array(_component("Order")), "orders"),
        (_array(_component("Category")), "categories"),
        (_array(_component("Box")), "boxes"),
        (_array(_component("Items")), "items"),
        (_array({"type": "string"}), "strings"),
        (_array(_OBJECT), "response_bodies"),
        (_OBJECT, "object"),
        ({**_OBJECT, "title": "Found thing"}, "found_thing"),
        ({"type": "object", "additionalProperties": {"type": "string"}}, "object"),
        ({"oneOf": [_OBJECT, _OTHER]}, "one_of"),
        ({"type": "string"}, "string"),
        ({"type": "string", "format": "date-time"}, "date_time"),
        ({"type": "integer"}, "integer"),
        ({"type": "number"}, "number"),
        ({"type": "boolean"}, "boolean"),
        ({}, "any"),
    ],
)
def test_a_body_of_json_is_called_after_its_type(schema: Any, name: str) -> None:
    assert _fields(_document({"200": _content(schema)})) == [name]


@pytest.mark.parametrize(
    ("media_type", "schema", "name"),
    [
        ("text/plain", {"type": "string"}, "res"),
        ("application/xml", _component("Order"), "res"),
        ("application/octet-stream", {}, "response_stream"),
        ("text/event-stream", _component("Order"), "order"),
        ("text/event-stream", {"type": "object"}, "event_stream"),
        ("application/jsonl", _component("Order"), "order"),
    ],
)
def test_other_bodies_are_called_after_what_they_hold(
    media_type: str, schema: Any, name: str
) -> None:
    assert _fields(_document({"200": _content(schema, media_type)})) == [name]


def test_answers_of_one_type_share_a_field_and_errors_have_none() -> None:
    order = _component("Order")
    responses = {"200": _content(order), "201": _content(order), "204": {}}
    assert _fields(_document({**responses, "404": _content(_OTHER)})) == ["order"]


def test_others_of_the_same_name_have_status_and_media_type_in_front() -> None:
    responses = {"200": _content(_OBJECT), "2XX": _content(_OTHER)}
    found = typescript_api(_document(responses), responseFormat="envelope").names.fields
    assert [name for (owner, _), name in found.items() if "#response" in owner] == [
        "twoHundredApplicationJsonObject",
        "twoXXApplicationJsonObject",
    ]


def test_what_envelopes_have_besides_keeps_its_name() -> None:
    headers = {"X-Cost": {"schema": {"type": "string"}}}
    described = {**_content(_component("Headers")), "headers": headers}
    plain, apart = _fields(_document({"200": described}))
    assert (plain, apart) == ("headers", "two_hundred_application_json_headers")
    pages = {
        "type": "offsetLimit",
        "inputs": [{"name": "page", "in": "parameters", "type": "page"}],
        "outputs": {"numPages": "$.a"},
    }
    paged = _document(
        {"200": _content(_component("Items"))},
        parameters=[{"name": "page", "in": "query", "schema": {"type": "integer"}}],
        **{"x-speakeasy-pagination": pages},
    )
    assert _fields(paged) == ["items_"]


def test_an_envelope_is_called_so_where_a_component_has_its_usual_name() -> None:
    document = _document({"200": _content(_component("Order"))})
    made = python_api(document, responseFormat="envelope").names.types
    assert "AskResponse" in {one.name for one in made.values()}
    schemas = document["components"]["schemas"]
    schemas["AskResponse"] = schemas.pop("Items")
    made = python_api(document, responseFormat="envelope").names.types
    assert {"AskEnvelope", "AskResponse"} <= {one.name for one in made.values()}
