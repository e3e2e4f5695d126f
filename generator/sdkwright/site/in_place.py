"""Types that pages tell of where they are used and nowhere else, so that nothing is to be read twice.

A short object that is written inside of another one has its properties among those of that one. Few values, or members,
that are written there are the type that is shown. An object that one operation takes as its body, and nothing else names,
is that operation's parameters.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sdkwright.core.pointer import Pointer
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    Declaration,
    EnumDeclaration,
    FileDeclaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.names import Role
from sdkwright.ir.types import ListOf, MapOf, Nullable, Ref, Type, TypeId
from sdkwright.site.subject import Subject
from sdkwright.site.uses import Part, Use
from sdkwright.targets.reading.type_graph import circular

# What is opened where it is used: objects of so many properties, so deep.
_MOST_FIELDS = 6
_DEEPEST = 2
MOST_VALUES = 12
MOST_MEMBERS = 6
"""How many values, or members of a union, are written out wherever they are used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InPlace:
    """What is ``opened`` within other types, and of the ``bodies`` the operation of each."""

    opened: frozenset[TypeId]
    bodies: Mapping[TypeId, Pointer]


def read_in_place(subject: Subject, uses: Mapping[TypeId, tuple[Use, ...]]) -> InPlace:
    """Those of an API."""
    bodies = dict(_bodies(subject, uses))
    holders = dict(_holders(subject, uses))
    depths: dict[TypeId, int] = {}
    for identifier in holders:
        above = [identifier]
        while above[-1] in holders and above[-1] not in depths:
            above.append(holders[above[-1]])
        for inner, outer in zip(reversed(above[:-1]), reversed(above[1:]), strict=True):
            depth = depths.get(outer, 0) + 1
            depths[inner] = depth if depth <= _DEEPEST else 0
    opened = frozenset(one for one, depth in depths.items() if depth)
    return InPlace(opened=opened.union(_written(subject, uses)), bodies=bodies)


def object_in(type_: Type) -> Type:
    """What lists and maps hold at last."""
    while True:
        match type_:
            case Nullable(inner) | ListOf(inner) | MapOf(inner):
                type_ = inner
            case _:
                return type_


def _bodies(
    subject: Subject, uses: Mapping[TypeId, tuple[Use, ...]]
) -> Iterator[tuple[TypeId, Pointer]]:
    for call in subject.calls:
        body = call.request.flattened
        if body is None or body.id not in subject.placement.homes:
            continue
        named = [
            (use.part, use.user, use.type)
            == (Part.BODY, call.operation.origin, Ref(body.id))
            for use in uses.get(body.id, ())
        ]
        if all(named) and body.additional is None:
            yield body.id, call.operation.origin


def _holders(
    subject: Subject, uses: Mapping[TypeId, tuple[Use, ...]]
) -> Iterator[tuple[TypeId, Pointer]]:
    """Each type that may be opened, with what alone holds it."""
    homes, api = subject.placement.homes, subject.api
    shown = {one.request.flattened.id for one in subject.calls if one.request.flattened}
    # Where types lead back to themselves there is no outermost one.
    circles = circular(api)
    for identifier in homes:
        declaration = api.declarations[identifier]
        used = uses.get(identifier, ())
        if len(used) != 1 or identifier in circles or not _is_short(declaration):
            continue
        (use,) = used
        if object_in(use.type) != Ref(identifier):
            continue
        holder = api.declarations.get(use.user)
        is_held = isinstance(holder, ObjectDeclaration) and (
            use.user in homes or use.user in shown
        )
        if is_held or use.part is Part.PARAMETER:
            yield identifier, use.user


def _is_short(declaration: Declaration) -> bool:
    return (
        isinstance(declaration, ObjectDeclaration)
        and _is_inside(declaration)
        and len(declaration.fields) <= _MOST_FIELDS
    )


def _is_inside(declaration: Declaration) -> bool:
    """Whether a type is written where it is used, and no exception."""
    is_component = declaration.naming.role is Role.COMPONENT
    return not is_component and not declaration.usage.error


def _written(
    subject: Subject, uses: Mapping[TypeId, tuple[Use, ...]]
) -> Iterator[TypeId]:
    """The types that are written out where they are used, with all that is said of them."""
    api = subject.api
    for identifier in subject.placement.homes:
        declaration = api.declarations[identifier]
        used = uses.get(identifier, ())
        if len(used) != 1 or not _is_inside(declaration):
            continue
        (use,) = used
        is_told = declaration.description in (None, use.text)
        if is_told and _is_written_out(api, declaration):
            yield identifier


def _is_written_out(api: Api, declaration: Declaration) -> bool:
    match declaration:
        case FileDeclaration():
            return True
        case EnumDeclaration(members=members):
            is_told = any(one.description or one.deprecated for one in members)
            return len(members) <= MOST_VALUES and not is_told
        case UnionDeclaration(variants=variants):
            inner = (api.declared(object_in(one)) for one in variants)
            is_flat = not any(isinstance(one, UnionDeclaration) for one in inner)
            return len(variants) <= MOST_MEMBERS and is_flat
        case _:
            return False
