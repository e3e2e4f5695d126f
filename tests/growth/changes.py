"""Operations of every kind, and what may come to a document without anybody having to change a call."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any, TypeAlias

from tests.support.small_documents import JSON, document_of_paths, parameter

Node: TypeAlias = dict[str, Any]
Change: TypeAlias = Callable[[Node], None]
"""Something that comes to an operation, changed in place."""

_TEXT: Node = {"type": "string"}
_FILE: Node = {"type": "string", "format": "binary"}


def _object(required: str = "", **properties: Node) -> Node:
    return {"type": "object", "required": required.split(), "properties": properties}


def _body(schema: Node, media_type: str = JSON, *, required: bool = True) -> Node:
    return {"required": required, "content": {media_type: {"schema": schema}}}


_ORDER = _object("item", item=_TEXT, note=_TEXT)
_ID = parameter("id", "path", example="1")
_COLOUR = parameter("colour", schema={**_TEXT, "enum": ["red", "blue"]}, example="red")

_KINDS: Mapping[str, Node] = {
    "nothing": {},
    "path": {"parameters": [_ID]},
    "query": {"parameters": [_COLOUR]},
    "asked": {"parameters": [parameter("q", required=True)]},
    "body": {"requestBody": _body({"$ref": "#/components/schemas/Order"})},
    "inline": {"requestBody": _body(_ORDER)},
    "optional": {"requestBody": _body(_object(note=_TEXT), required=False)},
    "list": {"requestBody": _body({"type": "array", "items": _TEXT})},
    "union": {"requestBody": _body({"oneOf": [_ORDER, _object("a", a=_TEXT)]})},
    "text": {"requestBody": _body(_TEXT, "text/plain")},
    "octets": {"requestBody": _body(_FILE, "application/octet-stream")},
    "form": {"requestBody": _body(_ORDER, "application/x-www-form-urlencoded")},
    "upload": {
        "requestBody": _body(_object("file", file=_FILE), "multipart/form-data")
    },
    "both": {"parameters": [_ID, _COLOUR], "requestBody": _body(_ORDER)},
    "beside": {
        "parameters": [_ID],
        "requestBody": _body({"type": "array", "items": _TEXT}),
    },
}
"""What operations take, by what they are called."""


def _schema(node: Node) -> Node | None:
    """The schema of an operation's body where that is written in it."""
    for content in node.get("requestBody", {}).get("content", {}).values():
        schema: Node = content["schema"]
        return schema if "properties" in schema else None
    return None


def _parameter(location: str) -> Change:
    def change(node: Node) -> None:
        node.setdefault("parameters", []).insert(0, parameter("dryRun", location))

    return change


def _property(node: Node) -> None:
    schema = _schema(node)
    if schema is not None:
        schema["properties"] = {"extra": _TEXT, **schema["properties"]}


def _body_comes(node: Node) -> None:
    node.setdefault("requestBody", _body(_object(comment=_TEXT), required=False))


def _body_is_optional(node: Node) -> None:
    if "requestBody" in node:
        node["requestBody"]["required"] = False


def _body_opens(node: Node) -> None:
    schema = _schema(node)
    if schema is not None:
        schema["additionalProperties"] = _TEXT


def _same_body_in_a_form(node: Node) -> None:
    content = node.get("requestBody", {}).get("content", {})
    if JSON in content:
        content["application/x-www-form-urlencoded"] = content[JSON]


def _another_body(node: Node) -> None:
    if "requestBody" in node:
        node["requestBody"]["content"]["application/xml"] = {"schema": _TEXT}


def _stream(node: Node) -> None:
    events = {"schema": _object("data", data=_object(delta=_TEXT))}
    node["responses"]["200"]["content"]["text/event-stream"] = events


def _stream_switch(node: Node) -> None:
    _stream(node)
    schema = _schema(node)
    flag = {"type": "boolean"}
    if schema is not None:
        schema["properties"]["stream"] = flag
    else:
        node.setdefault("parameters", []).append(parameter("stream", schema=flag))


def _pages(node: Node) -> None:
    node.setdefault("parameters", []).append(parameter("after"))
    node["x-speakeasy-pagination"] = {
        "type": "cursor",
        "inputs": [{"name": "after", "in": "parameters", "type": "cursor"}],
        "outputs": {"results": "$.data", "nextCursor": "$.next"},
    }


def _response(status: str) -> Change:
    def change(node: Node) -> None:
        described: Node = {"description": status}
        if status != "204":
            described["content"] = {JSON: {"schema": _object(why=_TEXT)}}
        node["responses"][status] = described

    return change


def _value(node: Node) -> None:
    for one in node.get("parameters", ()):
        if "enum" in one["schema"]:
            one["schema"]["enum"] = [
                *one["schema"]["enum"],
                *(f"shade {n}" for n in range(9)),
            ]


CHANGES: Mapping[str, Change] = {
    "query": _parameter("query"),
    "header": _parameter("header"),
    "cookie": _parameter("cookie"),
    "property": _property,
    "body": _body_comes,
    "without": _body_is_optional,
    "open": _body_opens,
    "form": _same_body_in_a_form,
    "xml": _another_body,
    "stream": _stream,
    "switch": _stream_switch,
    "pages": _pages,
    "empty": _response("204"),
    "success": _response("202"),
    "error": _response("409"),
    "fallback": _response("default"),
    "value": _value,
    "deprecated": lambda node: node.update(deprecated=True),
    "security": lambda node: node.update(security=[{"key": []}, {}]),
    "server": lambda node: node.update(servers=[{"url": "https://other.example"}]),
    "text": lambda node: node.update(summary="Said", description="More is said."),
}
"""By what comes."""


def before() -> Node:
    """A document where each change has an operation of each kind."""
    paths: dict[str, Node] = {}
    for kind, takes in _KINDS.items():
        for change in CHANGES:
            answer = _object(data={"type": "array", "items": _TEXT}, next=_TEXT)
            node: Node = {
                "operationId": f"{kind}_{change}",
                "tags": [kind],
                **deepcopy(dict(takes)),
                "responses": {
                    "200": {"description": "", "content": {JSON: {"schema": answer}}}
                },
            }
            path = (
                f"/{kind}-{change}/{{id}}"
                if _ID in node.get("parameters", ())
                else f"/{kind}-{change}"
            )
            paths[path] = {"post": node}
    key = {"type": "apiKey", "in": "header", "name": "X-Key"}
    return document_of_paths(
        paths,
        components={
            "schemas": {"Order": deepcopy(_ORDER)},
            "securitySchemes": {"key": key},
        },
    )


def after() -> Node:
    """The same where each change has come, and more beside the operations."""
    document = before()
    for path in document["paths"].values():
        (node,) = path.values()
        CHANGES[node["operationId"].rpartition("_")[2]](node)
    schemas = document["components"]["schemas"]
    # A schema gets a property and a second use.
    schemas["Order"]["properties"]["extra"] = _TEXT
    answer = {"schema": {"$ref": "#/components/schemas/Order"}}
    for kind in _KINDS:
        responses = {"200": {"description": "", "content": {JSON: answer}}}
        added = {"operationId": f"{kind}_again", "tags": [kind], "responses": responses}
        document["paths"][f"/{kind}-again"] = {"get": added}
    document["servers"].append({"url": "https://mirror.example"})
    basic = {"type": "http", "scheme": "basic"}
    document["components"]["securitySchemes"]["basic"] = basic
    document["tags"] = [{"name": "nothing", "description": "None at all."}]
    return document
