"""Names around the client, in the words of a language: groups, methods, options."""

from __future__ import annotations

from collections.abc import (
    Callable,
    Collection,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from dataclasses import dataclass
from typing import TypeAlias

from sdkwright.ir.api import Api, Group
from sdkwright.ir.names import Name, Role
from sdkwright.ir.operation import Operation
from sdkwright.ir.types import TypeId
from sdkwright.targets.contract.presets import NameRule
from sdkwright.targets.naming.casing import name_words, words_of
from sdkwright.targets.naming.group_paths import group_key, group_paths
from sdkwright.targets.naming.method_rules import shorter_names
from sdkwright.targets.naming.path_words import path_parts
from sdkwright.targets.naming.scope import Scope
from sdkwright.targets.naming.wishes import Omission

Casing: TypeAlias = "Callable[[Sequence[str]], str]"
GroupKey: TypeAlias = "tuple[str, ...]"

_KIND = "SDK"
"""The word for the kind of a group's class."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupName:
    """A group's class, its module and the client's attribute (dotted for nested groups)."""

    class_name: str
    module: str
    attribute: str

    @property
    def own_attribute(self) -> str:
        """What the group itself is called in the one around it, or in the client."""
        return self.attribute.rpartition(".")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """How a language spells names around the client.

    ``members`` are words that no class may have as a method or an attribute, ``client_members`` those that the
    client's can't have beside; ``options`` words that no option of the client may be called. ``module`` gives the
    candidates for the module of a group from its path and its class; ``modules`` are those that every package has.
    ``twins`` are suffixes of methods that come with each. ``number`` numbers a name, ``number_type`` a class.
    """

    type: Casing
    member: Casing
    members: Collection[str]
    client_members: Collection[str] = ()
    options: Collection[str]
    module: Callable[[tuple[Name, ...], str], Sequence[str]]
    modules: Collection[str]
    twins: tuple[str, ...] = ()
    number: Callable[[str, int], str]
    number_type: Callable[[str, int], str]

    def scope(self, key: GroupKey, taken: Iterable[str] = ()) -> Scope:
        """The name space of the class of a group, of the client's own at the empty key."""
        own = () if key else self.client_members
        return Scope(taken, reserved=(*self.members, *own), number=self.number)


def group_names(
    api: Api,
    spelling: Spelling,
    *,
    sdk_class: str,
    classes: Collection[str],
    is_qualified: bool,
) -> Mapping[GroupKey, GroupName]:
    """Names of every group by the spellings of its path, and of every group above one.

    Operations without a group belong to the client itself, at the empty path. ``classes`` are names that no group's
    class may have. ``is_qualified`` gives nested ones the names of all groups above, so that no other group's class
    can be called the same; else they have the shortest name that is free.
    """
    taken = Scope((sdk_class,), fold=str.casefold, number=spelling.number_type)
    modules = Scope(spelling.modules, fold=str.casefold, number=spelling.number)
    attributes: dict[GroupKey, Scope] = {}
    names: dict[GroupKey, GroupName] = {
        (): GroupName(class_name=sdk_class, module="sdk", attribute="")
    }
    paths = group_paths(api.groups)
    for path in sorted(paths, key=group_key) if is_qualified else paths:
        key = group_key(path)
        scope = attributes.setdefault(key[:-1], spelling.scope(key[:-1]))
        attribute = scope.take((spelling.member(name_words(path[-1])),))
        class_name = taken.take(
            _classes(path, spelling.type, {*classes, attribute}, is_qualified)
        )
        names[key] = GroupName(
            class_name=class_name,
            module=modules.take(spelling.module(path, class_name)),
            attribute=f"{names[key[:-1]].attribute}.{attribute}".lstrip("."),
        )
    return {
        (): names[()],
        **{group_key(path): names[group_key(path)] for path in paths},
    }


def method_names(
    api: Api,
    groups: Mapping[GroupKey, GroupName],
    spelling: Spelling,
    rules: Collection[NameRule],
) -> Mapping[str, str]:
    """A method for every operation, by its origin, unique in its class together with its twins."""
    nested: dict[GroupKey, list[str]] = {}
    for path, name in groups.items():
        if path:
            attribute = name.attribute.rpartition(".")[2]
            nested.setdefault(path[:-1], []).append(attribute)
    names: dict[str, str] = {}
    for group in api.groups:
        key = group_key(group.path)
        taken = nested.get(key, ())
        plain = _plain_methods(group, spelling, spelling.scope(key, taken), rules)
        wishes = {
            operation.origin: (
                *(
                    (spelling.member(wish.words), wish.omission)
                    for wish in shorter_names(api, operation, rules)
                ),
                (plain[operation.origin], Omission.NOTHING),
            )
            for operation in group.operations
        }
        names.update(_granted(wishes, spelling, spelling.scope(key, taken)))
    return names


def _plain_methods(
    group: Group, spelling: Spelling, scope: Scope, rules: Collection[NameRule]
) -> dict[str, str]:
    """The methods of a group as the document calls its operations."""
    names: dict[str, str] = {}
    for operation in group.operations:
        candidates = _plain_words(operation, rules)
        names[operation.origin] = scope.take(
            map(spelling.member, candidates), spelling.twins
        )
    return names


def _plain_words(
    operation: Operation, rules: Collection[NameRule]
) -> Iterator[Sequence[str]]:
    yield name_words(operation.name)
    identifier = words_of(operation.id)
    yield identifier
    yield (*identifier, operation.method.lower())
    if NameRule.WORDS_FOR_CLASHES in rules:
        path = [word for part in path_parts(operation.path) for word in part.words]
        yield (*identifier, *path)


def _granted(
    wishes: Mapping[str, tuple[tuple[str, Omission], ...]],
    spelling: Spelling,
    scope: Scope,
) -> Iterator[tuple[str, str]]:
    """The first wish of each operation that leaves out less than any other's of that name, whatever their order; the last in
    any case.
    """
    suffixes = ("", *spelling.twins)
    claims: dict[str, list[Omission]] = {}
    for wishes_of_one in wishes.values():
        own: dict[str, Omission] = {}
        for wish, omission in wishes_of_one:
            for suffix in suffixes:
                name = f"{wish}{suffix}"
                own[name] = min(omission, own.get(name, omission))
        for name, omission in own.items():
            claims.setdefault(name, []).append(omission)
    for origin, wishes_of_one in wishes.items():
        granted = (
            wish
            for wish, omission in wishes_of_one
            if scope.is_free(wish, spelling.twins)
            and all(
                claims[f"{wish}{suffix}"].count(omission) == 1
                and min(claims[f"{wish}{suffix}"]) == omission
                for suffix in suffixes
            )
        )
        yield origin, next(granted, wishes_of_one[-1][0])


def component_classes(api: Api, types: Mapping[TypeId, str]) -> frozenset[str]:
    """The names, among ``types``, of components that calls take or give."""
    return frozenset(
        types[item.id]
        for item in api.declarations.values()
        if item.naming.role is Role.COMPONENT
        and (item.usage.request or item.usage.response)
    )


def credential_names(api: Api, spelling: Spelling) -> Mapping[str, str]:
    """The client's option for every security scheme, by its key."""
    keys = (scheme.key for scheme in api.security_schemes)
    return _options(((key.source, key) for key in keys), spelling, ())


def server_variable_names(
    api: Api, spelling: Spelling, taken: Iterable[str]
) -> Mapping[str, str]:
    """The client's option for every server variable, by its spelling; one for all servers that have it."""
    variables = {
        variable.name.source: variable.name
        for server in api.servers
        for variable in server.variables
    }
    return _options(variables.items(), spelling, taken)


def global_names(
    api: Api, spelling: Spelling, taken: Iterable[str]
) -> Mapping[str, str]:
    """The client's option for every global parameter, by its origin."""
    parameters = ((one.origin, one.name) for one in api.global_parameters)
    return _options(parameters, spelling, taken)


def _options(
    names: Iterable[tuple[str, Name]], spelling: Spelling, taken: Iterable[str]
) -> Mapping[str, str]:
    scope = Scope(taken, reserved=spelling.options, number=spelling.number)
    return {
        key: scope.take((spelling.member(name_words(name)),)) for key, name in names
    }


def _classes(
    path: tuple[Name, ...], case: Casing, avoided: Collection[str], is_qualified: bool
) -> tuple[str, ...]:
    plain = case(name_words(path[-1]))
    qualified = case([word for name in path for word in name_words(name)])
    short = (qualified,) if is_qualified else (plain, qualified)
    told_apart = (f"{name}{_KIND}" if name in avoided else name for name in short)
    return (*told_apart, f"{qualified}{_KIND}")
