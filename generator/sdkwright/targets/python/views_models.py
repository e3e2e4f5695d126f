"""Views of the modules below ``models`` and ``errors``."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.emit.code import Code


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """A field of a model or a key of a TypedDict: its lines, and its docstring if it has one."""

    lines: Code
    doc: Code | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassView:
    """A class: ``heading`` stands between ``class`` and the colon; ``tail`` are lines of its own at the end."""

    heading: Code
    doc: Code | None
    fields: tuple[FieldView, ...] = ()
    tail: Code | None = None
    spaced: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasView:
    """A name for a type: its lines and docstring."""

    lines: Code
    doc: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelModule:
    """A module with one declaration: classes, then aliases, in order of printing."""

    imports: Code
    aliases: tuple[AliasView, ...] = ()
    classes: tuple[ClassView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """A name that a lazy package gives: the import statement for type checkers, the name, and its module."""

    statement: Code
    name: Code
    module: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexModule:
    """The ``__init__`` of a package whose members load when touched."""

    doc: Code
    entries: tuple[IndexEntry, ...]
