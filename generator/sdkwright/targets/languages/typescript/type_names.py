"""Names, files and pages of declarations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Declaration
from sdkwright.ir.names import Role
from sdkwright.ir.types import TypeId
from sdkwright.targets.contract.shared_options import HTTP_ENVELOPE
from sdkwright.targets.languages.typescript import reserved
from sdkwright.targets.languages.typescript.casing import (
    member_name,
    type_name,
    words_of,
)
from sdkwright.targets.languages.typescript.options import Imports, TypeScriptOptions
from sdkwright.targets.naming import sdk_names
from sdkwright.targets.naming.files import LONGEST, file_name
from sdkwright.targets.naming.homes import Home
from sdkwright.targets.naming.owners import outermost
from sdkwright.targets.naming.type_places import TypePlaces, type_places
from sdkwright.targets.reading.envelopes import METADATA

_OF_OPERATIONS = frozenset(
    {
        Role.REQUEST,
        Role.REQUEST_BODY,
        Role.RESPONSE,
        Role.RESPONSE_BODY,
        Role.ENVELOPE,
        Role.PARAMETER,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeName(sdk_names.TypeName):
    """Where a declaration lives: ``src/<folder>/<module>.ts``."""

    folder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Folders:
    """The folders of types: of components, of operations and of errors; the same one may hold several kinds."""

    shared: str
    operations: str
    errors: str

    @property
    def distinct(self) -> tuple[str, ...]:
        """Each folder once."""
        return tuple(dict.fromkeys((self.shared, self.operations, self.errors)))


def folders(imports: Imports) -> Folders:
    """Where types live."""
    shared = imports.shared or "models"
    return Folders(
        shared=shared,
        operations=imports.operations or shared,
        errors=imports.errors or shared,
    )


def namespace_of(folder: str) -> str:
    """What users call a folder's module: the last part of its path."""
    return folder.rpartition("/")[2]


def type_names(
    api: Api, options: TypeScriptOptions, homes: Mapping[TypeId, Home]
) -> Mapping[TypeId, TypeName]:
    """A name for every type with a home, unique in its folder, with a file no other type's differs from by case."""
    where = folders(options.imports)

    def names_taken(folder: str) -> tuple[str, ...]:
        return _reserved(folder, where, options)

    rules = TypePlaces(
        folders=where.distinct,
        folder_of=lambda declaration: _folder(api, declaration, where),
        case=declared_name,
        stem=lambda words: file_name(_stem(words, options)),
        homes=homes,
        companions=_companions,
        names_taken=names_taken,
        stems_taken=lambda folder: (*reserved.FILES, *names_taken(folder)),
    )
    return {
        identifier: TypeName(
            namespace=namespace_of(place.folder),
            folder=place.folder,
            module=place.stem,
            name=place.name,
            page=f"{place.folder}/{place.stem.lower()}.md{place.fragment}",
        )
        for identifier, place in type_places(api, options, rules)
    }


def _stem(words: Sequence[str], options: TypeScriptOptions) -> str:
    """What a module is called; in published packages in small letters."""
    name = _short_name(words)
    return name.lower() if options.rules.published_names else name


def _short_name(words: Sequence[str]) -> str:
    """What a module is called by these words, as many as make no file's name long."""
    name = member_name(words)
    parts = words_of(name)
    while len(name) > LONGEST and len(parts) > 1:
        parts = parts[:-1]
        name = member_name(parts)
    return name


def declared_name(words: Sequence[str]) -> str:
    """A type's name that generated modules do not use themselves."""
    name = type_name(words)
    return f"{name}T" if name in reserved.TYPES else name


def _folder(api: Api, declaration: Declaration, where: Folders) -> str:
    owner = outermost(api, declaration)
    if owner.usage.error:
        return where.errors
    if owner.naming.role is Role.SECURITY:
        return where.operations if owner.naming.operation else where.shared
    return where.operations if owner.naming.role in _OF_OPERATIONS else where.shared


def _reserved(
    folder: str, where: Folders, options: TypeScriptOptions
) -> tuple[str, ...]:
    is_metadata = options.response_format == HTTP_ENVELOPE and folder == where.shared
    own = (METADATA,) if is_metadata else ()
    if folder != where.errors:
        return own
    errors = (options.base_error_name, options.default_error_name, *reserved.ERRORS)
    return (*own, *errors)


def _companions(declaration: Declaration) -> tuple[str, ...]:
    return ("Data",) if declaration.usage.error else ()
