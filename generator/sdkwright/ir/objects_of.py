"""The objects that values of a type may be: through null, aliases and unions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    Field,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.types import Ref, Type, TypeId, without_null

Declarations = Mapping[TypeId, Declaration]


def plain_types(declarations: Declarations, type_: Type) -> tuple[Type, ...]:
    """What a type may be, in order: the members of unions and what aliases stand for in their places, null left out."""
    return tuple(dict.fromkeys(_plain(declarations, type_)))


def _plain(declarations: Declarations, type_: Type) -> Iterator[Type]:
    waiting = [type_]
    seen: set[TypeId] = set()
    while waiting:
        one = without_null(waiting.pop())
        declaration = declarations.get(one.target) if isinstance(one, Ref) else None
        match declaration:
            case UnionDeclaration(variants=variants, members=members):
                inner = members or variants
            case AliasDeclaration(type=type_):
                inner = (type_,)
            case _:
                yield one
                continue
        if declaration.id not in seen:
            seen.add(declaration.id)
            waiting += reversed(inner)


def objects_of(
    declarations: Declarations, type_: Type
) -> tuple[ObjectDeclaration, ...]:
    """The objects among them."""
    return tuple(
        declaration
        for one in plain_types(declarations, type_)
        if isinstance(one, Ref)
        and isinstance(declaration := declarations.get(one.target), ObjectDeclaration)
    )


def shared_fields(objects: Sequence[ObjectDeclaration]) -> tuple[Field, ...]:
    """The properties that all of several objects have, as the first one has them."""
    if not objects:
        return ()
    first, *others = objects
    names = [{field.name.source for field in one.fields} for one in others]
    return tuple(
        field
        for field in first.fields
        if all(field.name.source in have for have in names)
    )
