"""Which declarations an API names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import UnionDeclaration
from sdkwright.ir.operation_types import types_of, with_callbacks
from sdkwright.ir.types import EventStream, JsonLines, Type, TypeId
from sdkwright.targets.reading.type_graph import mentioned, referenced_ids


def without_unnamed(api: Api, left: Iterable[TypeId]) -> Api:
    """The same API without those of some declarations that nothing names any more."""
    unnamed = frozenset(left)
    if not unnamed:
        return api
    unnamed = unnamed.difference(_named(api))
    return replace(
        api,
        declarations={
            identifier: one
            for identifier, one in api.declarations.items()
            if identifier not in unnamed
        },
    )


def _named(api: Api) -> Iterator[TypeId]:
    yield from named_by_operations(api)
    for declaration in api.declarations.values():
        yield from mentioned(declaration)
        if isinstance(declaration, UnionDeclaration):
            for type_ in declaration.members:
                yield from referenced_ids(type_)


def named_by_operations(api: Api) -> Iterator[TypeId]:
    """The declarations that operations name themselves, those that servers call too."""
    for parameter in api.global_parameters:
        yield from referenced_ids(parameter.type)
    for operation in with_callbacks((*api.operations, *api.webhooks)):
        if operation.mentions is None:
            named = tuple(chain.from_iterable(map(_in_bodies, types_of(operation))))
            object.__setattr__(operation, "mentions", named)
        yield from operation.mentions or ()


def _in_bodies(type_: Type) -> Sequence[TypeId]:
    """What a type of a whole body names, streams' too."""
    match type_:
        case EventStream(event, data):
            return (*referenced_ids(event), *referenced_ids(data))
        case JsonLines(item):
            return referenced_ids(item)
        case _:
            return referenced_ids(type_)
