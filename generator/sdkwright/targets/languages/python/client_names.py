"""Names around the client: groups, methods, credentials, server variables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sdkwright.ir.api import Api
from sdkwright.ir.names import Name, Role
from sdkwright.ir.types import TypeId
from sdkwright.targets.languages.python import reserved
from sdkwright.targets.languages.python.casing import (
    attribute_name,
    constant_name,
    type_name,
    words_of,
)
from sdkwright.targets.languages.python.type_names import TypeName
from sdkwright.targets.naming.files import file_name
from sdkwright.targets.naming.group_paths import group_key, group_paths
from sdkwright.targets.naming.scope import Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupName:
    """A group's class, its module and the client attribute (dotted for nested groups)."""

    class_name: str
    module: str
    attribute: str


def group_names(
    api: Api, sdk_class: str, types: Mapping[TypeId, TypeName]
) -> Mapping[tuple[str, ...], GroupName]:
    """Names of every group by the spellings of its path, and of every group above one.

    Operations without a group belong to the client itself, at the empty path. A class that a component is
    called like gets ``SDK`` behind it; its attribute stays short.
    """
    components = {
        types[item.id].name
        for item in api.declarations.values()
        if item.naming.role is Role.COMPONENT
        and (item.usage.request or item.usage.response)
    }
    classes = Scope((sdk_class,), fold=str.casefold)
    modules = Scope(reserved.PACKAGE_MODULES, fold=str.casefold)
    attributes: dict[tuple[str, ...], Scope] = {}
    names: dict[tuple[str, ...], GroupName] = {
        (): GroupName(class_name=sdk_class, module="sdk", attribute="")
    }
    for path in group_paths(api.groups):
        key = group_key(path)
        above = names[key[:-1]]
        scope = attributes.setdefault(
            key[:-1],
            Scope(reserved.CLIENT_ATTRIBUTES if len(path) == 1 else ()),
        )
        last = _words(path[-1])
        attribute = scope.take((_member(last),))
        names[key] = GroupName(
            class_name=classes.take(_class_candidates(path, components | {attribute})),
            module=modules.take(_module_candidates(path)),
            attribute=f"{above.attribute}.{attribute}".lstrip("."),
        )
    return names


def method_names(
    api: Api, groups: Mapping[tuple[str, ...], GroupName]
) -> Mapping[str, str]:
    """A method for every operation, by its origin, unique in its class together with its async twin."""
    names: dict[str, str] = {}
    for group in api.groups:
        key = group_key(group.path)
        nested = [
            name.attribute.rpartition(".")[2]
            for path, name in groups.items()
            if path and path[:-1] == key
        ]
        scope = Scope((*nested, *(reserved.CLIENT_ATTRIBUTES if not key else ())))
        for operation in group.operations:
            names[operation.origin] = scope.take(
                (
                    _member(_words(operation.name)),
                    _member(words_of(operation.id)),
                    _member((*words_of(operation.id), operation.method.lower())),
                ),
                companions=("_async",),
            )
    return names


def constant_names(api: Api, methods: Mapping[str, str]) -> Mapping[str, str]:
    """The constant that holds every operation, by its origin, unique in the module of its group."""
    names: dict[str, str] = {}
    for group in api.groups:
        scope = Scope(reserved.CONSTANTS)
        for operation in group.operations:
            constant = constant_name((methods[operation.origin],))
            names[operation.origin] = scope.take((f"_{constant}",))
    return names


def credential_names(api: Api) -> Mapping[str, str]:
    """The client's argument for every security scheme, by its key."""
    scope = Scope(reserved.CLIENT_ARGUMENTS)
    return {
        scheme.key.source: scope.take((_attribute(_words(scheme.key)),))
        for scheme in api.security_schemes
    }


def server_variable_names(
    api: Api, credentials: Mapping[str, str]
) -> Mapping[str, str]:
    """The client's argument for every server variable, by its spelling; one for all servers that have it."""
    scope = Scope((*reserved.CLIENT_ARGUMENTS, *credentials.values()))
    names: dict[str, str] = {}
    for server in api.servers:
        for variable in server.variables:
            if variable.name.source not in names:
                names[variable.name.source] = scope.take(
                    (_attribute(_words(variable.name)),)
                )
    return names


def _class_candidates(path: tuple[Name, ...], avoided: set[str]) -> tuple[str, ...]:
    plain = type_name(_words(path[-1]))
    qualified = type_name([word for name in path for word in _words(name)])
    return tuple(
        f"{name}SDK" if name in avoided else name for name in (plain, qualified)
    )


def _module_candidates(path: tuple[Name, ...]) -> tuple[str, ...]:
    plain = file_name(_attribute(_words(path[-1])))
    qualified = "_".join(attribute_name(_words(name)) for name in path)
    return (plain, f"{plain}_", f"{qualified}_sdk")


def _attribute(words: Sequence[str]) -> str:
    name = attribute_name(words)
    return f"{name}_" if name in reserved.KEYWORDS else name


def _member(words: Sequence[str]) -> str:
    name = attribute_name(words)
    return f"{name}_" if name in reserved.MEMBERS else name


def _words(name: Name) -> tuple[str, ...]:
    return name.words or words_of(name.source)
