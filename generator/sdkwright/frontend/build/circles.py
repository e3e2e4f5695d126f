"""Unions and aliases that are made of nothing but themselves: the reference that closes a circle is cut."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    Discriminator,
    UnionDeclaration,
)
from sdkwright.ir.types import Anything, Ref, Type, TypeId, without_null

Cuts = Mapping[TypeId, frozenset[TypeId]]
"""References to leave out, by the declaration they stand in."""


def circles(declarations: Mapping[TypeId, Declaration]) -> Cuts:
    """The references that close a circle of unions and aliases. Through an object or a list there is no circle."""
    done: set[TypeId] = set()
    cuts: dict[TypeId, frozenset[TypeId]] = {}
    for start, declaration in declarations.items():
        if not isinstance(declaration, UnionDeclaration | AliasDeclaration):
            continue
        path: list[TypeId] = []
        # None in place of a target: everything behind the last one on the path is done.
        pending: list[TypeId | None] = [start]
        while pending:
            current = pending.pop()
            if current is None:
                done.add(path.pop())
                continue
            if current in done:
                continue
            path.append(current)
            targets = _direct(declarations.get(current))
            closing = frozenset(path).intersection(targets)
            if closing:
                cuts[current] = closing
            pending.append(None)
            pending += [target for target in targets if target not in closing]
    return cuts


def cut(declaration: Declaration, left_out: frozenset[TypeId]) -> Declaration:
    """A union or alias without some of the declarations it refers to."""
    match declaration:
        case UnionDeclaration():
            kept = [
                number
                for number, variant in enumerate(declaration.variants)
                if _target(variant) not in left_out
            ]
            variants = tuple(declaration.variants[number] for number in kept)
            if len(variants) > 1:
                discriminator = _renumbered(declaration.discriminator, kept)
                return replace(
                    declaration, variants=variants, discriminator=discriminator
                )
            only = variants[0] if variants else Anything()
            return AliasDeclaration(
                id=declaration.id,
                naming=declaration.naming,
                description=declaration.description,
                type=only,
            )
        case AliasDeclaration():
            return replace(declaration, type=Anything())
        case _:
            return declaration


def _renumbered(
    discriminator: Discriminator | None, kept: list[int]
) -> Discriminator | None:
    if discriminator is None:
        return None
    default = discriminator.default
    return replace(
        discriminator,
        mapping=_kept(discriminator.mapping, kept),
        implied=_kept(discriminator.implied, kept),
        default=kept.index(default) if default in kept else None,
    )


def _kept(
    pairs: Sequence[tuple[str, int]], kept: list[int]
) -> tuple[tuple[str, int], ...]:
    return tuple(
        (value, kept.index(number)) for value, number in pairs if number in kept
    )


def _direct(declaration: Declaration | None) -> tuple[TypeId, ...]:
    match declaration:
        case UnionDeclaration():
            types: tuple[Type, ...] = declaration.variants
        case AliasDeclaration():
            types = (declaration.type,)
        case _:
            return ()
    targets = (_target(one) for one in types)
    return tuple(dict.fromkeys(one for one in targets if one is not None))


def _target(schema: Type) -> TypeId | None:
    inner = without_null(schema)
    return inner.target if isinstance(inner, Ref) else None
