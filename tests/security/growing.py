"""Documents of a few bytes that ask for more than any machine has, by what grows in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tests.support.small_documents import document_of_paths, operation

_TEXT = {"type": "string"}
_NUMBERS = (1e308, -1e308, 5e-324, 10**400, 0.1, 3)


def _sent(schema: Any, **schemas: Any) -> dict[str, Any]:
    """A document that sends and receives the schema, as a required field and as it is."""
    holder = {"type": "object", "required": ["f"], "properties": {"f": schema}}
    paths = {
        "/a": {"post": operation("a", answer=schema, body=holder)},
        "/b": {"post": operation("b", answer=holder, body=schema)},
    }
    return document_of_paths(paths, components={"schemas": schemas})


def _reference(number: int) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/A{number}"}


def _nested(depth: int, around: Callable[[Any], Any]) -> dict[str, Any]:
    schema: Any = _TEXT
    for _ in range(depth):
        schema = around(schema)
    return _sent(schema)


def _chained(length: int, around: Callable[[Any], Any]) -> dict[str, Any]:
    chain = {f"A{each}": around(_reference(each + 1)) for each in range(length)}
    return _sent(_reference(0), **chain, **{f"A{length}": _TEXT})


def _object(*inner: Any) -> dict[str, Any]:
    properties = {f"p{number}": one for number, one in enumerate(inner)}
    return {"type": "object", "required": list(properties), "properties": properties}


def _deep(depth: int) -> Any:
    value: Any = "x"
    for number in range(depth):
        value = [value] if number % 2 else {"p": value}
    return value


def _patterns() -> dict[str, Any]:
    written = (
        "^a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b$",
        "^(a+)+$",
        "^([a-z]+)*x$",
        "^((a|aa)+)+$",
        "^" + "(a?){40}" * 3 + "a{40}$",
        "(((((a*)*)*)*)*)*b",
        "(?=(?=(?=(?=a*)a*)a*)a*)b" * 8,
        "^(?=.*a)(?=.*b)(?!.*c).*.*.*.*.*.*.*d$",
        r"^(a+)\1+\1+\1+b$",
        "((a?){99999}){99999}b",
        "(" * 190 + "a" + ")" * 190,
        "(" * 180 + "a" + ")*" * 70,
        "[" * 300,
        "a{99999999999999999999}",
    )
    texts = [{"type": "string", "pattern": one, "minLength": 9} for one in written]
    return _sent(_object(*texts))


def _numbers() -> dict[str, Any]:
    kinds = [
        {"type": kind, low: first, high: second, **step}
        for kind in ("number", "integer")
        for low in ("minimum", "exclusiveMinimum")
        for high in ("maximum", "exclusiveMaximum")
        for first in _NUMBERS
        for second in _NUMBERS
        for step in ({}, {"multipleOf": 5e-324}, {"multipleOf": 1e308})
    ]
    return _sent(_object(*kinds))


def _union_of_unions(size: int) -> dict[str, Any]:
    members = {
        f"A{each}": _object({"anyOf": [_reference(one) for one in range(size)]})
        for each in range(size)
    }
    value: Any = "x"
    for _ in range(12):
        value = {"p0": value}
    union = {"anyOf": [_reference(each) for each in range(size)], "example": value}
    return _sent(union, **members)


def _fan(depth: int, width: int) -> dict[str, Any]:
    levels = {
        f"A{each}": _object(*[_reference(each + 1)] * width) for each in range(depth)
    }
    return _sent(_reference(0), **levels, **{f"A{depth}": _TEXT})


def _alternatives(depth: int) -> dict[str, Any]:
    levels = {
        f"A{each}": {
            **_object(_reference(each + 1)),
            "required": [],
            "anyOf": [{"required": ["p0"]}, {"required": ["p1"]}],
        }
        for each in range(depth)
    }
    return _sent(_reference(0), **levels, **{f"A{depth}": _TEXT})


def _list(inner: Any) -> dict[str, Any]:
    return {"type": "array", "items": inner, "minItems": 3}


GROWING: Mapping[str, Callable[[], dict[str, Any]]] = {
    "patterns that backtrack": _patterns,
    "numbers at their ends": _numbers,
    "lists in lists": lambda: _nested(60, _list),
    "tuples in tuples": lambda: _nested(
        4, lambda inner: {"type": "array", "prefixItems": [inner] * 8}
    ),
    "a list of many": lambda: _sent({**_list(_TEXT), "minItems": 10**12}),
    "maps in maps": lambda: _nested(
        60,
        lambda inner: {
            "type": "object",
            "additionalProperties": inner,
            "minProperties": 10**9,
        },
    ),
    "objects in objects": lambda: _nested(60, _object),
    "choices in choices": lambda: _nested(
        60, lambda inner: {"anyOf": [inner, {"type": "integer"}]}
    ),
    "allOf in allOf": lambda: _nested(
        60, lambda inner: {"allOf": [inner, {"description": "x"}]}
    ),
    "long texts": lambda: _sent(
        _list(_object(*[{"type": "string", "minLength": 10**9}] * 50))
    ),
    "chain of objects": lambda: _chained(1200, _object),
    "chain of lists": lambda: _chained(1200, _list),
    "chain of maps": lambda: _chained(
        1200, lambda inner: {"type": "object", "additionalProperties": inner}
    ),
    "chain of choices": lambda: _chained(
        1200, lambda inner: {"oneOf": [inner, {"type": "integer"}]}
    ),
    "chain of nulls": lambda: _chained(
        1200, lambda inner: {"anyOf": [inner, {"type": "null"}]}
    ),
    "chain of allOf": lambda: _chained(
        1200, lambda inner: {"allOf": [inner, {"description": "x"}]}
    ),
    "chain of references": lambda: _chained(1200, lambda inner: inner),
    "chain of tuples": lambda: _chained(
        1200, lambda inner: {"type": "array", "prefixItems": [inner, inner]}
    ),
    "every field twice": lambda: _fan(40, 2),
    "every field of many": lambda: _fan(20, 40),
    "fields asked for by alternatives": lambda: _alternatives(40),
    "unions of unions": lambda: _union_of_unions(12),
    "a deep example": lambda: _sent({"example": _deep(240)}),
    "a deep example of lists": lambda: _sent(
        {"type": "array", "items": _reference(0), "example": _deep(240)},
        A0={"type": "array", "items": _reference(0)},
    ),
    "a deep example of objects": lambda: _sent(
        _reference(0),
        A0={
            "type": "object",
            "properties": {"p": {"type": "array", "items": _reference(0)}},
            "example": _deep(240),
        },
    ),
    "a deep default": lambda: _sent(_object({"default": _deep(240)})),
    "a deep constant": lambda: _sent(_object({"const": _deep(240)})),
    "one example of a chain of lists": lambda: {
        **_chained(1200, lambda inner: {"type": "array", "items": inner}),
        "paths": {
            "/a": {
                "post": {
                    "operationId": "a",
                    "requestBody": {
                        "content": {
                            "application/json": {
                                "schema": _reference(0),
                                "example": "x",
                            }
                        }
                    },
                }
            }
        },
    },
}
