"""A document whose extensions change names, errors and types, for clients in every language."""

from __future__ import annotations

from typing import Any

from tests.support.small_documents import (
    document_of_paths,
    json_response,
    operation,
    parameter,
)

_TEXT: dict[str, Any] = {"type": "string"}
_OTHER_NAME = "x-speakeasy-name-override"
_MESSAGE = "x-speakeasy-deprecation-message"
_NUMBER = "x-speakeasy-max-method-params"
_ERRORS = "x-speakeasy-errors"


def _old() -> dict[str, Any]:
    members: dict[str, Any] = {
        "deprecated": True,
        _MESSAGE: "It goes away",
        "x-speakeasy-deprecation-replacement": "list_new",
        _ERRORS: {"statusCodes": ["202"]},
    }
    query: dict[str, Any] = {_OTHER_NAME: "search", "deprecated": True, _MESSAGE: "No."}
    made = operation("list_old", parameters=[parameter("q_x", **query)], **members)
    made["responses"] = {
        "200": json_response({"$ref": "#/components/schemas/Thing"}),
        "202": json_response({"type": "object", "properties": {"wait": _TEXT}}),
        "203": {"description": ""},
    }
    return made


def _new() -> dict[str, Any]:
    made = operation("list_new", body={"$ref": "#/components/schemas/Thing"})
    made["responses"] = {
        "200": json_response(_TEXT),
        "404": json_response({"type": "integer"}),
        "409": json_response({"type": "object", "properties": {"why": _TEXT}}),
        "203": {"description": ""},
    }
    return {
        **made,
        _NUMBER: 0,
        _ERRORS: {"statusCodes": ["409", 203], "override": True},
    }


def extension_document() -> dict[str, Any]:
    """Two operations, ``list_old`` and ``list_new`` (which takes a thing), and the things that they are about."""
    closed = {**_TEXT, "enum": ["on", "off"], "x-speakeasy-unknown-values": "disallow"}
    thing = {
        "type": "object",
        _OTHER_NAME: "Item",
        "properties": {
            "state": closed,
            "n_m": {
                **_TEXT,
                _OTHER_NAME: "label",
                "deprecated": True,
                _MESSAGE: "Bye.",
            },
        },
    }
    return document_of_paths(
        {"/a": {"get": _old(), "post": _new()}},
        components={"schemas": {"Thing": thing}},
    )
