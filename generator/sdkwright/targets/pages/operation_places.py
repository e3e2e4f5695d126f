"""Where pages show operations: one page a group, or an operation where a group has many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from sdkwright.core.pointer import Pointer
from sdkwright.ir.api import Group
from sdkwright.targets.naming.files import file_name
from sdkwright.targets.naming.group_paths import group_key
from sdkwright.targets.naming.scope import Scope, numbered
from sdkwright.targets.reading.package import SdkPackage

# Of more operations a page is slow to load, and repositories show it no more.
_MOST_OPERATIONS = 40


class NamedGroup(Protocol):
    """What a language calls a group: its class, and the client's attribute (empty for the client itself)."""

    @property
    def class_name(self) -> str:
        """The class."""
        ...

    @property
    def attribute(self) -> str:
        """The attribute."""
        ...


def group_page(group: NamedGroup) -> str:
    """The page of a group, from the docs root."""
    return f"sdks/{file_name(group.class_name.lower())}/README.md"


def operation_places(package: SdkPackage) -> Mapping[Pointer, str]:
    """The place of each operation, from the docs root: a page, with a fragment where it is a part of one."""
    return {
        origin: place
        for group in package.api.groups
        for origin, place in _places(package, group)
    }


def _places(package: SdkPackage, group: Group) -> Iterator[tuple[Pointer, str]]:
    names = package.names
    page = group_page(names.groups[group_key(group.path)])
    folder = page.rpartition("/")[0]
    is_clean = package.options.rules.cleans_pages
    is_large = len(group.operations) > _MOST_OPERATIONS
    scope = Scope(reserved=("readme",), fold=str.casefold, number=numbered)
    for operation in group.operations:
        method = names.methods[operation.origin].lower()
        if is_clean:
            method = scope.take((method,))
        if is_clean and is_large:
            yield operation.origin, f"{folder}/{file_name(method)}.md"
        else:
            yield operation.origin, f"{page}#{method}"
