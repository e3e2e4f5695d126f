"""Names around the client: groups, methods, standalone functions, credentials, server variables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.emit.tree import DEVICE_NAMES
from sdkwright.ir.api import Api
from sdkwright.ir.names import Name, Role
from sdkwright.ir.operation import Operation
from sdkwright.ir.types import TypeId
from sdkwright.targets.languages.typescript import reserved
from sdkwright.targets.languages.typescript.casing import (
    member_name,
    type_name,
    words_of,
)
from sdkwright.targets.languages.typescript.options import TypeScriptOptions
from sdkwright.targets.languages.typescript.type_names import TypeName
from sdkwright.targets.naming.files import file_name
from sdkwright.targets.naming.group_paths import group_key, group_paths
from sdkwright.targets.naming.scope import Scope, numbered


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupName:
    """A group's class, its module and the client's property (dotted for nested groups)."""

    class_name: str
    module: str
    attribute: str


def group_names(
    api: Api, options: TypeScriptOptions, types: Mapping[TypeId, TypeName]
) -> Mapping[tuple[str, ...], GroupName]:
    """Names of every group by the spellings of its path, and of every group above one.

    Operations without a group belong to the client itself, at the empty path. A class that a component is called like
    gets ``SDK`` behind it where both are in one folder's reach; its property stays short.
    """
    components = {
        types[item.id].name
        for item in api.declarations.values()
        if item.naming.role is Role.COMPONENT
        and (item.usage.request or item.usage.response)
        and not options.imports.shared
    }
    classes = Scope((options.sdk_class_name,), fold=str.casefold, number=numbered)
    modules = Scope(("sdk",), fold=str.casefold, number=numbered)
    attributes: dict[tuple[str, ...], Scope] = {}
    names: dict[tuple[str, ...], GroupName] = {
        (): GroupName(class_name=options.sdk_class_name, module="sdk", attribute="")
    }
    for path in group_paths(api.groups):
        key = group_key(path)
        scope = attributes.setdefault(
            key[:-1], Scope(reserved.CLASS_MEMBERS, number=numbered)
        )
        attribute = scope.take((member_name(_words(path[-1])),))
        class_name = classes.take(_class_candidates(path, components))
        names[key] = GroupName(
            class_name=class_name,
            module=modules.take((file_name(member_name((class_name,))),)),
            attribute=f"{names[key[:-1]].attribute}.{attribute}".lstrip("."),
        )
    return names


def method_names(
    api: Api, groups: Mapping[tuple[str, ...], GroupName]
) -> Mapping[str, str]:
    """A method for every operation, by its origin, unique in its class."""
    names: dict[str, str] = {}
    for group in api.groups:
        key = group_key(group.path)
        nested = [
            name.attribute.rpartition(".")[2]
            for path, name in groups.items()
            if path and path[:-1] == key
        ]
        scope = Scope((*nested, *reserved.CLASS_MEMBERS), number=numbered)
        for operation in group.operations:
            names[operation.origin] = scope.take(
                (
                    member_name(_words(operation.name)),
                    member_name(words_of(operation.id)),
                    member_name((*words_of(operation.id), operation.method.lower())),
                )
            )
    return names


def function_names(
    api: Api,
    groups: Mapping[tuple[str, ...], GroupName],
    methods: Mapping[str, str],
) -> Mapping[str, str]:
    """A standalone function for every operation, by its origin: its group and its method, ``imagesCreate``."""
    # A function has a file of its own.
    taken = (*reserved.KEYWORDS, *DEVICE_NAMES)
    scope = Scope(taken, fold=str.casefold, number=numbered)
    return {
        operation.origin: scope.take((_function(operation, groups, methods),))
        for group in api.groups
        for operation in group.operations
    }


def credential_names(api: Api) -> Mapping[str, str]:
    """The client's option for every security scheme, by its key."""
    scope = Scope(reserved.CLIENT_OPTIONS, number=numbered)
    return {
        scheme.key.source: scope.take((member_name(_words(scheme.key)),))
        for scheme in api.security_schemes
    }


def server_variable_names(
    api: Api, credentials: Mapping[str, str]
) -> Mapping[str, str]:
    """The client's option for every server variable, by its spelling; one for all servers that have it."""
    scope = Scope((*reserved.CLIENT_OPTIONS, *credentials.values()), number=numbered)
    names: dict[str, str] = {}
    for server in api.servers:
        for variable in server.variables:
            if variable.name.source not in names:
                names[variable.name.source] = scope.take(
                    (member_name(_words(variable.name)),)
                )
    return names


def global_names(api: Api, taken: tuple[str, ...]) -> Mapping[str, str]:
    """The client's option for every global parameter, by its origin."""
    scope = Scope((*reserved.CLIENT_OPTIONS, *taken), number=numbered)
    return {
        parameter.origin: scope.take((member_name(_words(parameter.name)),))
        for parameter in api.global_parameters
    }


def _function(
    operation: Operation,
    groups: Mapping[tuple[str, ...], GroupName],
    methods: Mapping[str, str],
) -> str:
    group = groups[group_key(operation.group)].attribute.split(".")
    return member_name([part for part in (*group, methods[operation.origin]) if part])


def _class_candidates(path: tuple[Name, ...], components: set[str]) -> tuple[str, ...]:
    plain = type_name(_words(path[-1]))
    qualified = type_name([word for name in path for word in _words(name)])
    avoided = components | reserved.TYPES
    return tuple(
        f"{name}SDK" if name in avoided else name for name in (plain, qualified)
    )


def _words(name: Name) -> tuple[str, ...]:
    return name.words or words_of(name.source)
