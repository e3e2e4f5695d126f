"""Where the items of a page are, and of which type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import ObjectDeclaration
from sdkwright.ir.json_path import Path
from sdkwright.ir.objects_of import plain_types
from sdkwright.ir.types import ListOf, MapOf, Ref, Type, TypeId

Items: TypeAlias = "tuple[tuple[TypeId, str] | str | int, ...]"
"""The way from a result to its items: declared properties (by declaration and wire name), keys and positions."""


def spelled(items: Items, names: Mapping[tuple[TypeId, str], str]) -> Path:
    """The way as a language's ``names`` of fields call it."""
    return tuple(names[step] if isinstance(step, tuple) else step for step in items)


def located_items(
    api: Api, result: Type, path: Path
) -> tuple[Items, tuple[Type, ...]] | None:
    """The way along a path, and the types of the items of the lists at its end.

    Members of unions that the path doesn't lead through are no pages. None if there is no list at all.
    """
    members: list[tuple[TypeId, str] | str | int] = []
    types = plain_types(api.declarations, result)
    for step in path:
        led = [one for type_ in types for one in _led(api, type_, step)]
        if not led:
            return None
        members.append(led[0][0])
        types = tuple(
            one for _, type_ in led for one in plain_types(api.declarations, type_)
        )
    items = dict.fromkeys(one.item for one in types if isinstance(one, ListOf))
    return (tuple(members), tuple(items)) if items else None


def _led(
    api: Api, type_: Type, step: str | int
) -> Iterator[tuple[tuple[TypeId, str] | str | int, Type]]:
    """Where a step of a path leads from a type, if it does: the member, and its type."""
    match type_, step:
        case Ref(target), str():
            declaration = api.declarations.get(target)
            if isinstance(declaration, ObjectDeclaration):
                for field in declaration.fields:
                    if field.name.source == step:
                        yield (target, step), field.type
        case MapOf(inner), str():
            yield step, inner
        case ListOf(inner, _), int():
            yield step, inner
        case _:
            pass
