"""Which property of an object says what member of a union it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    Declaration,
    EnumDeclaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.types import Const, ListOf, Ref, Scalar, TupleOf, Type


def members_by_tag(
    api: Api, union: UnionDeclaration, variants: Sequence[Type]
) -> tuple[str, Mapping[str, Declaration]] | None:
    """The property and members by its value; None where nothing tells them apart. Members are among ``variants``."""
    found = union.discriminator
    if found is None or not found.mapping:
        return _told_by_constants(api, variants)
    chosen = ((value, union.variants[index]) for value, index in found.mapping)
    return found.property_name, {
        value: api.declarations[variant.target]
        for value, variant in chosen
        if isinstance(variant, Ref) and variant in variants
    }


def _told_by_constants(
    api: Api, variants: Sequence[Type]
) -> tuple[str, Mapping[str, Declaration]] | None:
    """The same for objects beside members that are none: each demands another value of the property."""
    objects: list[ObjectDeclaration] = []
    for variant in variants:
        found = api.declarations[variant.target] if isinstance(variant, Ref) else None
        if isinstance(found, ObjectDeclaration):
            objects.append(found)
        elif not isinstance(found, EnumDeclaration) and not isinstance(
            variant, Scalar | Const | ListOf | TupleOf
        ):
            # This one may hold objects too, whatever their properties.
            return None
    for field in objects[0].fields if objects else ():
        members: dict[str, Declaration] = {}
        for one in objects:
            value = _fixed(api, one, field.name.source)
            if value is not None:
                members.setdefault(value, one)
        if len(members) == len(objects):
            return field.name.source, members
    return None


def _fixed(api: Api, declaration: ObjectDeclaration, name: str) -> str | None:
    """The only text that a required property may be."""
    for field in declaration.fields:
        if field.name.source == name and field.required:
            return _only_text(api, field.type)
    return None


def _only_text(api: Api, type_: Type) -> str | None:
    match type_:
        case Const(str(value)):
            return value
        case Ref(target):
            found = api.declarations[target]
            if isinstance(found, EnumDeclaration) and len(found.members) == 1:
                only = found.members[0].value
                return only if isinstance(only, str) else None
        case _:
            pass
    return None
