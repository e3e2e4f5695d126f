"""Names around the client: what Python calls groups, methods, the constants of operations, options."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeAlias

from sdkwright.ir.api import Api
from sdkwright.ir.names import Name
from sdkwright.targets.contract.shared_options import NEAREST
from sdkwright.targets.languages.python import reserved
from sdkwright.targets.languages.python.casing import (
    attribute_case,
    constant_name,
    type_name,
)
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.naming.casing import name_words
from sdkwright.targets.naming.client_names import Casing, GroupName, Spelling
from sdkwright.targets.naming.files import file_name
from sdkwright.targets.naming.scope import Scope, numbered, numbered_with_underscore
from sdkwright.targets.naming.type_folders import folders, folders_in
from sdkwright.targets.reading.calls import Calls

_ModuleRule: TypeAlias = "Callable[[Casing, tuple[Name, ...], str], Sequence[str]]"

# Folders of types that published packages have, whatever their options.
_TYPES = ("models", "errors")


def _modules(case: Casing, path: tuple[Name, ...], _: str) -> Sequence[str]:
    plain = case(name_words(path[-1]))
    plain = file_name(f"{plain}_" if plain in reserved.KEYWORDS else plain)
    qualified = "_".join(case(name_words(name)) for name in path)
    return (plain, f"{plain}_", f"{qualified}_sdk")


def _published_modules(
    case: Casing, path: tuple[Name, ...], class_name: str
) -> Sequence[str]:
    """Called like the class: `audio_sdk` has `AudioSDK`."""
    plain = case((class_name,))
    plain = file_name(f"{plain}_" if plain in reserved.KEYWORDS else plain)
    return (plain, *_modules(case, path, class_name)[1:])


def _qualified_modules(
    case: Casing, path: tuple[Name, ...], class_name: str
) -> Sequence[str]:
    if len(path) == 1:
        return _modules(case, path, class_name)
    qualified = "_".join(case(name_words(name)) for name in path)
    return (qualified, f"{qualified}_sdk")


def _module_rule(options: PythonOptions) -> _ModuleRule:
    if options.rules.published_names:
        return _published_modules
    return _modules if options.name_scheme == NEAREST else _qualified_modules


def spelling(api: Api, options: PythonOptions) -> Spelling:
    """How Python spells names around the client of an API."""
    case = attribute_case(options.name_rules)
    people = reserved.CUSTOM if options.rules.leaves_room else frozenset[str]()
    types = folders_in("", folders(options.imports).distinct)
    modules = reserved.PACKAGE_MODULES
    if options.rules.published_names and not api.webhooks:
        modules -= {"webhooks"}
    return Spelling(
        type=type_name,
        member=case,
        members=reserved.MEMBERS,
        client_members=reserved.CLIENT_ATTRIBUTES,
        options=reserved.CLIENT_ARGUMENTS | reserved.KEYWORDS,
        module=partial(_module_rule(options), case),
        modules=modules.union(people, _TYPES, types),
        twins=("_async",),
        number=numbered_with_underscore,
        number_type=numbered,
    )


def accept_enum_names(
    api: Api,
    groups: Mapping[tuple[str, ...], GroupName],
    methods: Mapping[str, str],
    calls: Calls,
) -> Mapping[str, str]:
    """The enums of operations whose answers come in several media types, by their origins: `CreateAcceptEnum`."""
    names: dict[str, str] = {}
    for group in api.groups:
        scope = Scope(one.class_name for one in groups.values())
        for operation in group.operations:
            if calls.of(operation).result.media_type_choices:
                name = f"{type_name((methods[operation.origin],))}AcceptEnum"
                names[operation.origin] = scope.take((name,))
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
