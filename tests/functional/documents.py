"""Documents whose packages are tested in every language."""

from __future__ import annotations

from typing import Any

from tests.support.small_documents import JSON, document_of_paths, operation, parameter

_TEXT = {"type": "string"}
_EVENT = {
    "type": "object",
    "properties": {"id": {"type": "string"}},
    "required": ["id"],
}
_PAGINATION = {
    "type": "cursor",
    "inputs": [{"name": "after", "in": "parameters", "type": "cursor"}],
    "outputs": {"results": "$.data", "nextCursor": "$.next"},
}
_PAGE = {
    "type": "object",
    "properties": {"data": {"type": "array", "items": _TEXT}, "next": _TEXT},
}


def readme_document() -> dict[str, Any]:
    """Something for every section of a README."""
    binary = {"type": "string", "format": "binary"}
    upload = {"type": "object", "properties": {"file": binary}, "required": ["file"]}
    events = {"text/event-stream": {"schema": {"type": "object"}}}
    listing = operation(
        "list",
        answer=_PAGE,
        parameters=[parameter("after")],
        summary="All of them",
        **{"x-speakeasy-pagination": _PAGINATION},
    )
    sent = {"requestBody": {"content": {JSON: {"schema": _PAGE}}}, "responses": {}}
    body = {"required": True, "content": {"multipart/form-data": {"schema": upload}}}
    responses = {"200": {"description": "", "content": events}}
    return document_of_paths(
        {
            "/a": {"get": listing, "post": operation("send", requestBody=body)},
            "/b": {"get": operation("watch", responses=responses)},
        },
        security=[{"key": []}],
        components={
            "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "K"}}
        },
        webhooks={"newPage": {"post": sent}},
    )


def webhook_document() -> dict[str, Any]:
    """A webhook with a body and one without, and a callback."""
    sent = {"requestBody": {"content": {JSON: {"schema": _EVENT}}}, "responses": {}}
    made = operation("subscribe")
    made["callbacks"] = {"onEvent": {"{$request.body#/url}": {"post": sent}}}
    return document_of_paths(
        {"/a": {"post": made}},
        webhooks={
            "newPet": {"post": {**sent, "summary": "A pet is there."}},
            "ping": {"post": {"responses": {}}},
        },
    )


def _member(child: dict[str, Any], **own: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {
            "child": child,
            "children": {"type": "array", "items": child},
            "named": {"type": "object", "additionalProperties": child},
            **{name: {"type": type_} for name, type_ in own.items()},
        },
    }


def reference(name: str) -> dict[str, str]:
    """A reference to a schema of the components."""
    return {"$ref": f"#/components/schemas/{name}"}


_TREE = reference("Tree")
TREES: dict[str, dict[str, Any]] = {
    "one union": {
        "Tree": {"anyOf": [reference("Red"), reference("Blue"), reference("Grey")]},
        "Red": _member(_TREE, red="integer"),
        "Blue": _member(_TREE, blue="string", at="string"),
        "Grey": _member(_TREE, grey="number"),
    },
    "two unions in turns": {
        "Tree": {"anyOf": [reference("Red"), reference("Blue")]},
        "Red": _member(reference("Bush"), red="integer"),
        "Blue": _member(reference("Bush"), blue="string"),
        "Bush": {"anyOf": [reference("Grey"), reference("Green")]},
        "Grey": _member(_TREE, grey="number"),
        "Green": _member(_TREE, green="boolean"),
    },
    "a union of lists": {
        "Tree": {
            "anyOf": [
                {"type": "array", "items": reference("Red")},
                {"type": "array", "items": reference("Blue")},
            ]
        },
        "Red": _member(_TREE, red="integer"),
        "Blue": _member(_TREE, blue="string"),
    },
}
