"""Documents that grow in one thing alone, by the name of that thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tests.support.small_documents import (
    JSON,
    document_of_paths,
    json_response,
    operation,
    parameter,
)

_SYMBOLS = "-.~!*@"
_TEXT = {"type": "string"}


def in_symbols(number: int) -> str:
    """A name that differs from the others in symbols alone."""
    symbols = ""
    while number:
        number, digit = divmod(number, len(_SYMBOLS))
        symbols += _SYMBOLS[digit]
    return "name" + symbols + "-"


def _reference(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def _one(**members: Any) -> dict[str, Any]:
    """A document of one operation."""
    answer = {"responses": {"200": json_response(_TEXT)}}
    return document_of_paths(
        {"/a": {"post": {"operationId": "a", **answer, **members}}}
    )


def _schemas(schemas: Mapping[str, Any], first: str = "") -> dict[str, Any]:
    """A document of schemas, the first of which is sent and received."""
    first = first or next(iter(schemas))
    made = operation("a", answer=_reference(first), body=_reference(first))
    return document_of_paths(
        {"/a": {"post": made}}, components={"schemas": dict(schemas)}
    )


def _parameters(place: str) -> Callable[[int], dict[str, Any]]:
    def made(size: int) -> dict[str, Any]:
        names = [f"p{number}" for number in range(size)]
        path = "/a" + "".join(f"/{{{name}}}" for name in names if place == "path")
        item = operation("a", parameters=[parameter(name, place) for name in names])
        return document_of_paths({path: {"get": item}})

    return made


def _symbol_parameters(size: int) -> dict[str, Any]:
    return _one(parameters=[parameter(in_symbols(each)) for each in range(size)])


def _paths(
    size: int, of: Callable[[int], Mapping[str, Any]], **members: Any
) -> dict[str, Any]:
    return document_of_paths(
        {f"/p{each}": {"get": dict(of(each))} for each in range(size)}, **members
    )


def _tagged(name: Callable[[int], str]) -> Callable[[int], dict[str, Any]]:
    return lambda size: _paths(
        size, lambda each: operation(f"o{each}", tags=[name(each)])
    )


def _schemes(size: int) -> dict[str, Any]:
    return {
        f"s{each}": {"type": "apiKey", "in": "header", "name": f"X-{each}"}
        for each in range(size)
    }


def _secured(size: int, security: list[dict[str, list[str]]]) -> dict[str, Any]:
    document = _one(security=security)
    document["components"] = {"securitySchemes": _schemes(size)}
    return document


def _scopes(size: int) -> dict[str, Any]:
    scopes = {f"scope{each}": "" for each in range(size)}
    flow = {"tokenUrl": "https://a.example/token", "scopes": scopes}
    document = _one(security=[{"o": list(scopes)}])
    document["components"] = {
        "securitySchemes": {
            "o": {"type": "oauth2", "flows": {"clientCredentials": flow}}
        }
    }
    return document


def _media(size: int) -> dict[str, Any]:
    return {
        f"application/x.{each}+json": {"schema": _object(a=_TEXT)}
        for each in range(size)
    }


def _response(**members: Any) -> dict[str, Any]:
    return _one(responses={"200": {"description": "", **members}})


def _members(keyword: str, *, named: bool) -> Callable[[int], dict[str, Any]]:
    def made(size: int) -> dict[str, Any]:
        members = {f"M{each}": _object(**{f"p{each}": _TEXT}) for each in range(size)}
        listed = [
            _reference(name) if named else inline for name, inline in members.items()
        ]
        return _schemas({"A": {keyword: listed}, **(members if named else {})})

    return made


def _discriminated(size: int) -> dict[str, Any]:
    members = {
        f"M{each}": {**_object(kind=_TEXT), "required": ["kind"]}
        for each in range(size)
    }
    mapping = {f"tag{each}": f"#/components/schemas/M{each}" for each in range(size)}
    union = {
        "oneOf": [_reference(name) for name in members],
        "discriminator": {"propertyName": "kind", "mapping": mapping},
    }
    return _schemas({"A": union, **members})


def _derived(size: int) -> dict[str, Any]:
    """A base that lists what is made of it."""
    names = [f"M{each}" for each in range(size)]
    base = {
        **_object(kind=_TEXT),
        "oneOf": [_reference(name) for name in names],
        "discriminator": {"propertyName": "kind"},
    }
    own = {
        name: {"allOf": [_reference("A"), _object(**{name: _TEXT})]} for name in names
    }
    return _schemas({"A": base, **own})


def _chain(link: Callable[[dict[str, Any]], Any]) -> Callable[[int], dict[str, Any]]:
    def made(size: int) -> dict[str, Any]:
        links = {f"A{each}": link(_reference(f"A{each + 1}")) for each in range(size)}
        return _schemas({**links, f"A{size}": _TEXT})

    return made


def _ring(size: int) -> dict[str, Any]:
    return _schemas(
        {
            f"A{each}": _object(p=_reference(f"A{(each + 1) % size}"))
            for each in range(size)
        }
    )


def _star(size: int) -> dict[str, Any]:
    leaves = {f"A{each}": _object(p=_reference("A")) for each in range(size)}
    return _schemas({"A": _object(**{n: _reference(n) for n in leaves}), **leaves})


def _star_of(names: list[str]) -> dict[str, Any]:
    parts = {f"p{number}": _reference(name) for number, name in enumerate(names)}
    return _schemas({"A": _object(**parts), **{n: _object(a=_TEXT) for n in names}})


def _property(schema: Any) -> dict[str, Any]:
    return _schemas({"A": {**_object(f=schema), "required": ["f"]}})


def _overlaid(size: int) -> dict[str, Any]:
    return document_of_paths(
        {f"/p{each}": {"get": operation(f"o{each}")} for each in range(size)}
    )


def overlay_of(name: str, size: int) -> dict[str, Any] | None:
    """The overlay that goes with a shape."""
    match name:
        case "overlay: actions":
            targets = [f"$.paths['/p{each}'].get" for each in range(size)]
        case "overlay: matches":
            targets = ["$..get"]
        case _:
            return None
    actions = [{"target": target, "update": {"summary": "x"}} for target in targets]
    info = {"title": "o", "version": "1"}
    return {"overlay": "1.0.0", "info": info, "actions": actions}


SHAPES: Mapping[str, Callable[[int], dict[str, Any]]] = {
    "query parameters": _parameters("query"),
    "header parameters": _parameters("header"),
    "cookies": _parameters("cookie"),
    "path parameters": _parameters("path"),
    "parameters in symbols": _symbol_parameters,
    "parameters given twice": lambda n: _one(
        parameters=[parameter("same") for _ in range(n)]
    ),
    "operations of one tag": _tagged(lambda each: "all"),
    "operations of own tags": _tagged(lambda each: f"t{each}"),
    "tags in symbols": _tagged(in_symbols),
    "tags of one operation": lambda n: _one(tags=[f"t{each}" for each in range(n)]),
    "declared tags": lambda n: (
        _one() | {"tags": [{"name": f"t{each}"} for each in range(n)]}
    ),
    "operations without a name": lambda n: _paths(
        n, lambda each: {"responses": {"204": {"description": ""}}}
    ),
    "operation names in symbols": lambda n: _paths(
        n, lambda each: operation(in_symbols(each))
    ),
    "operation names given twice": lambda n: _paths(n, lambda each: operation("same")),
    "operations with answers alike": lambda n: _paths(
        n, lambda each: operation(f"o{each}", answer=_object(data=_object(a=_TEXT)))
    ),
    "operations with errors": lambda n: _paths(
        n,
        lambda each: {
            "operationId": f"o{each}",
            "responses": {"400": json_response(_object(**{f"e{each}": _TEXT}))},
        },
    ),
    "segments of a path": lambda n: document_of_paths(
        {"/" + "/".join(f"s{each}" for each in range(n)): {"get": operation("a")}}
    ),
    "servers": lambda n: (
        _one() | {"servers": [{"url": f"https://h{each}"} for each in range(n)]}
    ),
    "servers of an operation": lambda n: _one(
        servers=[{"url": f"https://h{each}"} for each in range(n)]
    ),
    "server variables": lambda n: _one()
    | {
        "servers": [
            {
                "url": "https://h/" + "".join(f"{{v{each}}}" for each in range(n)),
                "variables": {f"v{each}": {"default": "a"} for each in range(n)},
            }
        ]
    },
    "values of a server variable": lambda n: _one()
    | {
        "servers": [
            {
                "url": "https://{v}",
                "variables": {
                    "v": {"default": "e0", "enum": [f"e{each}" for each in range(n)]}
                },
            }
        ]
    },
    "security schemes": lambda n: _secured(n, [{"s0": []}]),
    "security alternatives": lambda n: _secured(n, [{f"s{e}": []} for e in range(n)]),
    "schemes of a requirement": lambda n: _secured(
        n, [{f"s{each}": [] for each in range(n)}]
    ),
    "scopes": _scopes,
    "media types sent": lambda n: _one(requestBody={"content": _media(n)}),
    "media types received": lambda n: _response(content=_media(n)),
    "media ranges received": lambda n: _response(
        content={f"a{each}/*": {} for each in range(n)}
    ),
    "response headers": lambda n: _response(
        headers={f"X-{each}": {"schema": _TEXT} for each in range(n)}
    ),
    "links": lambda n: _response(
        links={f"l{each}": {"operationId": "a"} for each in range(n)}
    ),
    "callbacks": lambda n: _one(
        callbacks={
            f"c{each}": {"{$request.body#/u}": {"post": operation(f"cb{each}")}}
            for each in range(n)
        }
    ),
    "webhooks": lambda n: _one()
    | {
        "webhooks": {
            f"w{each}": {"post": operation(f"w{each}", body=_object(a=_TEXT))}
            for each in range(n)
        }
    },
    "form fields": lambda n: _one(
        requestBody={
            "content": {
                "multipart/form-data": {
                    "schema": _object(**{f"p{each}": _TEXT for each in range(n)}),
                    "encoding": {
                        f"p{each}": {"contentType": "text/plain"} for each in range(n)
                    },
                }
            }
        }
    ),
    "enum values": lambda n: _property({"enum": [f"e{each}" for each in range(n)]}),
    "enum values in symbols": lambda n: _property(
        {"enum": [in_symbols(each) for each in range(n)]}
    ),
    "enum numbers": lambda n: _property({"enum": list(range(n))}),
    "enum values given twice": lambda n: _property({"enum": ["e", *["a"] * n]}),
    "properties": lambda n: _schemas(
        {"A": _object(**{f"p{each}": _TEXT for each in range(n)})}
    ),
    "required properties": lambda n: _schemas(
        {
            "A": {
                **_object(**{f"p{each}": _TEXT for each in range(n)}),
                "required": [f"p{each}" for each in range(n)],
            }
        }
    ),
    "properties in symbols": lambda n: _schemas(
        {"A": _object(**{in_symbols(each): _TEXT for each in range(n)})}
    ),
    "inline objects": lambda n: _schemas(
        {"A": _object(**{f"p{each}": _object(a=_TEXT) for each in range(n)})}
    ),
    "undeclared required": lambda n: _schemas(
        {"A": {**_object(a=_TEXT), "required": [f"p{each}" for each in range(n)]}}
    ),
    "pattern properties": lambda n: _schemas(
        {
            "A": {
                "type": "object",
                "patternProperties": {f"^p{each}": _TEXT for each in range(n)},
            }
        }
    ),
    "schemas nobody uses": lambda n: _schemas(
        {f"A{each}": _object(a=_TEXT) for each in range(n)}
    ),
    "schema names in symbols": lambda n: _star_of([in_symbols(e) for e in range(n)]),
    "schemas used by one": _star,
    "schemas in a ring": _ring,
    "chain of references": _chain(lambda inner: inner),
    "chain of properties": _chain(
        lambda inner: {**_object(p=inner), "required": ["p"]}
    ),
    "chain of allOf": _chain(lambda inner: {"allOf": [inner, _object(p=_TEXT)]}),
    "chain of oneOf": _chain(lambda inner: {"oneOf": [inner, {"type": "integer"}]}),
    "chain of lists": _chain(lambda inner: {"type": "array", "items": inner}),
    "members of allOf": _members("allOf", named=True),
    "members of allOf, inline": _members("allOf", named=False),
    "members of anyOf": _members("anyOf", named=True),
    "members of oneOf, inline": _members("oneOf", named=False),
    "members with a discriminator": _discriminated,
    "variants of their base": _derived,
    "constants of oneOf": lambda n: _property(
        {"oneOf": [{"const": f"c{each}"} for each in range(n)]}
    ),
    "prefix items": lambda n: _property({"type": "array", "prefixItems": [_TEXT] * n}),
    "types of a list": lambda n: _property(
        {"anyOf": [{"type": "array", "items": {"const": each}} for each in range(n)]}
    ),
    "examples of a body": lambda n: _one(
        requestBody={
            "content": {
                JSON: {
                    "schema": _TEXT,
                    "examples": {f"e{each}": {"value": "x"} for each in range(n)},
                }
            }
        }
    ),
    "examples of a schema": lambda n: _property(
        {**_TEXT, "examples": [f"e{each}" for each in range(n)]}
    ),
    "items of an example": lambda n: _schemas(
        {"A": {"type": "array", "items": _object(a=_TEXT), "example": [{"a": "b"}] * n}}
    ),
    "items of a default": lambda n: _property(
        {"type": "array", "items": _TEXT, "default": ["a"] * n}
    ),
    "words of a description": lambda n: _one(description="word " * n),
    "lines of a description": lambda n: _one(description="a line\n\n" * n),
    "ticks in a description": lambda n: _one(description="`a <" * n),
    "open brackets in a description": lambda n: _one(description="[" * n),
    "letters of a title": lambda n: _schemas({"A": {**_TEXT, "title": "aB" * n}}),
    "letters of a name": lambda n: _one(
        parameters=[parameter("aB" * n)], operationId="aB" * n
    ),
    "letters of a pattern": lambda n: _property({**_TEXT, "pattern": "a" * n}),
    "dead references": lambda n: _schemas(
        {"A": _object(**{f"p{each}": _reference(f"No{each}") for each in range(n)})}
    ),
    "wrong types": lambda n: _schemas(
        {"A": _object(**{f"p{each}": {"type": "nope"} for each in range(n)})}
    ),
    "wrong defaults": lambda n: _schemas(
        {
            "A": _object(
                **{
                    f"p{each}": {"type": "integer", "default": f"d{each}"}
                    for each in range(n)
                }
            )
        }
    ),
    "extensions": lambda n: _one(**{f"x-{each}": each for each in range(n)}),
    "overlay: actions": _overlaid,
    "overlay: matches": _overlaid,
}
