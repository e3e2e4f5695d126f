"""Names inside types and functions, in the words of a language: fields, constants of enums, arguments."""

from __future__ import annotations

import json
from collections.abc import (
    Callable,
    Collection,
    Iterable,
    Mapping,
    Sequence,
)
from functools import cache
from typing import TypeAlias, TypeVar

from sdkwright.core.json import JsonValue
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    EnumDeclaration,
    Field,
    Member,
    ObjectDeclaration,
)
from sdkwright.ir.names import Name, split_words
from sdkwright.ir.operation import Location, Parameter, RequestBody
from sdkwright.ir.types import Ref, TypeId
from sdkwright.targets.contract.presets import NameRule
from sdkwright.targets.naming.casing import name_words, words_of
from sdkwright.targets.naming.scope import Scope, take_all
from sdkwright.targets.naming.symbols import spell_out

Casing: TypeAlias = "Callable[[Sequence[str]], str]"

_Named = TypeVar("_Named", Field, Member)


_spelled = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode


def member_key(value: JsonValue) -> str:
    """A value's JSON text, so that 1 and "1" differ."""
    return _spelled(value)


def field_names(
    api: Api,
    case: Casing,
    scope_of: Callable[[ObjectDeclaration], Scope],
    rules: Collection[NameRule],
) -> Mapping[tuple[TypeId, str], str]:
    """The attribute of every field, by declaration and wire name; in wrappers of requests by origin too."""
    tells_places = NameRule.WORDS_FOR_CLASHES in rules

    def other(field: Field) -> str:
        if field.location is not None and tells_places:
            return case((field.location, *words_of(field.name.source)))
        return _with_symbols(field.name, case)

    plain = _plain(case)
    names: dict[tuple[TypeId, str], str] = {}
    for declaration in api.declarations.values():
        if isinstance(declaration, ObjectDeclaration):
            fields = declaration.fields
            taken = _taken(scope_of(declaration), fields, plain, other)
            for field, name in zip(fields, taken, strict=True):
                names.setdefault((declaration.id, field.name.source), name)
                if field.location is not None:
                    # Parameters of one name in several locations are told apart by their origins.
                    names[declaration.id, field.origin] = name
    return names


def enum_member_names(
    api: Api, case: Casing, new_scope: Callable[[], Scope]
) -> Mapping[tuple[TypeId, str], str]:
    """The constant of every enum value, by declaration and ``member_key``."""

    def other(member: Member) -> str:
        return _with_symbols(member.name, case)

    plain = _plain(case)
    names: dict[tuple[TypeId, str], str] = {}
    for declaration in api.declarations.values():
        if isinstance(declaration, EnumDeclaration):
            members = declaration.members
            taken = _taken(new_scope(), members, plain, other)
            for member, name in zip(members, taken, strict=True):
                names[declaration.id, member_key(member.value)] = name
    return names


_LOCATIONS: Mapping[Location, int] = {
    Location.PATH: 0,
    Location.QUERY: 1,
    Location.QUERYSTRING: 2,
    Location.HEADER: 3,
    Location.COOKIE: 4,
}


def by_location(parameters: Iterable[Parameter]) -> tuple[Parameter, ...]:
    """Parameters in the order in which they get their names: what comes to a later place renames nothing before it."""
    return tuple(sorted(parameters, key=lambda one: _LOCATIONS[one.location]))


def parameter_words(parameter: Parameter) -> tuple[Sequence[str], ...]:
    """The words a parameter may be called: its own, then its place in front."""
    return located(parameter.name, parameter.location.value)


def located(name: Name, place: str) -> tuple[Sequence[str], ...]:
    """The words of a name, then those with its place in front."""
    words = name_words(name)
    return (words, (place, *words))


def body_words(
    body: RequestBody, rules: Collection[NameRule], name: str = ""
) -> tuple[Sequence[str], ...]:
    """The words a whole body may be called: what options say (``name``), what it is, or in published packages its component's."""
    schema = body.contents[0].schema if body.contents else None
    plain = ("request", "body")
    if name:
        return (words_of(name), plain)
    if NameRule.WHOLE_BODY in rules:
        return (("body",), plain)
    if body.name is not None and isinstance(schema, Ref):
        return (name_words(body.name), plain)
    return (plain,)


def _taken(
    scope: Scope,
    named: Sequence[_Named],
    plain: Callable[[str], str],
    other: Callable[[_Named], str],
) -> Sequence[str]:
    """What fields or members are called: what is ``plain``, or where that isn't free what is the ``other``."""
    wishes = [plain(one.name.called) for one in named]
    if scope.take_each(wishes):
        return wishes
    return take_all(
        scope,
        [
            (one.name.source, (wish, other(one)))
            for one, wish in zip(named, wishes, strict=True)
        ],
    )


def _plain(case: Casing) -> Callable[[str], str]:
    """The casing of texts, each worked out once: documents have few names for many properties."""

    @cache
    def plain(called: str) -> str:
        return case(words_of(called))

    return plain


def _with_symbols(name: Name, case: Casing) -> str:
    """A name with its symbols as words."""
    called = name.called
    return case(split_words(spell_out(called)) or words_of(called))
