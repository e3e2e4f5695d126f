"""A document with answers of every kind, and what a server says to its calls."""

from __future__ import annotations

import json
from typing import Any

from tests.support.http_server import JSON, Received, Reply
from tests.support.small_documents import (
    document_of_paths,
    json_response,
    operation,
    parameter,
)

_ORDER = {"$ref": "#/components/schemas/Order"}
_NAMED = {"type": "object", "properties": {"name": {"type": "string"}}}
_PAGES = {
    "type": "offsetLimit",
    "inputs": [{"name": "page", "in": "parameters", "type": "page"}],
    "outputs": {"results": "$.data"},
}


def envelope_document() -> dict[str, Any]:
    """Pages, headers, a stream beside values, two objects without a name, texts, octets, an array, and nothing."""
    made = {
        "200": {
            **json_response({"type": "object", "properties": {"id": {}}}),
            "headers": {"X-Cost": {"schema": {"type": "string"}}},
        },
        "201": json_response(_NAMED),
        "204": {"description": ""},
        "400": json_response(_NAMED),
    }
    made["201"]["content"]["text/event-stream"] = {
        "schema": {"$ref": "#/components/schemas/Progress"}
    }
    texts = {"text/plain": {"schema": {"type": "string"}}, "application/pdf": {}}
    return document_of_paths(
        {
            "/orders": {
                "get": operation(
                    "listOrders",
                    answer={"$ref": "#/components/schemas/OrderList"},
                    parameters=[parameter("page", schema={"type": "integer"})],
                    **{"x-speakeasy-pagination": _PAGES},
                ),
                "post": operation(
                    "makeOrder",
                    body=_ORDER,
                    parameters=[parameter("dry", schema={"type": "boolean"})],
                    responses=made,
                ),
            },
            "/file": {
                "get": operation(
                    "getFile",
                    responses={"200": {"description": "", "content": texts}},
                )
            },
            "/latest": {
                "get": operation("latest", answer={"type": "array", "items": _ORDER})
            },
        },
        components={
            "schemas": {
                "Order": {"type": "object", "properties": {"id": {"type": "string"}}},
                "OrderList": {
                    "type": "object",
                    "properties": {"data": {"type": "array", "items": _ORDER}},
                },
                "Progress": {"type": "object", "properties": {"data": _ORDER}},
            }
        },
    )


def answer(received: Received) -> Reply:
    """Two pages of orders; of an order what its id asks for."""
    if received.method == "POST":
        return _of_order(json.loads(received.body).get("id"))
    match received.target:
        case "/orders":
            return _json({"data": [{"id": "1"}, {"id": "2"}]})
        case "/orders?page=2":
            return _json({"data": [{"id": "3"}]})
        case "/latest":
            return _json([{"id": "9"}])
        case "/file":
            return Reply(headers={"content-type": "text/plain; a=b"}, body=b"hi")
        case _:
            return _json({"data": []})


def _of_order(wanted: str) -> Reply:
    match wanted:
        case "events":
            kind = {"content-type": "text/event-stream"}
            return Reply(status=201, headers=kind, body=b'data: {"id": "e"}\n\n')
        case "nothing":
            return Reply(status=204)
        case "wrong":
            return _json({"name": "wrong"}, 400)
        case "there":
            return _json({"id": 1})
        case _:
            return _json({"name": "new"}, 201)


def _json(value: Any, status: int = 200) -> Reply:
    headers = {**JSON, "X-Cost": "2"}
    return Reply(status=status, headers=headers, body=json.dumps(value).encode())
