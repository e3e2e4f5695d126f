"""What people call a node of a document."""

from __future__ import annotations

from collections.abc import Sequence

from sdkwright.core.pointer import Pointer, tokens_of
from sdkwright.ir.types import (
    Anything,
    Const,
    EventStream,
    Items,
    JsonLines,
    ListOf,
    MapOf,
    Nothing,
    Nullable,
    Ref,
    Scalar,
    TupleOf,
    Type,
)

_METHODS = frozenset(
    ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
)
# Steps that say where something stands, not what it is.
_SILENT = frozenset(
    (
        *("properties", "schema", "content", "responses", "requestBody", "allOf"),
        *("additionalProperties", "parameters", "items", "prefixItems"),
    )
)
_INSIDE = {"items": "[]", "additionalProperties": "{}"}


def label(pointer: Pointer) -> str:
    """``OrderInput.currency`` of a component's property; ``GET /orders: 200`` of what is written in an operation."""
    if pointer.endswith("#input"):
        return f"{label(pointer.removesuffix('#input'))} as it is sent"
    plain = pointer.partition("#request")[0]
    match tokens_of(plain):
        case ("components", _, name, *rest):
            return name + _steps(rest)
        case ("paths" | "webhooks", path, method, *rest) if method in _METHODS:
            # Parts of an operation: all that isn't a schema is said by the operation itself.
            return f"{method.upper()} {path}" + _steps(rest)
        case ("paths" | "webhooks", path, *rest):
            return path + _steps(rest)
        case rest:
            return _steps(rest).strip() or pointer


def _steps(tokens: Sequence[str]) -> str:
    text = ""
    is_name = False
    for token in tokens:
        if is_name:
            text += f".{token}"
            is_name = False
        elif token in _INSIDE:
            text += _INSIDE[token]
        elif token == "properties":  # noqa: S105 - a word of JSON Schema
            is_name = True
        elif token not in _SILENT and "/" not in token:
            text += f" {token}"
    return text


def type_label(type_: Type | None) -> str:
    """A type in the document's words: ``array of Money``."""
    match type_:
        case None:
            return "nothing"
        case Scalar(kind):
            return kind.value
        case Ref(target):
            return label(target)
        case Nullable(inner):
            return f"{type_label(inner)} or null"
        case ListOf(item):
            return f"array of {type_label(item)}"
        case MapOf(value):
            return f"map of {type_label(value)}"
        case _:
            return _rarer_label(type_)


def _rarer_label(type_: Type) -> str:
    match type_:
        case TupleOf(items, _):
            return f"array of {', '.join(map(type_label, items))}"
        case Const(value):
            return f"the constant {value!r}"
        case EventStream(_, data):
            return f"events of {type_label(data)}"
        case JsonLines(item) | Items(item):
            return f"lines of {type_label(item)}"
        case Anything():
            return "anything"
        case Nothing():
            return "nothing"
        case _:
            return "a value"
