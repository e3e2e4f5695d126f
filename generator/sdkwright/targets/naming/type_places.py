"""Where types live: a name and a file for every declaration, as a language spells them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sdkwright.core.pointer import Pointer
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Declaration
from sdkwright.ir.types import TypeId
from sdkwright.targets.contract.shared_options import SharedOptions
from sdkwright.targets.naming.declared_names import Endings, NameScheme, declared_names
from sdkwright.targets.naming.homes import Home
from sdkwright.targets.naming.scope import Scope, numbered
from sdkwright.targets.naming.sdk_names import TypeName
from sdkwright.targets.naming.type_folders import (
    folder_rule,
    folders,
    folders_in,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TypePlaces:
    """A language's rules. ``errors`` are those that every package has beside two that options name, and ``own`` are types of its own beside components:
    no other is called like them, nor is a file called like ``stem_of_own`` of one, or like one of ``files``.

    ``companions`` are the endings of further names that a declaration needs. ``homes`` are the modules of all types that
    are to have one, and ``stem`` names one by the words that it is called by, and by how the document spells it, or "";
    ``operation_ending`` stands behind the names of those of operations. ``has_own_pages`` says that each type has a page.
    """

    case: Callable[[Sequence[str]], str]
    stem: Callable[[Sequence[str], str], str]
    operation_ending: str
    has_own_pages: bool
    homes: Mapping[TypeId, Home]
    companions: Callable[[Declaration], tuple[str, ...]]
    own: Sequence[str]
    errors: Sequence[str]
    stem_of_own: Callable[[str], str]
    files: Sequence[str]


def type_places(
    api: Api, options: SharedOptions, rules: TypePlaces
) -> Mapping[TypeId, TypeName]:
    """A name for every type with a home, unique in its folder; no file's name differs from another one's by case alone."""
    where = folders(options.imports)
    folder_of = folder_rule(api, where)
    homes = {one.id: folder_of(one) for one in api.declarations.values()}
    scopes = {
        folder: Scope(_own(folder, options, rules), number=numbered)
        for folder in where.distinct
    }
    names = declared_names(
        api,
        scheme=NameScheme(options.name_scheme),
        case=rules.case,
        scope_of=lambda declaration: scopes[homes[declaration.id]],
        companions_of=rules.companions,
        rules=options.name_rules,
        endings=Endings(options.input_model_suffix, options.output_model_suffix),
    )
    located = {one: homes[one] for one in names if one in rules.homes}
    stems = _modules(located, names, options, rules)
    own_pages = _own_pages(located, names, options, rules)
    places: dict[TypeId, TypeName] = {}
    for identifier, folder in located.items():
        name = names[identifier]
        stem = stems[folder, rules.homes[identifier].key]
        fragment = "" if _is_owner(identifier, rules) else f"#{name}"
        page = own_pages.get(identifier) or f"{folder}/{stem.lower()}.md{fragment}"
        places[identifier] = TypeName(folder=folder, module=stem, name=name, page=page)
    return places


def _modules(
    located: Mapping[TypeId, str],
    names: Mapping[TypeId, str],
    options: SharedOptions,
    rules: TypePlaces,
) -> Mapping[tuple[str, Pointer], str]:
    """The modules of types that are ``located`` in folders, by these and the places of what they are called after."""
    files = _file_scopes(options, rules)
    stems: dict[tuple[str, Pointer], str] = {}
    # What is called like a type has its file's name before what is not.
    for identifier in sorted(located, key=lambda one: not _is_owner(one, rules)):
        home, folder = rules.homes[identifier], located[identifier]
        if (folder, home.key) not in stems:
            stems[folder, home.key] = files[folder].take(_stems(home, names, rules))
    return stems


def _own_pages(
    located: Mapping[TypeId, str],
    names: Mapping[TypeId, str],
    options: SharedOptions,
    rules: TypePlaces,
) -> Mapping[TypeId, str]:
    """The pages of types where each has one."""
    if not rules.has_own_pages:
        return {}
    files = _file_scopes(options, rules)
    return {
        identifier: f"{folder}/{files[folder].take((rules.stem((names[identifier],), ''),)).lower()}.md"
        for identifier, folder in located.items()
    }


def _file_scopes(options: SharedOptions, rules: TypePlaces) -> Mapping[str, Scope]:
    return {
        folder: Scope(
            _files(folder, options, rules), fold=str.casefold, number=numbered
        )
        for folder in folders(options.imports).distinct
    }


def operation_ending(options: SharedOptions) -> str:
    """What is behind the names of operations' modules: in published packages something where components lie beside them."""
    where = folders(options.imports)
    is_mixed = where.operations == where.shared
    return "op" if options.rules.published_names and is_mixed else ""


def _own(folder: str, options: SharedOptions, rules: TypePlaces) -> Iterator[str]:
    where = folders(options.imports)
    if folder == where.shared:
        yield from rules.own
    if folder == where.errors:
        yield from (options.base_error_name, options.default_error_name, *rules.errors)


def _files(folder: str, options: SharedOptions, rules: TypePlaces) -> Iterator[str]:
    """What files of a folder can't be called; nor like a folder within."""
    yield from rules.files
    yield from folders_in(folder, folders(options.imports).distinct)
    yield from map(rules.stem_of_own, _own(folder, options, rules))


def _stems(
    home: Home, names: Mapping[TypeId, str], rules: TypePlaces
) -> tuple[str, ...]:
    """What a module may be called."""
    if home.owner is not None:
        return (rules.stem((names[home.owner],), home.spelled),)
    words, ending = home.words, rules.operation_ending
    if ending and home.spelled:
        return (rules.stem((*words, ending), f"{home.spelled}{ending}"),)
    return (rules.stem(words, home.spelled), rules.stem((*words, "types"), ""))


def _is_owner(identifier: TypeId, rules: TypePlaces) -> bool:
    home = rules.homes.get(identifier)
    return home is not None and home.owner == identifier
