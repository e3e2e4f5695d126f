"""A type of a surface as its language spells it, for people to read."""

from __future__ import annotations

import json
from collections.abc import Mapping

from sdkwright.ir.types import (
    Anything,
    Const,
    EventStream,
    Items,
    JsonLines,
    ListOf,
    MapOf,
    Nullable,
    Ref,
    Scalar,
    TupleOf,
    Type,
)
from sdkwright.targets.contract.surface import Form, Spelling, Symbol

_MOST = 4
"""How many values of an enum without a name are listed."""


def spelled(type_: Type, spelling: Spelling, declared: Mapping[str, Symbol]) -> str:
    """The type's text."""

    def within(form: str, *inner: Type) -> str:
        texts = (spelled(one, spelling, declared) for one in inner)
        return spelling.forms[form].format(", ".join(texts))

    match type_:
        case Scalar(kind):
            return spelling.scalars[kind.value]
        case Ref(target):
            return _named(declared.get(target), target, spelling)
        case ListOf(item):
            return within("list", item)
        case MapOf(value):
            return within("map", value)
        case Nullable(inner):
            return within("nullable", inner)
        case TupleOf(items, _):
            return within("tuple", *items)
        case Const(value):
            return spelling.forms["constant"].format(json.dumps(value))
        case EventStream(item, _):
            return within("stream", item)
        case JsonLines(item):
            return within("lines", item)
        case Items(item):
            return within("items", item)
        case _:
            is_any = isinstance(type_, Anything)
            return spelling.forms["anything" if is_any else "nothing"]


def _named(symbol: Symbol | None, target: str, spelling: Spelling) -> str:
    if symbol is None:
        return target
    if symbol.path or symbol.form is not Form.ENUM:
        return symbol.path or symbol.called
    values = " | ".join(one.key for one in symbol.members[:_MOST])
    more = " | ..." if len(symbol.members) > _MOST else ""
    return spelling.forms["constant"].format(f"{values}{more}")
