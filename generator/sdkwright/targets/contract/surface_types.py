"""Types of a surface as JSON and back."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from sdkwright.core.json import JsonValue
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
    ScalarKind,
    TupleOf,
    Type,
)


class NoSurface(ValueError):
    """What was read is no surface; the text says why."""


_HOLDERS: Mapping[str, Callable[[Type], Type]] = {
    "list": ListOf,
    "map": MapOf,
    "nullable": Nullable,
    "lines": JsonLines,
    "items": Items,
}
_WORDS = {holder: word for word, holder in _HOLDERS.items()}
_KINDS: Mapping[ScalarKind, str] = {kind: kind.value for kind in ScalarKind}
_EMPTY: Mapping[str, Type] = {"anything": Anything(), "nothing": Nothing()}


def type_json(type_: Type) -> JsonValue:
    """A type: a scalar's kind, or a list that begins with a word for its form."""
    match type_:
        case Scalar():
            return _KINDS[type_.kind]
        case Ref():
            return ["ref", type_.target]
        case TupleOf(items, rest):
            last = None if rest is None else type_json(rest)
            return ["tuple", last, *map(type_json, items)]
        case Const(value):
            return ["const", value]
        case EventStream(_, data):
            return ["stream", type_json(data)]
        case Anything():
            return "anything"
        case Nothing():
            return "nothing"
        case ListOf(inner) | MapOf(inner) | Nullable(inner):
            return [_WORDS[type(type_)], type_json(inner)]
        case JsonLines(item) | Items(item):
            return [_WORDS[type(type_)], type_json(item)]


def type_of(written: JsonValue) -> Type:
    """The type that JSON says. Raises NoSurface."""
    if isinstance(written, str):
        return _EMPTY[written] if written in _EMPTY else Scalar(ScalarKind(written))
    if not isinstance(written, Sequence) or len(written) < 2:
        raise NoSurface("a type isn't as this program writes it")
    word, *inner = written
    match word:
        case "ref":
            return Ref(str(inner[0]))
        case "const":
            return Const(inner[0])
        case "tuple":
            rest = None if inner[0] is None else type_of(inner[0])
            return TupleOf(tuple(map(type_of, inner[1:])), rest)
        case "stream":
            data = type_of(inner[0])
            return EventStream(data, data)
        case _:
            return _HOLDERS[str(word)](type_of(inner[0]))


def type_key(type_: Type) -> str:
    """A type as a text, equal for equal types."""
    return json.dumps(type_json(type_), ensure_ascii=False, separators=(",", ":"))
