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


def spare_tags(api: Api) -> frozenset[tuple[TypeId, str]]:
    """Those of them that values may lack: each union that they tell members of apart knows these without, too."""
    spare: set[tuple[TypeId, str]] = set()
    needed: set[tuple[TypeId, str]] = set()
    for union in _unions(api):
        name, choice = _tag(union), union.choice
        for number, member in enumerate(union.members):
            declaration = api.declared(member)
            if name is not None and isinstance(declaration, ObjectDeclaration):
                is_spare = choice.tag == name and number in choice.absent
                (spare if is_spare else needed).add((declaration.id, name))
    return frozenset(spare - needed)


def telling_fields(api: Api) -> frozenset[tuple[TypeId, str]]:
    """The same, and of other unions the properties that have a single value in some of their members."""
    fields: set[tuple[TypeId, str]] = set(discriminating_fields(api))
    for union in _unions(api):
        members = list(_objects(api, union))
        telling = {
            field.name.source
            for member in members
            for field in member.fields
            if has_one_value(field.type, api.declarations)
        }
        fields.update(
            (member.id, field.name.source)
            for member in members
            for field in member.fields
            if field.name.source in telling
        )
    return frozenset(fields)


def tag_values(choice: Choice, member: int) -> dict[str, tuple[Tag, ...]]:
    """By property, the values that tell a member of a union from others; none of one that it may have any value of."""
    values_by_tag: dict[str, tuple[Tag, ...]] = {}
    for value, inner in choice.cases:
        if member in inner.members and choice.tag is not None:
            if member not in choice.others:
                values_by_tag[choice.tag] = (*values_by_tag.get(choice.tag, ()), value)
            for name, values in tag_values(inner, member).items():
                values_by_tag[name] = tuple(
                    dict.fromkeys((*values_by_tag.get(name, ()), *values))
                )
    return values_by_tag


def unknown_tag(api: Api, union: UnionDeclaration) -> str | None:
    """The property that tells what is received of no known member: None where there is none, or others take that.

    That is a member of its own where all members that are objects are told by one property.
    """
    choice = union.choice
    others = (api.declared(union.members[number]) for number in choice.others)
    if any(isinstance(one, ObjectDeclaration) for one in others):
        return None
    return choice.tag if union.usage.response else None


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
        declaration = api.declared(member)
        if isinstance(declaration, ObjectDeclaration):
            yield declaration
