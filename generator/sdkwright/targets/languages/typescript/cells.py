"""Types as the pages print them: text with links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sdkwright.core.json import JsonValue
from sdkwright.ir.declarations import FileDeclaration, UnionDeclaration
from sdkwright.ir.names import Role
from sdkwright.ir.types import (
    Anything,
    EventStream,
    JsonLines,
    ListOf,
    MapOf,
    Nothing,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    TupleOf,
    Type,
    name_of_type,
    without_null,
)
from sdkwright.targets.contract.reference import Cell, ExternalLink, Link
from sdkwright.targets.languages.typescript.literals import scalar_literal
from sdkwright.targets.pages.markup import data
from sdkwright.targets.pages.type_texts import NO_PAGE, TypeTexts, TypeWords
from sdkwright.targets.reading.in_place import Literals

_OR_NOTHING = " \\| undefined"
OCTETS = "Blob | Uint8Array | ReadableStream<Uint8Array> | ArrayBuffer | string"
"""What files and binary bodies can be given as."""

_SCALARS: Mapping[ScalarKind, str] = {
    ScalarKind.STRING: "string",
    ScalarKind.INTEGER: "number",
    ScalarKind.NUMBER: "number",
    ScalarKind.BOOLEAN: "boolean",
    ScalarKind.DATE: "string",
    ScalarKind.DATE_TIME: "Date",
    ScalarKind.TIME: "string",
    ScalarKind.DURATION: "string",
    ScalarKind.UUID: "string",
    ScalarKind.DECIMAL: "string",
    ScalarKind.DECIMAL_NUMBER: "number",
    ScalarKind.LONG_INTEGER: "bigint",
    ScalarKind.EXACT_DECIMAL: "string",
    ScalarKind.INTEGER_STRING: "bigint",
    ScalarKind.BYTES: "Uint8Array",
    ScalarKind.BINARY: OCTETS,
    ScalarKind.UNRECOGNIZED: "string",
}
_MDN = "https://developer.mozilla.org/en-US/docs/Web"
_DATE = ExternalLink("Date", f"{_MDN}/JavaScript/Reference/Global_Objects/Date")
_FILE: Cell = (
    ExternalLink("File", f"{_MDN}/API/File"),
    " | ",
    ExternalLink("Blob", f"{_MDN}/API/Blob"),
    " | ",
)


class Cells(TypeTexts):
    """Cells and texts for the types of one package."""

    words = TypeWords(
        scalars=_SCALARS,
        nullable="{} | null",
        map="{{ [k: string]: {} }}",
        items="Iterable<{0}> | AsyncIterable<{0}>",
        nothing="void",
        anything="any",
        binary_result="ReadableStream<Uint8Array>",
    )

    def of(self, type_: Type) -> Cell:
        """A type's cell. That a value may be absent or null the other columns say."""
        match type_:
            case Nullable(inner):
                return self.of(inner)
            case ListOf(item):
                return (*self._item(item), "[]")
            case MapOf(value):
                return ("Record<string, ", *self.of(value), ">")
            case Ref(target):
                located = self.names.types[target]
                declaration = self.api.declarations[target]
                if isinstance(declaration, UnionDeclaration):
                    return (f"*{located.qualified}*",)
                link = Link(located.qualified, located.page)
                is_file = isinstance(declaration, FileDeclaration)
                return (*_FILE, link) if is_file else (link,)
            case Scalar(ScalarKind.DATE_TIME):
                return (_DATE,)
            case _:
                return (f"*{data(self.text(type_))}*",)

    def _item(self, item: Type) -> Cell:
        cell = self.of(item)
        # Of several alternatives the brackets would belong to the last one.
        return ("(", *cell, ")") if self._shows_file(item) else cell

    def _shows_file(self, type_: Type) -> bool:
        """Whether a cell has the alternatives that a file is shown as."""
        match type_:
            case Nullable(inner) | ListOf(inner, _) | MapOf(inner):
                return self._shows_file(inner)
            case Ref(target):
                return isinstance(self.api.declarations[target], FileDeclaration)
            case _:
                return False

    def response(self, type_: Type, *, flat: bool, is_optional: bool) -> Cell:
        """What a method gives: a promise of it, or of nothing."""
        several = self._several(without_null(type_)) or (type_,)
        cells = (self._one_result(one, flat=flat) for one in several)
        first, *others = dict.fromkeys(cells)
        rest = (piece for one in others for piece in (" \\| ", *one))
        ending = f"{_OR_NOTHING if is_optional else ''}\\>"
        return ("Promise\\<", *first, *rest, ending)

    def _one_result(self, type_: Type, *, flat: bool) -> Cell:
        """What a method gives, or one of several."""
        bare = without_null(type_)
        name = name_of_type(bare)
        located = self.names.types.get(name) if name is not None else None
        if located is not None:
            return (Link(located.qualified, located.page),)
        text = self.result(type_, flat=flat)
        # What has no page is a link all the same. A stream of a named type stands plain, as on published pages; texts of a document don't.
        shown = text if _is_generic(type_, flat=flat) else data(text)
        return (Link(shown, NO_PAGE),)

    def _several(self, type_: Type) -> tuple[Type, ...]:
        """What an answer is one of, where that has no name; nothing for other types."""
        if isinstance(type_, Ref) and type_.target in self.names.types:
            return ()
        union = self.api.declared(type_)
        if isinstance(union, UnionDeclaration) and union.naming.role is Role.RESPONSE:
            return union.variants
        return ()

    def page(self, type_: Type, items: Sequence[Type], *, is_optional: bool) -> Cell:
        """What a method gives that gives pages: a promise of the first one, with what it holds and its items."""
        first, *others = (self.of(item) for item in items)
        several = (part for other in others for part in (" \\| ", *other))
        cells = (*self.of(type_), ", ", *first, *several)
        closing = f"\\>{_OR_NOTHING if is_optional else ''}\\>"
        return ("Promise\\<Page\\<", *cells, closing)

    def array(self, item: Type) -> str:
        """See the base class; in parentheses where the brackets would belong to the last alternative."""
        text = self.text(item)
        return f"({text})[]" if _has_alternatives(item) else f"{text}[]"

    def tuple(self, type_: TupleOf) -> str:
        """See the base class."""
        items = [self.text(item) for item in type_.items]
        if type_.rest is not None:
            items.append(f"...{self.array(type_.rest)}")
        return f"[{', '.join(items)}]"

    def constant(self, value: JsonValue) -> str:
        """See the base class."""
        if value is None or isinstance(value, str | int | float):
            return str(scalar_literal(value))
        return "any"

    def literals(self, literals: Literals) -> str:
        """See the base class."""
        values = " | ".join(str(scalar_literal(one)) for one in literals.values)
        return f"string | {values}" if literals.takes_text else values

    def stream(self, stream: EventStream | JsonLines, *, flat: bool = False) -> str:
        """See the base class."""
        if isinstance(stream, JsonLines):
            return f"JsonLinesStream<{self.text(stream.item)}>"
        return f"EventStream<{self.text(stream.data if flat else stream.event)}>"


def _is_generic(type_: Type, *, flat: bool) -> bool:
    """Whether a result's text is a word with another one in angle brackets."""
    match type_:
        case Scalar(kind):
            return kind is ScalarKind.BINARY
        case EventStream(event, data_type):
            return _is_word(data_type if flat else event)
        case JsonLines(item):
            return _is_word(item)
        case _:
            return False


def _is_word(type_: Type) -> bool:
    match type_:
        case Scalar(kind):
            return kind is not ScalarKind.BINARY
        case Ref() | Nothing() | Anything():
            return True
        case _:
            return False


def _has_alternatives(type_: Type) -> bool:
    """Whether a type's text names one of several, itself or within."""
    match type_:
        case Nullable():
            return True
        case Scalar(kind):
            return kind is ScalarKind.BINARY
        case ListOf(inner, _) | MapOf(inner) | EventStream(inner, _) | JsonLines(inner):
            return _has_alternatives(inner)
        case TupleOf(items, rest):
            within = items if rest is None else (*items, rest)
            return any(map(_has_alternatives, within))
        case _:
            return False
