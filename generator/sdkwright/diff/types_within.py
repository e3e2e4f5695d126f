"""The declarations that a type of a surface names."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.ir.types import (
    EventStream,
    Items,
    JsonLines,
    ListOf,
    MapOf,
    Nullable,
    Ref,
    TupleOf,
    Type,
)


def referenced_ids(type_: Type | None) -> Iterator[str]:
    """Their keys, at any depth; none of no type."""
    match type_:
        case Ref(target):
            yield target
        case Nullable(inner) | ListOf(inner) | MapOf(inner):
            yield from referenced_ids(inner)
        case JsonLines(item) | Items(item) | EventStream(item, _):
            yield from referenced_ids(item)
        case TupleOf(items, rest):
            for one in items if rest is None else (*items, rest):
                yield from referenced_ids(one)
        case _:
            pass
