"""Names around the client: what TypeScript calls groups, methods, standalone functions and options."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.emit.tree import DEVICE_NAMES
from sdkwright.ir.api import Api
from sdkwright.ir.names import Name
from sdkwright.ir.operation import Operation
from sdkwright.targets.languages.typescript import reserved
from sdkwright.targets.languages.typescript.casing import (
    member_case,
    member_name,
    type_name,
)
from sdkwright.targets.languages.typescript.options import TypeScriptOptions
from sdkwright.targets.naming.client_names import GroupName, Spelling
from sdkwright.targets.naming.files import file_name
from sdkwright.targets.naming.group_paths import group_key
from sdkwright.targets.naming.scope import Scope, numbered


def spelling(options: TypeScriptOptions) -> Spelling:
    """How TypeScript spells names around the client."""
    case = member_case(options.name_rules)

    def module(_: tuple[Name, ...], class_name: str) -> tuple[str, ...]:
        name = case((class_name,))
        is_published = options.rules.published_names
        return (file_name(name.lower() if is_published else name),)

    return Spelling(
        type=type_name,
        member=case,
        members=reserved.CLASS_MEMBERS,
        options=reserved.CLIENT_OPTIONS,
        module=module,
        modules=("sdk",),
        number=numbered,
        number_type=numbered,
    )


def function_names(
    api: Api,
    groups: Mapping[tuple[str, ...], GroupName],
    methods: Mapping[str, str],
) -> Mapping[str, str]:
    """A standalone function for every operation, by its origin: its group and its method, ``imagesCreate``."""
    # A function has a file, and thus a module, of its own: what exports a `then` is called when it is awaited.
    avoided = (*reserved.KEYWORDS, *reserved.CLASS_MEMBERS, *DEVICE_NAMES)
    scope = Scope(reserved=avoided, fold=str.casefold, number=numbered)
    return {
        operation.origin: scope.take((_function(operation, groups, methods),))
        for operation in api.operations
    }


def _function(
    operation: Operation,
    groups: Mapping[tuple[str, ...], GroupName],
    methods: Mapping[str, str],
) -> str:
    group = groups[group_key(operation.group)].attribute.split(".")
    return member_name([part for part in (*group, methods[operation.origin]) if part])
