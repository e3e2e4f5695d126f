"""Where types live: a name and a file for every declaration, as a language spells them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Declaration
from sdkwright.ir.types import TypeId
from sdkwright.targets.contract.shared_options import SharedOptions
from sdkwright.targets.naming.declared_names import NameScheme, declared_names
from sdkwright.targets.naming.scope import Scope, numbered


@dataclass(frozen=True, slots=True, kw_only=True)
class TypePlaces:
    """A language's rules. Of a folder ``names_taken`` and ``stems_taken`` say what types and files can't be called.

    ``companions`` are the endings of further names that a declaration needs.
    """

    folders: Sequence[str]
    folder_of: Callable[[Declaration], str]
    case: Callable[[Sequence[str]], str]
    stem: Callable[[str], str]
    companions: Callable[[Declaration], tuple[str, ...]]
    names_taken: Callable[[str], Iterable[str]]
    stems_taken: Callable[[str], Iterable[str]]


@dataclass(frozen=True, slots=True)
class TypePlace:
    """A declaration's folder, the stem of its file, and its name."""

    folder: str
    stem: str
    name: str


def type_places(
    api: Api, options: SharedOptions, rules: TypePlaces
) -> Iterator[tuple[TypeId, TypePlace]]:
    """A name for every declaration, unique in its folder, with a file no other type's differs from by case."""
    folders = {one.id: rules.folder_of(one) for one in api.declarations.values()}
    scopes = {
        folder: Scope(rules.names_taken(folder), number=numbered)
        for folder in rules.folders
    }
    files = {
        folder: Scope(rules.stems_taken(folder), fold=str.casefold, number=numbered)
        for folder in rules.folders
    }
    names = declared_names(
        api,
        scheme=NameScheme(options.name_scheme),
        case=rules.case,
        scope_of=lambda declaration: scopes[folders[declaration.id]],
        companions_of=rules.companions,
        rules=options.name_rules,
    )
    for identifier, name in names.items():
        folder = folders[identifier]
        stem = files[folder].take((rules.stem(name),))
        yield identifier, TypePlace(folder, stem, name)
