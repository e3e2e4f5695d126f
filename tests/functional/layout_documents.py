"""A document with types of every kind that packages may have a folder for, some of one name."""

from __future__ import annotations

from typing import Any

from tests.support.small_documents import document_of_paths, parameter

FOLDERS = {
    "shared": "models/components",
    "operations": "models/operations",
    "errors": "models/errors",
    "callbacks": "models/callbacks",
    "webhooks": "models/webhooks",
}
"""Where published packages have them."""

_TEXT = {"type": "string"}
_ITEM = {"$ref": "#/components/schemas/Item"}
_ORDER = {"$ref": "#/components/schemas/Order"}


def _object(*required: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": [*required], "properties": properties}


def _content(schema: Any) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema}}}


def _answers(**schemas: Any) -> dict[str, Any]:
    return {
        status.removeprefix("s"): {"description": "", **_content(schema)}
        for status, schema in schemas.items()
    }


def _incoming(name: str, schema: Any) -> dict[str, Any]:
    return {
        "post": {
            "operationId": name,
            "requestBody": {"required": True, **_content(schema)},
            "responses": {"200": {"description": ""}},
        }
    }


def layout_document() -> dict[str, Any]:
    """The document: orders are sent and got, errors hold what components are called like, and the API sends two requests."""
    shipped = _object("shipped_at", shipped_at=_TEXT, order=_ORDER)
    event = {
        "oneOf": [
            {"$ref": "#/components/schemas/Paid"},
            {"$ref": "#/components/schemas/Sent"},
        ],
        "discriminator": {"propertyName": "kind"},
    }
    make = {
        "operationId": "createOrder",
        "tags": ["orders"],
        "requestBody": {
            "required": True,
            **_content(
                _object(
                    "user_name",
                    user_name=_TEXT,
                    items={"type": "array", "items": _ITEM},
                    gift_options=_object(gift_wrap={"type": "boolean"}),
                )
            ),
        },
        "responses": _answers(
            s200=_ORDER,
            s400={"$ref": "#/components/schemas/Problem"},
            s404=_object(item=_ITEM, order=_object(old_id=_TEXT)),
        ),
        "callbacks": {
            "onShipped": {
                "{$request.body#/user_name}": _incoming("orderShipped", shipped)
            }
        },
    }
    find = {
        "operationId": "getOrder",
        "tags": ["orders"],
        "parameters": [
            parameter("order_id", "path", required=True),
            parameter("sort_by", schema={"type": "string", "enum": ["new", "old"]}),
        ],
        "responses": _answers(
            s200=_object(
                "order", order=_ORDER, all_events={"type": "array", "items": event}
            )
        ),
    }
    return document_of_paths(
        {"/orders": {"post": make}, "/orders/{order_id}": {"get": find}},
        webhooks={"stockLow": _incoming("stockLow", _object("item", item=_ITEM))},
        security=[{"key": []}],
        components={
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
            "schemas": {
                "Color": {"type": "string", "enum": ["red", "blue"]},
                "Item": _object(
                    "item_name",
                    item_name=_TEXT,
                    madeBy=_TEXT,
                    color={"$ref": "#/components/schemas/Color"},
                    size={"type": "string", "enum": ["s", "l"]},
                    level={"$ref": "#/components/schemas/stock-level"},
                ),
                "stock-level": _object(shelf=_object(row=_TEXT)),
                "Order": _object(
                    "order_id",
                    order_id=_TEXT,
                    items={"type": "array", "items": _ITEM},
                    parent=_ORDER,
                ),
                "Paid": _object("kind", kind={"const": "paid"}, amount_paid=_TEXT),
                "Sent": _object(
                    "kind",
                    kind={"const": "sent"},
                    problem={"$ref": "#/components/schemas/Problem"},
                ),
                "Problem": _object(error_text=_TEXT, item=_ITEM, order=_ORDER),
            },
        },
    )


def answer_to(method: str, body: Any) -> tuple[int, Any]:
    """What a server says: the user's name chooses the error."""
    item = {"item_name": "cup", "color": "red", "madeBy": "Bo"}
    order = {"order_id": "7", "items": [item], "parent": {"order_id": "6"}}
    if method == "GET":
        events = [
            {"kind": "paid", "amount_paid": "1"},
            {"kind": "sent", "problem": {"order": order}},
        ]
        return 200, {"order": order, "all_events": events}
    match body["user_name"]:
        case "bad":
            return 400, {"error_text": "no", "item": item, "order": order}
        case "none":
            return 404, {"item": item, "order": {"old_id": "5"}}
        case _:
            return 200, order
