"""The reference records of clean pages: types as code has them, and texts with what else the document says."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterator, Mapping
from functools import cached_property

from sdkwright.ir.declarations import (
    Declaration,
    EnumDeclaration,
    Field,
    ObjectDeclaration,
)
from sdkwright.ir.types import MapOf, Scalar, Type, TypeId, without_null
from sdkwright.targets.contract.reference import (
    Cell,
    CodeText,
    Link,
    Row,
    Variant,
    VariantsSection,
)
from sdkwright.targets.pages.reference_writer import ReferenceWriter
from sdkwright.targets.reading.arguments import Argument
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.choosers import Outcome
from sdkwright.targets.reading.envelopes import is_envelope
from sdkwright.targets.reading.example_text import example_text
from sdkwright.targets.reading.fields import Direction, FieldReading, made_for
from sdkwright.targets.reading.texts import whole_text

# A text within code, or a name with its namespaces.
_WORD = re.compile(
    r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|[^\W\d][\w$]*(?:\.[^\W\d][\w$]*)*'
)


def linked(code: str, pages: Mapping[str, str]) -> Cell:
    """Code whose names lead to their pages."""
    pieces: list[CodeText | Link] = []
    place = 0
    for word in _WORD.finditer(code):
        page = pages.get(word.group())
        if page is not None:
            if word.start() > place:
                pieces.append(CodeText(code[place : word.start()]))
            pieces.append(Link(word.group(), page))
            place = word.end()
    if place < len(code):
        pieces.append(CodeText(code[place:]))
    return tuple(pieces)


class CleanWriter(ReferenceWriter):
    """Beside a language's writer of published pages, in front of it: says types as its code does."""

    request_meaning = "What to send."

    @abstractmethod
    def argument_type(self, call: Call, argument: Argument) -> str:
        """What a method's signature says of an argument."""

    @abstractmethod
    def field_type(self, owner: ObjectDeclaration, reading: FieldReading) -> str:
        """What a class says of a property."""

    @abstractmethod
    def member_type(self, type_: Type) -> str:
        """A type within another one."""

    @abstractmethod
    def result_type(self, call: Call, outcome: Outcome | None) -> str:
        """What a method's signature says it gives; with an outcome, where an argument has one of its values."""

    @abstractmethod
    def literal(self, value: str | float) -> str:
        """A value in code."""

    @abstractmethod
    def plain_name(self, target: TypeId) -> str:
        """The name of a type; of an error's body, which is named apart from the error."""

    @cached_property
    def _linked(self) -> dict[str, Cell]:
        """The cells made so far, by their code: most are of the same few types."""
        return {}

    @cached_property
    def _scalars(self) -> dict[tuple[object, ...], Cell]:
        """The cells of properties that are scalars, by all that makes them differ."""
        return {}

    @cached_property
    def _pages(self) -> Mapping[str, str]:
        pages: dict[str, str] = {}
        for target, located in self._package.names.types.items():
            for name in (located.name, self.plain_name(target)):
                pages.setdefault(f"{located.namespace}.{name}", located.page)
        return pages

    def linked(self, code: str) -> Cell:
        """Code whose types lead to their pages."""
        if code not in self._linked:
            self._linked[code] = linked(code, self._pages)
        return self._linked[code]

    def cell(self, type_: Type, *, required: bool) -> Cell:
        """See the base class."""
        return self.linked(self.member_type(type_))

    def map(self, value: Type) -> Cell:
        """See the base class."""
        return self.linked(self.member_type(MapOf(value)))

    def argument_cell(self, call: Call, argument: Argument, *, required: bool) -> Cell:
        """See the base class."""
        return self.linked(self.argument_type(call, argument))

    def field_cell(
        self, owner: ObjectDeclaration, reading: FieldReading, *, required: bool
    ) -> Cell:
        """See the base class; scalars, as most properties are, say few different things."""
        type_ = reading.field.type
        bare = without_null(type_)
        if not isinstance(bare, Scalar):
            return self.linked(self.field_type(owner, reading))
        place = (is_envelope(owner), made_for(owner) is Direction.SENT)
        key = (bare.kind, bare.component, bare is type_, reading.required, *place)
        if key not in self._scalars:
            self._scalars[key] = self.linked(self.field_type(owner, reading))
        return self._scalars[key]

    def row(
        self,
        name: str,
        type_: Cell,
        text: str | None,
        member: Argument | Field,
        *,
        required: bool,
    ) -> Row:
        """See the base class; the text has all that is said of it."""
        value = None if member.default is None else member.default.value
        whole = whole_text(
            text,
            deprecation=(member.deprecation or "") if member.deprecated else None,
            default=self.literal(value) if isinstance(value, str | int | float) else "",
            examples=member.examples,
        )
        return Row(name=name, type=type_, required=required, description=whole)

    def response(self, call: Call, result: Type) -> Cell:
        """See the base class."""
        return self.linked(self.result_type(call, None))

    def outcome(self, call: Call, outcome: Outcome) -> tuple[Cell, ...]:
        """See the base class."""
        return (self.linked(self.result_type(call, outcome)),)

    def exchange_cell(self, text: str) -> Cell:
        """See the base class."""
        return (CodeText(text),)

    def file_rows(self) -> Iterator[Row]:
        """See the base class."""
        for name, text, required in self.file:
            type_ = (CodeText(text),)
            yield Row(name=name, type=type_, required=required, description=None)

    def value_texts(self, declaration: EnumDeclaration) -> tuple[tuple[str, str], ...]:
        """All values of an enum with their texts."""
        return tuple(
            (example_text(one.value), one.description or "")
            for one in declaration.members
        )

    def union(
        self, declaration: Declaration, members: tuple[Type, ...]
    ) -> VariantsSection:
        """See the base class; types that lead to their pages, without samples."""
        texts = map(self.member_type, members)
        return VariantsSection(
            variants=tuple(
                Variant(type=text, code=None, cell=self.linked(text)) for text in texts
            )
        )
