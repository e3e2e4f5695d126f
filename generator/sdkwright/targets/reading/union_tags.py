"""Which properties tell the members of unions apart."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    Choice,
    ObjectDeclaration,
    Tag,
    UnionDeclaration,
)
from sdkwright.ir.fixed_values import has_one_value
from sdkwright.ir.types import TypeId


def discriminating_fields(api: Api) -> frozenset[tuple[TypeId, str]]:
    """The properties that alone tell the members of a union apart, by declaration and wire name.

    The document names them as discriminators, or every member has values of its own.
    """
    return frozenset(
        (member.id, name)
        for union in _unions(api)
        if (name := _tag(union)) is not None
        for member in _objects(api, union)
    )


def telling_fields(api: Api) -> frozenset[tuple[TypeId, str]]:
    """The same, and of other unions the properties that have a single value in some of their members."""
    found: set[tuple[TypeId, str]] = set(discriminating_fields(api))
    for union in _unions(api):
        members = list(_objects(api, union))
        telling = {
            field.name.source
            for member in members
            for field in member.fields
            if has_one_value(field.type, api.declarations)
        }
        found.update(
            (member.id, field.name.source)
            for member in members
            for field in member.fields
            if field.name.source in telling
        )
    return frozenset(found)


def told_values(choice: Choice, member: int) -> dict[str, tuple[Tag, ...]]:
    """By property, the values that tell a member of a union from others; none of one that it may have any value of."""
    found: dict[str, tuple[Tag, ...]] = {}
    for value, inner in choice.cases:
        if member in inner.members and choice.tag is not None:
            if member not in choice.others:
                found[choice.tag] = (*found.get(choice.tag, ()), value)
            for name, values in told_values(inner, member).items():
                found[name] = tuple(dict.fromkeys((*found.get(name, ()), *values)))
    return found


def _tag(union: UnionDeclaration) -> str | None:
    if union.discriminator is not None:
        return union.discriminator.property_name
    return union.choice.tag if union.is_told else None


def _unions(api: Api) -> Iterator[UnionDeclaration]:
    for declaration in api.declarations.values():
        if isinstance(declaration, UnionDeclaration):
            yield declaration


def _objects(api: Api, union: UnionDeclaration) -> Iterator[ObjectDeclaration]:
    for member in union.members:
        found = api.declared(member)
        if isinstance(found, ObjectDeclaration):
            yield found
