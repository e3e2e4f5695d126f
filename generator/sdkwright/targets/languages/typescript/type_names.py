"""Names, files and pages of declarations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Declaration
from sdkwright.ir.names import Role
from sdkwright.ir.types import TypeId
from sdkwright.targets.languages.typescript import reserved
from sdkwright.targets.languages.typescript.casing import member_name, type_name
from sdkwright.targets.languages.typescript.options import Imports, TypeScriptOptions
from sdkwright.targets.naming.declared_names import NameScheme, declared_names
from sdkwright.targets.naming.files import file_name
from sdkwright.targets.naming.owners import outermost
from sdkwright.targets.naming.scope import Scope, numbered

_OF_OPERATIONS = frozenset(
    {Role.REQUEST, Role.REQUEST_BODY, Role.RESPONSE, Role.RESPONSE_BODY, Role.PARAMETER}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeName:
    """Where a declaration lives: type ``name`` in ``src/<folder>/<module>.ts``, documented on ``page``.

    ``namespace`` is what users call the folder's module (``models``); ``page`` is relative to the docs root.
    """

    namespace: str
    folder: str
    module: str
    name: str
    page: str

    @property
    def qualified(self) -> str:
        """The name as users write it after importing the folder's module."""
        return f"{self.namespace}.{self.name}"


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


def type_names(api: Api, options: TypeScriptOptions) -> Mapping[TypeId, TypeName]:
    """A name for every declaration, unique in its folder, with a file no other type's differs from by case."""
    where = folders(options.imports)
    folder_of = {
        declaration.id: _folder(api, declaration, where)
        for declaration in api.declarations.values()
    }
    scopes = {
        folder: Scope(_reserved(folder, where, options), number=numbered)
        for folder in where.distinct
    }
    names = declared_names(
        api,
        scheme=NameScheme(options.name_scheme),
        case=declared_name,
        scope_of=lambda declaration: scopes[folder_of[declaration.id]],
        companions_of=_companions,
    )
    files = {
        folder: Scope(
            (*reserved.FILES, *_reserved(folder, where, options)),
            fold=str.casefold,
            number=numbered,
        )
        for folder in where.distinct
    }
    located: dict[TypeId, TypeName] = {}
    for identifier, name in names.items():
        folder = folder_of[identifier]
        module = files[folder].take((file_name(member_name((name,))),))
        located[identifier] = TypeName(
            namespace=namespace_of(folder),
            folder=folder,
            module=module,
            name=name,
            page=f"{folder}/{module.lower()}.md",
        )
    return located


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
    if folder != where.errors:
        return ()
    return (options.base_error_name, options.default_error_name, *reserved.ERRORS)


def _companions(declaration: Declaration) -> tuple[str, ...]:
    return ("Data",) if declaration.usage.error else ()
