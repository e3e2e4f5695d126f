"""Discriminators that a document leaves to be read off constants."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sdkwright.ir.declarations import (
    Declaration,
    Discriminator,
    EnumDeclaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.types import Const, Nullable, Ref, Type, TypeId


def with_discriminators(
    declarations: Mapping[TypeId, Declaration],
) -> dict[TypeId, Declaration]:
    """The declarations, unions of objects completed where a required constant tells all members apart."""
    return {
        target: (
            _completed(declaration, declarations)
            if isinstance(declaration, UnionDeclaration)
            else declaration
        )
        for target, declaration in declarations.items()
    }


def _completed(
    union: UnionDeclaration, declarations: Mapping[TypeId, Declaration]
) -> UnionDeclaration:
    members = [_object(variant, declarations) for variant in union.variants]
    objects = [member for member in members if member is not None]
    if len(objects) < max(len(members), 2):
        return union
    declared = union.discriminator
    if declared is not None:
        known = _mapping(declared.property_name, objects, declarations)
        if known is None:
            return union
        # What members themselves demand is truer than the names of their schemas.
        return replace(
            union,
            discriminator=Discriminator(
                property_name=declared.property_name,
                mapping=_with_explicit(known, declared.mapping),
            ),
        )
    for field in objects[0].fields:
        found = _mapping(field.name.source, objects, declarations)
        if found is not None:
            return replace(
                union,
                discriminator=Discriminator(
                    property_name=field.name.source, mapping=found
                ),
            )
    return union


def _with_explicit(
    known: tuple[tuple[str, int], ...], explicit: tuple[tuple[str, int], ...]
) -> tuple[tuple[str, int], ...]:
    values = {value for value, _ in known}
    return known + tuple(pair for pair in explicit if pair[0] not in values)


def _object(
    variant: Type, declarations: Mapping[TypeId, Declaration]
) -> ObjectDeclaration | None:
    if not isinstance(variant, Ref):
        return None
    found = declarations.get(variant.target)
    return found if isinstance(found, ObjectDeclaration) else None


def _mapping(
    name: str,
    objects: list[ObjectDeclaration],
    declarations: Mapping[TypeId, Declaration],
) -> tuple[tuple[str, int], ...] | None:
    """Values to variants, None unless each object requires values of its own."""
    mapping: dict[str, int] = {}
    for index, declaration in enumerate(objects):
        values = _values(name, declaration, declarations)
        if not values or any(value in mapping for value in values):
            return None
        mapping.update(dict.fromkeys(values, index))
    return tuple(mapping.items())


def _values(
    name: str,
    declaration: ObjectDeclaration,
    declarations: Mapping[TypeId, Declaration],
) -> tuple[str, ...]:
    for field in declaration.fields:
        if field.name.source != name:
            continue
        if not field.required or isinstance(field.type, Nullable):
            return ()
        match field.type:
            case Const(str() as value):
                return (value,)
            case Ref(target):
                found = declarations.get(target)
                if isinstance(found, EnumDeclaration):
                    return _texts(found)
            case _:
                pass
    return ()


def _texts(declaration: EnumDeclaration) -> tuple[str, ...]:
    texts = tuple(
        member.value for member in declaration.members if isinstance(member.value, str)
    )
    return texts if len(texts) == len(declaration.members) else ()
