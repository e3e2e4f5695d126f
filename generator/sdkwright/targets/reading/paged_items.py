"""Where the items of a page are, and of which type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import ObjectDeclaration
from sdkwright.ir.types import ListOf, MapOf, Ref, Type, TypeId, without_null
from sdkwright.targets.reading.json_path import Path


def section_of(written: Mapping[str, JsonValue], name: str) -> JsonObject:
    """A nested mapping of what a document says of pages, empty where there is none."""
    value = written.get(name)
    return value if isinstance(value, Mapping) else {}


Items: TypeAlias = "tuple[tuple[TypeId, str] | str | int, ...]"
"""The way from a result to its items: declared properties (by declaration and wire name), keys and positions."""


def spelled(items: Items, names: Mapping[tuple[TypeId, str], str]) -> Path:
    """The way as a language's ``names`` of fields call it."""
    return tuple(names[step] if isinstance(step, tuple) else step for step in items)


def located_items(
    api: Api, result: Type, path: Path | None
) -> tuple[Items, Type] | None:
    """The way along a path, and the type of the items of the list at its end.

    None if there is no such list.
    """
    if path is None:
        return None
    members: list[tuple[TypeId, str] | str | int] = []
    type_ = without_null(result)
    for step in path:
        member: tuple[TypeId, str] | str | int = step
        match type_, step:
            case Ref(target), str():
                declaration = api.declarations.get(target)
                field = None
                if isinstance(declaration, ObjectDeclaration):
                    fields = {one.name.source: one for one in declaration.fields}
                    field = fields.get(step)
                if field is None:
                    return None
                member = (target, step)
                type_ = without_null(field.type)
            case MapOf(inner), str():
                type_ = without_null(inner)
            case ListOf(inner, _), int():
                type_ = without_null(inner)
            case _:
                return None
        members.append(member)
    if isinstance(type_, ListOf):
        return tuple(members), type_.item
    return None
