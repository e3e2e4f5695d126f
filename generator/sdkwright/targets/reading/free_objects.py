"""Objects of which the document describes nothing are maps of anything: what is in them people look up by its name."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.names import Role
from sdkwright.ir.types import Anything, MapOf, Ref, Scalar, Type, TypeId
from sdkwright.targets.reading.changed_types import with_changed_types
from sdkwright.targets.reading.mentions import named_by_operations
from sdkwright.targets.reading.type_graph import (
    mentioned,
    referenced_ids,
    with_types,
)


def with_free_objects(api: Api) -> Api:
    """The same API, where such an object within another type is a map; one that is a component keeps its name.

    A body as a whole stays an object, since the properties that it may get are arguments then; so does the member of a
    union, which others are told apart from.
    """
    free = _free(api)
    if not free:
        return api

    def change(type_: Type) -> Type:
        return free.get(type_.target, type_) if isinstance(type_, Ref) else type_

    def changed(type_: Type) -> Type:
        # Most are scalars, with no types inside.
        is_whole = isinstance(type_, Scalar)
        return type_ if is_whole else with_changed_types(type_, change)

    kept = tuple(_kept(api, free))
    holding = _holding(kept, free)
    declarations = {
        one.id: one if holding.isdisjoint(mentioned(one)) else with_types(one, changed)
        for one in kept
    }
    if len(holding) > len(free):
        # What operations name themselves are no maps, but these may be within components that they name.
        api = replace(
            api,
            operations=with_changed_types(api.operations, change),
            webhooks=with_changed_types(api.webhooks, change),
            global_parameters=with_changed_types(api.global_parameters, change),
        )
    return replace(api, declarations=declarations)


def _holding(kept: Sequence[Declaration], free: Collection[TypeId]) -> set[TypeId]:
    """These, and the components that are called by a name where their structure has one inside."""
    holding = set(free)
    aliases = [one for one in kept if isinstance(one, AliasDeclaration)]
    count = 0
    while count < len(holding):
        count = len(holding)
        holding.update(
            one.id for one in aliases if not holding.isdisjoint(mentioned(one))
        )
    return holding


def _free(api: Api) -> dict[TypeId, MapOf]:
    """The maps by what they are written as."""
    objects = {
        one.id: MapOf(Anything(), one.id if _is_component(one) else None)
        for one in api.declarations.values()
        if isinstance(one, ObjectDeclaration) and _is_free(one)
    }
    if objects:
        for target in _kept_as_objects(api):
            objects.pop(target, None)
    return objects


def _is_free(one: ObjectDeclaration) -> bool:
    is_described = one.fields or one.additional is not None or one.closed
    return not (is_described or one.required_alternatives)


def _is_component(one: Declaration) -> bool:
    return one.naming.role is Role.COMPONENT


def _kept_as_objects(api: Api) -> Iterator[TypeId]:
    yield from named_by_operations(api)
    for one in api.declarations.values():
        if isinstance(one, UnionDeclaration):
            for type_ in (*one.variants, *one.members):
                yield from referenced_ids(type_)


def _kept(api: Api, free: dict[TypeId, MapOf]) -> Iterator[Declaration]:
    """What is declared still: components are by their names."""
    for one in api.declarations.values():
        if one.id not in free:
            yield one
        elif _is_component(one):
            yield AliasDeclaration(
                id=one.id,
                naming=one.naming,
                title=one.title,
                description=one.description,
                deprecated=one.deprecated,
                usage=one.usage,
                examples=one.examples,
                extensions=one.extensions,
                type=MapOf(Anything()),
                is_transparent=True,
            )
