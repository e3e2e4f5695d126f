"""Views of modules of types."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.emit.code import Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstantView:
    """Named values of an enum, as an object."""

    name: Code
    lines: tuple[Code, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StaticView:
    """A static member of a class, and what it says."""

    doc: Code
    line: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorView:
    """The class of an error, whose body has the type ``data``; ``members`` say how the body is read.

    ``declared`` are lines for properties of the body that the error has too, or nothing.
    """

    name: Code
    doc: Code
    data: Code
    declared: Code
    members: tuple[StaticView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeView:
    """A type: an object's ``properties``, each with its comment above it, or its ``value``, with its codec and, for an
    error's body, its class (``errors``: one or none). ``doc`` is the comment with its line break, or nothing; the value has the space before it, or line breaks.
    """

    name: Code
    doc: Code
    properties: tuple[Code, ...] = ()
    value: Code | None = None
    constant: ConstantView | None = None
    codec: Code | None = None
    errors: tuple[ErrorView, ...] = ()
    functions: tuple[Code, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelModule:
    """A module of types, parts before what they are parts of; ``exports`` give out what other modules have."""

    imports: Code
    exports: tuple[Code, ...]
    types: tuple[TypeView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexModule:
    """What a folder of types offers."""

    lines: tuple[Code, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaView:
    """The check of one type's JSON: the constant ``name`` of type ``type``."""

    doc: Code
    name: Code
    type: Code
    value: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaModule:
    """A module with the checks of a module of types."""

    imports: Code
    schemas: tuple[SchemaView, ...]
