"""Class names, modules and pages of declarations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Declaration, EnumDeclaration
from sdkwright.ir.types import TypeId
from sdkwright.targets.languages.python import reserved
from sdkwright.targets.languages.python.casing import type_name
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.naming.declared_names import NameScheme, declared_names
from sdkwright.targets.naming.files import file_name
from sdkwright.targets.naming.owners import outermost
from sdkwright.targets.naming.scope import Scope, numbered

# Modules the runtime puts beside the types' own.
_MODULES = ("__init__", "utils", "_registry")


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeName:
    """Where a declaration lives: class ``name`` in module ``package.module``, documented on ``page``.

    ``package`` is ``models`` or ``errors``; ``module`` a file stem (``imagegenerationrequest``); ``page``
    relative to the docs root (``models/imagegenerationrequest.md``). ``qualified`` is ``models.Name``.
    """

    package: str
    module: str
    name: str
    page: str

    @property
    def qualified(self) -> str:
        """The name as users write it after importing the package."""
        return f"{self.package}.{self.name}"


def type_names(api: Api, options: PythonOptions) -> Mapping[TypeId, TypeName]:
    """A name for every declaration, unique in its package, with a file no other type's differs from by case."""
    packages = {
        declaration.id: package_of(api, declaration, options)
        for declaration in api.declarations.values()
    }
    scopes = {
        package: Scope(_reserved(package, options), number=numbered)
        for package in ("models", "errors")
    }
    names = declared_names(
        api,
        scheme=NameScheme(options.name_scheme),
        case=type_name,
        scope_of=lambda declaration: scopes[packages[declaration.id]],
        companions_of=_companions,
    )
    stems = {
        package: Scope(
            (*_MODULES, *map(file_stem, _reserved(package, options))),
            fold=str.casefold,
            number=numbered,
        )
        for package in ("models", "errors")
    }
    located: dict[TypeId, TypeName] = {}
    for identifier, name in names.items():
        package = packages[identifier]
        stem = stems[package].take((file_stem(name),))
        located[identifier] = TypeName(
            package=package, module=stem, name=name, page=f"{package}/{stem}.md"
        )
    return located


def package_of(api: Api, declaration: Declaration, options: PythonOptions) -> str:
    """``errors`` for the bodies of error responses and for inline types inside those, else ``models``."""
    if not options.imports.errors:
        return "models"
    is_error = outermost(api, declaration).usage.error
    return options.imports.errors if is_error else "models"


def file_stem(name: str) -> str:
    """The module of a type: its name in lower case, if that is another than its name."""
    stem = name.lower()
    if stem in reserved.FILE_STEMS or stem == name:
        return f"{stem}_"
    return file_name(stem)


def _reserved(package: str, options: PythonOptions) -> tuple[str, ...]:
    if package != (options.imports.errors or "models"):
        return ()
    return (
        options.base_error_name,
        options.default_error_name,
        *reserved.OWN_ERRORS,
    )


def _companions(declaration: Declaration) -> tuple[str, ...]:
    if isinstance(declaration, EnumDeclaration):
        return ()
    return (
        ("TypedDict", "Data", "DataTypedDict")
        if declaration.usage.error
        else ("TypedDict",)
    )
