"""Which properties tell the members of unions apart."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    EnumDeclaration,
    Field,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.types import Const, Ref, TypeId


def discriminating_fields(api: Api) -> frozenset[tuple[TypeId, str]]:
    """The properties that the document names as discriminators, by declaration and wire name."""
    return frozenset(
        (variant.target, declaration.discriminator.property_name)
        for declaration in api.declarations.values()
        if isinstance(declaration, UnionDeclaration) and declaration.discriminator
        for variant in declaration.variants
        if isinstance(variant, Ref)
    )


def telling_fields(api: Api) -> frozenset[tuple[TypeId, str]]:
    """The same, and of unions without one the properties that have a single value in some of their members."""
    found: set[tuple[TypeId, str]] = set(discriminating_fields(api))
    for declaration in api.declarations.values():
        if isinstance(declaration, UnionDeclaration):
            members = list(_objects(api, declaration))
            telling = {
                field.name.source
                for member in members
                for field in member.fields
                if _has_one_value(api, field)
            }
            found.update(
                (member.id, field.name.source)
                for member in members
                for field in member.fields
                if field.name.source in telling
            )
    return frozenset(found)


def _objects(api: Api, union: UnionDeclaration) -> Iterator[ObjectDeclaration]:
    for variant in union.variants:
        found = (
            api.declarations.get(variant.target) if isinstance(variant, Ref) else None
        )
        if isinstance(found, ObjectDeclaration):
            yield found


def _has_one_value(api: Api, field: Field) -> bool:
    if isinstance(field.type, Const):
        return True
    found = (
        api.declarations.get(field.type.target) if isinstance(field.type, Ref) else None
    )
    return isinstance(found, EnumDeclaration) and len(found.members) == 1
