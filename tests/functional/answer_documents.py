"""Documents about what operations answer, and answers of every kind, for clients in every language."""

from __future__ import annotations

from typing import Any

from tests.support.small_documents import JSON, document_of_paths, json_response

_TEXT: dict[str, Any] = {"type": "string"}
_THING = {"$ref": "#/components/schemas/Thing"}
_STATUS = {"$ref": "#/components/schemas/Status"}
_DOTNET = ("text/plain", JSON, "text/json", "application/*+json")


def _content(schema: Any, *media_types: str) -> dict[str, Any]:
    media = {one: {"schema": schema} for one in media_types}
    return {"description": "", "content": media}


_NOTHING = {"description": ""}
_INLINE = {"type": "object", "properties": {"size": {"type": "integer"}}}
RESPONSES: dict[str, dict[str, Any]] = {
    "any": {"200": _content({}, "*/*")},
    "application": {"200": _content({}, "application/*")},
    "texts": {"200": _content(_TEXT, "text/*")},
    "text": {"default": _content(_TEXT, "*/*")},
    "thing": {"200": _content(_THING, "*/*")},
    "time": {"200": _content({**_TEXT, "format": "date"}, "*/*")},
    "dotnet": {"200": _content(_THING, *_DOTNET)},
    "inline": {"200": _content(_INLINE, JSON, "text/plain")},
    "status": {"200": _content(_STATUS, *_DOTNET)},
    "number": {"200": _content({"type": "integer"}, *_DOTNET)},
    "mixed": {"200": json_response(_THING), "202": _NOTHING},
    "range": {"2XX": json_response(_THING), "204": _NOTHING},
    "wrong": {"200": json_response(_THING), "204": json_response(_THING)},
    "plain": {"200": json_response(_THING)},
}
_PROBLEM = {
    "type": "object",
    "required": ["title"],
    "properties": {"title": _TEXT, "at": {**_TEXT, "format": "date"}},
}
ERRORS: dict[str, Any] = {
    "400": json_response({"type": "array", "items": _TEXT}),
    "401": json_response(_TEXT),
    "402": json_response({"type": "integer"}),
    "403": json_response({"oneOf": [_TEXT, _THING]}),
    "404": json_response({"$ref": "#/components/schemas/Fault"}),
    "409": _content(_STATUS, "application/problem+json"),
    "410": _content({"$ref": "#/components/schemas/Faults"}, "*/*"),
    "422": {
        "description": "",
        "content": {
            JSON: {"schema": {"$ref": "#/components/schemas/Fault"}},
            "application/problem+json": {"schema": _PROBLEM},
            "application/vnd.list+json": {"schema": {"type": "array", "items": _TEXT}},
        },
    },
    "5XX": json_response({"type": "object", "additionalProperties": _TEXT}),
}


def answer_document() -> dict[str, Any]:
    """An operation ``get_NAME`` for everything that is answered, and ``get_errors`` with errors of every kind."""
    responses = {**RESPONSES, "errors": {"200": _NOTHING, **ERRORS}}
    thing = {
        "type": "object",
        "required": ["a_b"],
        "properties": {"a_b": _TEXT},
    }
    paths: dict[str, Any] = {
        f"/{name}": {"get": {"operationId": f"get_{name}", "responses": one}}
        for name, one in responses.items()
    }
    paths["/plain"]["head"] = {
        "operationId": "look",
        "responses": RESPONSES["plain"],
    }
    schemas = {
        "Fault": thing,
        "Thing": thing,
        "Status": {"type": "string", "enum": ["on", "off"]},
        "Faults": {"type": "array", "items": _THING},
    }
    return document_of_paths(paths, components={"schemas": schemas})


VALUES: list[tuple[str, str, bytes, Any]] = [
    ("any", JSON, b'{"a": 1}', {"a": 1}),
    ("any", "application/problem+json", b"[1]", [1]),
    ("any", "text/plain; charset=utf-8", b"[1]", "[1]"),
    ("any", "application/xml", b"<a/>", "<a/>"),
    ("any", JSON, b"", None),
    ("application", JSON, b'"x"', "x"),
    ("application", "application/yaml", b"a: 1", "a: 1"),
    ("texts", "text/html", b"<p>", "<p>"),
    ("texts", "text/json", b'"x"', "x"),
    ("text", "text/plain", b'"x"', '"x"'),
    ("text", JSON, b'"x"', "x"),
    ("number", "text/plain", b"5", 5),
    ("status", "text/plain", b"on", "on"),
    ("status", JSON, b'"on"', "on"),
    ("status", "text/json", b'"new"', "new"),
]
"""An operation, the media type and body that its server answers, and what the call gives."""

THINGS = [
    ("thing", "application/vnd.thing+json"),
    ("thing", "text/plain"),
    ("dotnet", "text/plain"),
    ("dotnet", "text/json"),
    ("dotnet", "application/problem+json"),
]
"""An operation, and the media type with which its server answers a thing."""

OCTETS = [("any", "application/zip"), ("application", "application/octet-stream")]

EMPTY = [
    ("mixed", 202),
    ("range", 204),
    ("wrong", 204),
    ("plain", 201),
    ("plain", 205),
]
"""An operation, and a status with which its server answers nothing."""

FAULTS: list[tuple[int, str, bytes, Any]] = [
    (400, JSON, b'["a", "b"]', ["a", "b"]),
    (400, "text/plain", b'["a"]', ["a"]),
    (401, JSON, b'"no"', "no"),
    (401, "text/html", b"<p>no</p>", "<p>no</p>"),
    (402, "application/octet-stream", b"7", 7),
    (403, "text/plain", b"no", "no"),
    (409, "text/plain", b"off", "off"),
    (422, "application/vnd.list+json", b'["a"]', ["a"]),
    (422, "text/plain", b'["a"]', ["a"]),
    (503, "text/html", b'{"a": "b"}', {"a": "b"}),
]
"""A status, the media type and body that come with it, and the error's data."""


OF_STATUS = {
    400: "BadRequestError",
    401: "AuthenticationError",
    402: None,
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    410: None,
    422: "UnprocessableEntityError",
    429: "RateLimitError",
    500: "InternalServerError",
    503: "InternalServerError",
}
"""The classes by which errors of these statuses are caught, described or not."""
