"""Where types live: a name and a file for every declaration, as a language spells them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sdkwright.core.pointer import Pointer
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Declaration
from sdkwright.ir.types import TypeId
from sdkwright.targets.contract.shared_options import SharedOptions
from sdkwright.targets.naming.declared_names import NameScheme, declared_names
from sdkwright.targets.naming.homes import Home
from sdkwright.targets.naming.scope import Scope, numbered


@dataclass(frozen=True, slots=True, kw_only=True)
class TypePlaces:
    """A language's rules. Of a folder ``names_taken`` and ``stems_taken`` say what types and files can't be called.

    ``companions`` are the endings of further names that a declaration needs. ``homes`` are the modules of all types that
    are to have one, and ``stem`` names one by the words that it is called by.
    """

    folders: Sequence[str]
    folder_of: Callable[[Declaration], str]
    case: Callable[[Sequence[str]], str]
    stem: Callable[[Sequence[str]], str]
    homes: Mapping[TypeId, Home]
    companions: Callable[[Declaration], tuple[str, ...]]
    names_taken: Callable[[str], Iterable[str]]
    stems_taken: Callable[[str], Iterable[str]]


@dataclass(frozen=True, slots=True)
class TypePlace:
    """A declaration's folder, the stem of its file, its name, and its ``fragment`` of the page of that file (``#Size``)."""

    folder: str
    stem: str
    name: str
    fragment: str


def type_places(
    api: Api, options: SharedOptions, rules: TypePlaces
) -> Iterator[tuple[TypeId, TypePlace]]:
    """A name for every type with a home, unique in its folder; no file's name differs from another one's by case alone."""
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
        sent_ending=options.input_model_suffix,
    )
    stems: dict[tuple[str, Pointer], str] = {}
    # What is called like a type has its file's name before what is not.
    for identifier in sorted(names, key=lambda one: not _is_owner(one, rules)):
        home = rules.homes.get(identifier)
        folder = folders[identifier]
        if home is not None and (folder, home.key) not in stems:
            stems[folder, home.key] = files[folder].take(_stems(home, names, rules))
    for identifier, name in names.items():
        if identifier in rules.homes:
            folder = folders[identifier]
            stem = stems[folder, rules.homes[identifier].key]
            fragment = "" if _is_owner(identifier, rules) else f"#{name}"
            yield identifier, TypePlace(folder, stem, name, fragment)


def _stems(
    home: Home, names: Mapping[TypeId, str], rules: TypePlaces
) -> tuple[str, ...]:
    """What a module may be called."""
    if home.owner is not None:
        return (rules.stem((names[home.owner],)),)
    return (rules.stem(home.words), rules.stem((*home.words, "types")))


def _is_owner(identifier: TypeId, rules: TypePlaces) -> bool:
    home = rules.homes.get(identifier)
    return home is not None and home.owner == identifier
