"""Rows of tables: parameters of a call, properties of an object, and those of short objects within."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdkwright.emit.code import Code
from sdkwright.ir.declarations import Default, Field, ObjectDeclaration
from sdkwright.ir.types import Type, without_null
from sdkwright.site.bounds import bounds_text
from sdkwright.site.in_place import object_in
from sdkwright.site.packages import Package
from sdkwright.site.places import Places
from sdkwright.site.subject import Subject
from sdkwright.site.texts import Texts
from sdkwright.site.tree import Line, Piece, Span
from sdkwright.site.type_lines import TypeLines, literal
from sdkwright.targets.pages.markup import code_span
from sdkwright.targets.reading.arguments import Argument
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.texts import with_deprecation, with_example

# Stands before the names of what is in the row above, once for each level.
_WITHIN = "› "
_LONGEST_DEFAULT = 60


class FieldRows:
    """Makes the rows of one site's tables."""

    def __init__(
        self,
        subject: Subject,
        places: Places,
        types: TypeLines,
        packages: Sequence[Package],
        texts: Texts,
    ) -> None:
        self._subject = subject
        self._places = places
        self._types = types
        self._packages = packages
        self._texts = texts

    def parameters(self, call: Call) -> Iterator[tuple[Line, ...]]:
        """Name, location, type and text of each thing that a call takes."""
        origin = call.operation.origin
        names = [(one.label, one.arguments(origin)) for one in self._packages]
        for argument in call.request.arguments:
            spelled = [(label, one.get(argument.origin)) for label, one in names]
            parameter = argument.parameter
            location = "body" if parameter is None else parameter.location.value
            where = (Code(location),)
            wire = argument.wire_name or "(the whole body)"
            yield (
                _name(wire, spelled),
                where,
                self._types.of(argument.type),
                self._text(argument, is_asked=argument.is_asked),
            )
            for row in self._inner(argument.type, 1):
                yield (row[0], where, *row[1:])

    def fields(
        self, declaration: ObjectDeclaration, depth: int = 0
    ) -> Iterator[tuple[Line, ...]]:
        """Name, type and text of each property, of an object so deep within the one that the table is about."""
        names = [(one.label, one.fields(declaration.id)) for one in self._packages]
        mark = (Code(_WITHIN * depth),) if depth else ()
        for field in declaration.fields:
            wire = field.name.source
            spelled = [(label, one.get(wire)) for label, one in names]
            yield (
                (*mark, *_name(wire, spelled)),
                self._types.of(field.type),
                self._text(field, is_asked=field.required),
            )
            yield from self._inner(field.type, depth + 1)
        if declaration.additional is not None:
            kind = self._types.of(declaration.additional)
            yield (*mark, Code("*any other*")), kind, ()

    def _described(self, type_: Type) -> str | None:
        """What is said of a type itself, where no page is."""
        declared = self._subject.api.declared(without_null(type_))
        if declared is None or declared.id in self._places.types:
            return None
        return declared.description

    def _inner(self, type_: Type, depth: int) -> Iterator[tuple[Line, ...]]:
        """The properties of an object that is opened here, behind what holds it."""
        declaration = self._subject.api.declared(object_in(type_))
        is_opened = declaration is not None and declaration.id in self._places.opened
        if is_opened and isinstance(declaration, ObjectDeclaration):
            yield from self.fields(declaration, depth)

    def _text(self, member: Argument | Field, *, is_asked: bool) -> Line:
        """What is said of a parameter or property, what is asked first."""
        text = with_deprecation(
            member.description or self._described(member.type),
            deprecated=member.deprecated,
            note=member.deprecation,
        )
        text = with_example(text, member.examples)
        pieces: list[Piece] = []
        if is_asked and member.default is None:
            pieces.append(Code("**Required.** " if text else "**Required.**"))
        if text:
            pieces.append(self._texts.cell(text))
        more = " ".join(
            filter(None, (bounds_text(member.type), _default(member.default)))
        )
        if more:
            pieces.append(Code(f"\n{more}" if text else f" {more}" if pieces else more))
        return tuple(pieces)


def _default(default: Default | None) -> Code:
    shown = "" if default is None else literal(default.value)
    is_short = 0 < len(shown) <= _LONGEST_DEFAULT
    return Code(f"Default: {code_span(shown)}" if is_short else "")


def _name(wire: str, spelled: Sequence[tuple[str, str | None]]) -> Line:
    """A name as it travels, and behind it what languages call it, where that is another one."""
    pieces: list[Piece] = [Span(wire)]
    for label, name in spelled:
        if name is not None and name != wire:
            pieces += (Code(f"\n{label}: "), Span(name))
    return tuple(pieces)
