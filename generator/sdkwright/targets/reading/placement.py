"""Where types live: in a module of their own, with their owner, as literals in place, or nowhere.

A component has a module of its own. What is written inside of another type lives with that, at any depth; what is
written in an operation lives in one module of the operation, so that a change of an operation stays there. With the only
type that leads to it lives an enum, or an alias with no types inside of it, that no operation names, and any component that no operation leads to. What nothing names isn't there at all:
what holds an operation's parameters together where each is an argument, for one.

Whether an enum is literals in place is read from where it is written, never from how often it is used: what comes to a
document moves no name. One that gets more values than fit becomes a type with a name, which breaks no code.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sdkwright.core.pointer import Pointer
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    EnumDeclaration,
)
from sdkwright.ir.names import Role
from sdkwright.ir.types import TypeId
from sdkwright.targets.naming.homes import Home
from sdkwright.targets.naming.places import Places, place_order
from sdkwright.targets.reading.calls import Calls
from sdkwright.targets.reading.in_place import literals_in_place
from sdkwright.targets.reading.named_by_calls import called_types, named_types
from sdkwright.targets.reading.type_graph import mentioned


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """The ``homes`` of all types that a package has by name, and those whose values are written where they are used."""

    homes: Mapping[TypeId, Home]
    in_place: frozenset[TypeId]


def written_modules(api: Api) -> Placement:
    """Every type with what it is written in: a component, or an operation. So published packages have them."""
    homes = _Homes(api)
    every = {one.id: homes.of(one) for one in api.declarations.values()}
    apart = _apart(api, _users(api, every))
    return Placement(homes={**every, **apart}, in_place=frozenset())


def owners_modules(
    api: Api, calls: Calls, *, has_literals: bool, flat_events: bool
) -> Placement:
    """Types with their owners.

    ``has_literals`` says that the language writes enums as literals; ``flat_events`` that streams give the events' data
    alone.
    """
    in_place = literals_in_place(api) if has_literals else frozenset[TypeId]()
    called = called_types(api, calls, flat_events=flat_events)
    named = named_types(api, called)
    homes = _Homes(api)
    named_homes = {
        one.id: homes.of(one)
        for one in api.declarations.values()
        if one.id in named and one.id not in in_place
    }
    return Placement(homes=_settled(api, named_homes, called), in_place=in_place)


class _Homes:
    """The homes in one API, as far as they are read from places."""

    def __init__(self, api: Api) -> None:
        self._declarations = api.declarations
        self._places = Places(api)
        self._known: dict[TypeId, Home] = {}

    def of(self, declaration: Declaration) -> Home:
        """A type's home: that of the outermost type that it is written in, else of what that is written in."""
        passed: list[TypeId] = []
        home: Home | None = None
        while home is None:
            identifier = declaration.id
            passed.append(identifier)
            step = self._known.get(identifier) or self._step(declaration)
            if isinstance(step, Home):
                home = step
            else:
                declaration = self._declarations[step]
        self._known.update(dict.fromkeys(passed, home))
        return home

    def _step(self, declaration: Declaration) -> Home | TypeId:
        """A type's home, or the type whose home that is."""
        identifier, naming = declaration.id, declaration.naming
        if naming.sent_form_of is not None:
            return naming.sent_form_of
        if naming.role in (Role.REQUEST, Role.ENVELOPE):
            origin, _, _ = identifier.rpartition("#")
            return self._operation(origin, self._places.operation_words(origin))
        if naming.role is Role.COMPONENT:
            spelled = naming.own.source
            return Home(key=identifier, owner=identifier, spelled=spelled)
        owned = self._places.owned(identifier)
        if owned is None:
            return Home(key=identifier, owner=identifier)
        return owned.owner or self._operation(owned.above, owned.words)

    def _operation(self, origin: Pointer, words: tuple[str, ...]) -> Home:
        """The module of an operation, or of something else that is no type."""
        return Home(
            key=origin, words=words, spelled=self._places.operation_id(origin) or ""
        )


def _settled(
    api: Api, homes: Mapping[TypeId, Home], called: Collection[TypeId]
) -> Mapping[TypeId, Home]:
    """The homes, with components that live with the only type that leads to them in the home of that.

    Enums that several modules use have modules of their own: classes of values are needed as soon as a module runs, and
    modules that need each other then couldn't be loaded.
    """
    users = _users(api, homes)
    alone = Counter(home.key for home in homes.values())
    only: dict[Pointer, Home] = {}
    apart = _apart(api, users)
    for target, those in users.items():
        declaration = api.declarations[target]
        is_enum = isinstance(declaration, EnumDeclaration)
        is_component = declaration.naming.role is Role.COMPONENT
        may_move = (
            is_enum
            or (isinstance(declaration, AliasDeclaration) and alone[target] == 1)
            or not declaration.usage.is_reached
        )
        if is_component and may_move and target not in called and len(those) == 1:
            only[target] = next(iter(those.values()))
    return {
        identifier: apart.get(identifier) or _last(home, only)
        for identifier, home in homes.items()
    }


def _users(
    api: Api, homes: Mapping[TypeId, Home]
) -> Mapping[TypeId, Mapping[Pointer, Home]]:
    """The other homes that name a type."""
    users: dict[TypeId, dict[Pointer, Home]] = {}
    for identifier, home in homes.items():
        for target in mentioned(api.declarations[identifier]):
            other = homes.get(target)
            if other is not None and other.key != home.key:
                users.setdefault(target, {})[home.key] = home
    return users


def _apart(api: Api, users: Collection[TypeId]) -> dict[TypeId, Home]:
    """Enums without a name in the document that other modules than their own name."""
    declared = (api.declarations[one] for one in users)
    return {
        one.id: Home(key=one.id, owner=one.id)
        for one in declared
        if isinstance(one, EnumDeclaration) and one.naming.role is not Role.COMPONENT
    }


def _last(home: Home, only: Mapping[Pointer, Home]) -> Home:
    """Where users of users end; those in a circle stay where they are."""
    passed: set[Pointer] = set()
    last = home
    while last.key in only:
        if last.key in passed:
            return home
        passed.add(last.key)
        last = only[last.key]
    return last


def reading_order(
    api: Api, home: Home, members: Collection[TypeId]
) -> tuple[TypeId, ...]:
    """The types of a module as they are read: parts before what they are parts of, the owner of all last.

    Only the module itself says what its order is.
    """
    if len(members) == 1:
        return tuple(members)
    within = frozenset(members)
    starts = sorted(within, key=lambda one: (one != home.owner, place_order(one)))
    ordered: dict[TypeId, None] = {}
    entered: set[TypeId] = set()
    pending = [(start, True) for start in reversed(starts)]
    while pending:
        current, is_new = pending.pop()
        if not is_new:
            ordered[current] = None
        elif current not in entered:
            entered.add(current)
            pending.append((current, False))
            inner = reversed(mentioned(api.declarations[current]))
            pending += [(one, True) for one in inner if one in within]
    return tuple(sorted(ordered, key=lambda one: one == home.owner))


def modules(
    api: Api, placement: Placement, places: Mapping[TypeId, tuple[str, str]]
) -> Mapping[tuple[str, str], Sequence[Declaration]]:
    """The types of each module, as they are read; ``places`` are the folder and the module of each type."""
    members: dict[tuple[str, str], list[TypeId]] = {}
    for identifier, place in places.items():
        members.setdefault(place, []).append(identifier)
    return {
        place: [
            api.declarations[one]
            for one in reading_order(api, placement.homes[within[0]], within)
        ]
        for place, within in members.items()
    }
