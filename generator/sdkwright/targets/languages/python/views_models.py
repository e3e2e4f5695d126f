"""Views of the modules below ``models`` and ``errors``."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.emit.code import Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassView:
    """A class: ``heading`` stands between ``class`` and the colon; ``fields`` have their docstrings below; ``tail`` are lines
    of its own at the end.
    """

    name: str
    heading: Code
    doc: Code | None
    fields: tuple[Code, ...] = ()
    tail: Code | None = None
    spaced: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasView:
    """A name for a type: its lines and docstring."""

    name: str
    lines: Code
    doc: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeView:
    """What one declaration becomes, in order of printing. ``is_apart`` says that a class stands before the aliases."""

    aliases: tuple[AliasView, ...] = ()
    classes: tuple[ClassView, ...] = ()
    is_apart: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelModule:
    """A module of types."""

    imports: Code
    types: tuple[TypeView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexModule:
    """The ``__init__`` of a package whose members load when touched.

    ``statements`` import, for type checkers, what it gives, which ``index`` maps to its modules; ``lazy`` is the module of
    the runtime from here, and ``submodules`` the argument with the packages in this one, where there are any.
    """

    doc: Code
    lazy: Code
    statements: tuple[Code, ...]
    exported: Code
    index: Code
    submodules: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleLine:
    """A module of a lazy package: the import statement for type checkers, its name, and the names it defines."""

    statement: Code
    module: Code
    names: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleIndex:
    """The same index with one line a module; ``below`` imports the packages in this one."""

    doc: Code
    lazy: Code
    modules: tuple[ModuleLine, ...]
    below: tuple[Code, ...]
    submodules: Code | None
