"""Streams whose events are members of a union, and what a server sends on them."""

from __future__ import annotations

from typing import Any

from tests.functional.documents import reference
from tests.support.http_server import HttpServer, Received, Reply

_TEXT = {"type": "string"}


def _object(required: str, **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "required": required.split(),
        "properties": properties,
    }


_MESSAGE = _object(
    "msg_text", msg_text=_TEXT, at={"type": "string", "format": "date-time"}
)
_JSON_TEXT = {
    "type": "string",
    "contentMediaType": "application/json",
    "contentSchema": reference("Message"),
}
_SCHEMAS = {
    "Message": _MESSAGE,
    "Delta": _object(
        "event data",
        event={"const": "delta"},
        data=_object("stop_reason", stop_reason=_TEXT),
    ),
    "Beat": _object("event data", event={"const": "beat"}, data=_TEXT),
    "Token": _object("data", data=_object("content_text", content_text=_TEXT)),
    "Done": _object("data", data={"type": "string", "const": "[DONE]"}),
    "Envelope": _object("data", data=_JSON_TEXT),
    "Begun": {
        "allOf": [
            _object("event", event={"enum": ["begun"]}),
            _object("data", data=reference("Message")),
        ]
    },
}


def _one_of(*names: str) -> dict[str, Any]:
    return {"oneOf": [reference(name) for name in names]}


_ITEM = {
    **_object("event data", event=_TEXT, data=_TEXT),
    "oneOf": [
        {"properties": {"event": {"const": "add_string"}, "data": _TEXT}},
        {"properties": {"event": {"const": "add_json"}, "data": _JSON_TEXT}},
    ],
}

_STREAMS: dict[str, dict[str, Any]] = {
    "named": {"schema": _one_of("Delta", "Beat")},
    "nested": {"schema": {"anyOf": [_one_of("Delta", "Beat"), reference("Begun")]}},
    "done": {"schema": _one_of("Token", "Done")},
    "item": {"itemSchema": _ITEM},
    "envelope": {"itemSchema": reference("Envelope")},
    "whole": {"schema": {"allOf": [reference("Begun")]}},
}

SENT = {
    "named": (
        'event: beat\ndata: "12"\n\n'
        'event: delta\ndata: {"stop_reason": "end"}\n\n'
        "event: beat\ndata: 12\n\n"
        'event: later\ndata: {"x": 1}\n\n'
    ),
    "nested": (
        'event: begun\ndata: {"msg_text": "a"}\n\n'
        'event: delta\ndata: {"stop_reason": "end"}\n\n'
        "event: beat\ndata: [DONE]\n\n"
    ),
    "done": 'data: {"content_text": "hi"}\n\ndata: [DONE]\n\ndata: {"content_text": "on"}\n\n',
    "item": (
        'event: add_string\ndata: {"msg_text": "stays"}\n\n'
        'event: add_json\ndata: {"msg_text": "a", "at": "2024-01-02T03:04:05Z"}\n\n'
    ),
    "envelope": 'data: {"msg_text": "a"}\n\n',
    "whole": 'event: begun\ndata: {"msg_text": "a"}\n\n',
    "bad": (
        'event: delta\ndata: {"stop_reason": "1"}\n\n'
        "event: beat\ndata: 2\n\n"
        "event: delta\ndata: {\n\n"
        "event: beat\ndata: 4\n\n"
    ),
}
"""What comes, by the name of the path."""


def document() -> dict[str, Any]:
    """A document with a path a stream."""
    return {
        "openapi": "3.2.0",
        "info": {"title": "Things", "version": "1"},
        "servers": [{"url": "http://127.0.0.1:1"}],
        "paths": {
            f"/{name}": {
                "get": {
                    "operationId": name,
                    "responses": {
                        "200": {
                            "description": "",
                            "content": {"text/event-stream": media},
                        }
                    },
                }
            }
            for name, media in {**_STREAMS, "bad": _STREAMS["named"]}.items()
        },
        "components": {"schemas": _SCHEMAS},
    }


def server() -> HttpServer:
    """A server that sends all of a stream at once."""

    def answer(received: Received) -> Reply:
        body = SENT[received.target.strip("/")].encode()
        return Reply(headers={"content-type": "text/event-stream"}, body=body)

    return HttpServer(answer)
