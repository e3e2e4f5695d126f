"""Documents that give each of many words to everything that has a name."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from tests.support.small_documents import (
    JSON,
    document_of_paths,
    json_response,
    operation,
    parameter,
)

# How many types a union has, and how many name one another: reading one reads all of them.
_FEW = 12
_ROUND = 3
_TEXT = {"type": "string"}
_PAGINATION = {
    "type": "cursor",
    "inputs": [{"name": "after", "in": "parameters", "type": "cursor"}],
    "outputs": {"results": "$.items", "nextCursor": "$.next"},
}
_RETRIES = {
    "strategy": "backoff",
    "backoff": {"initialInterval": 100},
    "statusCodes": ["5XX"],
}


def _reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _round(words: Sequence[str]) -> dict[str, str]:
    """A word for each, so that types that name each other's come back to themselves after a few."""
    following: dict[str, str] = {}
    for start in range(0, len(words), _ROUND):
        few = words[start : start + _ROUND]
        following |= dict(zip(few, [*few[1:], few[0]], strict=True))
    return following


def _type(word: str, following: str, *, is_full: bool) -> dict[str, Any]:
    """A type called by a word, with a property called so, that names another and is told from others."""
    properties: dict[str, Any] = {
        "kind": {"const": word},
        word: _TEXT,
        "following": _reference(following),
    }
    if is_full:
        listed = {"type": "array", "items": _reference(following)}
        properties |= {
            "listed": {**listed, "default": []},
            "by_name": {
                "type": "object",
                "additionalProperties": _reference(following),
            },
            "at": {"type": "string", "format": "date-time"},
            "amount": {"type": "string", "format": "decimal", "default": "1.5"},
            "any thing": {},
        }
    return {"type": "object", "required": ["kind"], "properties": properties}


def _union(words: Sequence[str]) -> dict[str, Any]:
    mapping = {word: f"#/components/schemas/{word}" for word in words}
    return {
        "oneOf": [_reference(word) for word in words],
        "discriminator": {"propertyName": "kind", "mapping": mapping},
    }


def _responses(schema: str) -> dict[str, Any]:
    """Responses of every kind: what reads them is imported by the module of the operation."""
    reference = _reference(schema)
    contents = {
        "200": {JSON: {"schema": reference}},
        "201": {"text/event-stream": {"schema": reference}},
        "202": {"application/jsonl": {"schema": reference}},
        "203": {"text/plain": {"schema": _TEXT}},
        "206": {"application/octet-stream": {"schema": {"format": "binary", **_TEXT}}},
    }
    return {
        status: {"description": "", "content": content}
        for status, content in contents.items()
    }


def _operation(word: str, schema: str, **members: Any) -> dict[str, Any]:
    """An operation called by a word, with a parameter called so, that needs all there is to import."""
    forms = ("application/x-www-form-urlencoded", "multipart/form-data")
    reference = _reference(schema)
    contents: dict[str, Any] = {
        media_type: {"schema": reference} for media_type in (JSON, *forms)
    }
    contents["multipart/form-data"]["encoding"] = {"at": {"contentType": JSON}}
    return {
        "operationId": word,
        "parameters": [
            parameter(word),
            parameter("when", schema={"type": "string", "format": "date"}),
            parameter("size", schema={"type": "string", "format": "decimal"}),
        ],
        "requestBody": {"content": contents},
        "responses": _responses(schema),
        "x-speakeasy-retries": _RETRIES,
        "servers": [{"url": "https://other.example"}],
        **members,
    }


def _paged(word: str, schema: str, **members: Any) -> dict[str, Any]:
    items = {"type": "array", "items": _reference(schema)}
    page = {"type": "object", "properties": {"items": items, "next": _TEXT}}
    return {
        "operationId": f"{word} pages",
        "parameters": [parameter("after")],
        "responses": {"200": json_response(page)},
        "x-speakeasy-pagination": _PAGINATION,
        **members,
    }


def _thin(word: str, schema: str, **members: Any) -> dict[str, Any]:
    made = operation(word, answer=_reference(schema), parameters=[parameter(word)])
    return {**made, **members}


def document_of_groups(words: Sequence[str], full: Collection[str]) -> dict[str, Any]:
    """Every word is a tag, an operation of it, a parameter, a component, a property of it, and the value of an enum.

    The modules of ``full`` ones import all there is to import.
    """
    following = _round(words)
    schemas: dict[str, Any] = {
        word: _type(word, following[word], is_full=word in full) for word in words
    }
    unions = {
        f"union-of-{start}": _union(words[start : start + _FEW])
        for start in range(0, len(words), _FEW)
    }
    fields = [*words, *unions, "all-words"]
    schemas |= unions
    schemas["all-words"] = {"type": "string", "enum": list(words)}
    schemas["all-fields"] = {
        "type": "object",
        "properties": {name: _reference(name) for name in fields},
    }
    paths: dict[str, Any] = {}
    for index, word in enumerate(words):
        path = paths[f"/words/{index}"] = {"get": _thin(word, word, tags=[word])}
        if word in full:
            path["post"] = _operation(f"{word} all", word, tags=[word])
            path["put"] = _paged(word, following[word], tags=[word])
    everything = operation(
        "everything", answer=_reference("all-fields"), body=_reference("all-fields")
    )
    paths["/all"] = {"post": {**everything, "tags": ["everything"]}}
    return document_of_paths(paths, components={"schemas": schemas})


def document_of_one_client(
    words: Sequence[str], full: Collection[str], url: str
) -> dict[str, Any]:
    """Every word is an operation of the client itself, a security scheme, a variable of the server, a webhook, and a
    shared parameter; ``full`` ones are the bodies of errors too.
    """
    following = _round(sorted(full))
    schemas: dict[str, Any] = {
        word: _type(word, following[word], is_full=True) for word in sorted(full)
    }
    schemas["thing"] = {"type": "object", "properties": {"name": _TEXT}}
    paths: dict[str, Any] = {
        "/all": {"post": _operation("all", "thing"), "get": _paged("all", "thing")}
    }
    for index, word in enumerate(words):
        made = _thin(word, "thing")
        if word in full:
            made["responses"]["418"] = json_response(_reference(word))
        paths[f"/words/{index}"] = {"get": made}
    schemes = {
        word: {"type": "apiKey", "in": "header", "name": f"X-{index}"}
        for index, word in enumerate(words)
    }
    server = {
        "url": f"{url}/" + "/".join(f"{{{word}}}" for word in words),
        "variables": {word: {"default": "x"} for word in words},
    }
    received = {"requestBody": {"content": {JSON: {"schema": _reference("thing")}}}}
    ignored = {"responses": {"200": {"description": ""}}}
    return {
        **document_of_paths(
            paths, components={"schemas": schemas, "securitySchemes": schemes}
        ),
        "servers": [server],
        "security": [{word: []} for word in words],
        "webhooks": {word: {"post": {**received, **ignored}} for word in words},
        "x-speakeasy-globals": {"parameters": [parameter(word) for word in words]},
    }


def document_of_title(title: str) -> dict[str, Any]:
    """A title, and a client whose module imports all there is to import."""
    flow: Mapping[str, Any] = {"tokenUrl": "https://x.example/token", "scopes": {}}
    schemes: dict[str, Any] = {
        "oauth": {"type": "oauth2", "flows": {"clientCredentials": flow}},
        "key": {"type": "apiKey", "in": "header", "name": "X"},
        "basic": {"type": "http", "scheme": "basic"},
        "bearer": {"type": "http", "scheme": "bearer"},
        "digest": {"type": "http", "scheme": "digest"},
        "custom": {
            "type": "http",
            "scheme": "custom",
            "x-speakeasy-custom-security-scheme": {"schema": {}},
        },
    }
    thing = {"type": "object", "properties": {"name": _TEXT}}
    paths = {
        "/send": {"post": _operation("send", "thing"), "get": _paged("list", "thing")},
        "/grouped": {"get": _paged("list", "thing", tags=["zebras"])},
    }
    return {
        **document_of_paths(
            paths,
            components={"schemas": {"thing": thing}, "securitySchemes": schemes},
        ),
        "info": {"title": title, "version": "1"},
    }
