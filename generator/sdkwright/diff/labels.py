"""What people call a node of a document."""

from __future__ import annotations

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
    plain = pointer.partition("#request")[0].removesuffix("#input")
    tokens = tokens_of(plain)
    if tokens[:1] == ("components",) and len(tokens) > 2:
        head, rest = tokens[2], tokens[3:]
    elif tokens[:1] in (("paths",), ("webhooks",)) and len(tokens) > 1:
        has_method = len(tokens) > 2 and tokens[2] in _METHODS
        method = f"{tokens[2].upper()} " if has_method else ""
        head, rest = f"{method}{tokens[1]}", tokens[3 if has_method else 2 :]
    else:
        head, rest = "", tokens
    return head + _steps(rest, is_operation=tokens[:1] == ("paths",)) or pointer


def _steps(tokens: tuple[str, ...], *, is_operation: bool) -> str:
    text, previous = "", ""
    for token in tokens:
        if previous == "properties":
            text += f".{token}"
        elif token in _INSIDE:
            text += _INSIDE[token]
        elif token not in _SILENT and not (is_operation and "/" in token):
            text += f" {token}"
        previous = token if previous != "properties" else ""
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
