"""Views of the modules below ``models`` and ``errors``."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.emit.code import Code


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """A field of a model or a key of a TypedDict: its lines, and its docstring if it has one.

    ``member`` is what the package's surface shows behind the class's name: ``.size: Optional[int] = None``.
    """

    lines: Code
    doc: Code | None = None
    member: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassView:
    """A class: ``heading`` stands between ``class`` and the colon; ``tail`` are lines of its own at the end."""

    name: str
    heading: Code
    doc: Code | None
    fields: tuple[FieldView, ...] = ()
    tail: Code | None = None
    spaced: bool = False

    @property
    def members(self) -> tuple[str, ...]:
        """What the package's surface shows of the fields."""
        return tuple(field.member for field in self.fields if field.member)


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasView:
    """A name for a type: its lines and docstring. ``members`` are what the package's surface shows of its values."""

    name: str
    lines: Code
    doc: Code | None
    members: tuple[str, ...] = ()


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
