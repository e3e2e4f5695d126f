"""Types on a line, in the words of JSON, with links to where they are told of."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from sdkwright.core.json import JsonValue
from sdkwright.emit.code import Code
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    EnumDeclaration,
    FileDeclaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.types import (
    Anything,
    Const,
    EventStream,
    Items,
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
    TypeId,
)
from sdkwright.site.in_place import MOST_MEMBERS, MOST_VALUES
from sdkwright.site.places import Places
from sdkwright.site.subject import Subject
from sdkwright.site.tree import Line, Piece, Reference, Span
from sdkwright.targets.pages.prose_inline import escaped

_WORDS = {
    ScalarKind.DECIMAL_NUMBER: "number",
    ScalarKind.LONG_INTEGER: "integer",
    ScalarKind.EXACT_DECIMAL: "number",
    ScalarKind.INTEGER_STRING: "string (integer)",
    ScalarKind.BYTES: "string (base64)",
    ScalarKind.BINARY: "binary",
    ScalarKind.UNRECOGNIZED: "string",
}
_TEXTS = {
    ScalarKind.DATE,
    ScalarKind.DATE_TIME,
    ScalarKind.TIME,
    ScalarKind.DURATION,
    ScalarKind.UUID,
    ScalarKind.DECIMAL,
}
_DEEPEST = 4


class TypeLines:
    """Writes the types of one site."""

    def __init__(self, subject: Subject, places: Places) -> None:
        self._subject = subject
        self._places = places

    def of(self, type_: Type) -> Line:
        """A type."""
        return tuple(_merged(self._pieces(type_, 0)))

    def values(self, declaration: EnumDeclaration) -> Line:
        """The values that an enum lists."""
        return either((Span(literal(one.value)),) for one in declaration.members)

    def named(self, target: TypeId) -> Line:
        """A type by its name, with a link where a page tells of it."""
        name, place = self._subject.names[target], self._places.types.get(target)
        if place is None:
            return (Span(name),)
        return (Reference(name, place.page, place.anchor, is_code=True),)

    def _pieces(self, type_: Type, depth: int) -> Line:
        match type_:
            case Scalar(kind, format_):
                return (_word(kind, format_),)
            case Nullable(Nothing()):
                return (Code("null"),)
            case Nullable(inner):
                return (*self._pieces(inner, depth), Code(" or null"))
            case ListOf(item) | JsonLines(item) | Items(item):
                word = "array of " if isinstance(type_, ListOf) else "lines of "
                return (Code(word), *self._pieces(item, depth))
            case TupleOf(items, rest):
                return self._tuple(items, rest, depth)
            case MapOf(value):
                return (Code("map of "), *self._pieces(value, depth))
            case Const(value):
                return (Span(literal(value)),)
            case EventStream(_, event):
                return (Code("events of "), *self._pieces(event, depth))
            case Anything():
                return (Code("any value"),)
            case Nothing():
                return (Code("nothing"),)
            case Ref(target):
                return self._declared(target, depth)

    def _tuple(self, items: Sequence[Type], rest: Type | None, depth: int) -> Line:
        pieces: list[Piece] = [Code("array of ")]
        for number, item in enumerate(items):
            pieces += (*([Code(", ")] if number else []), *self._pieces(item, depth))
        if rest is not None:
            pieces += (Code(", then "), *self._pieces(rest, depth))
        return tuple(pieces)

    def _declared(self, target: TypeId, depth: int) -> Line:
        declaration: Declaration = self._subject.api.declarations[target]
        match declaration:
            case FileDeclaration():
                return (Code("file"),)
            case EnumDeclaration(members=members):
                is_short = len(members) <= MOST_VALUES
                if is_short or target not in self._places.types:
                    return self.values(declaration)
            case UnionDeclaration(variants=variants):
                is_short = len(variants) <= MOST_MEMBERS and depth < _DEEPEST
                if is_short or target not in self._places.types:
                    return self._union(variants, depth)
            case AliasDeclaration(type=inner) if target not in self._places.types:
                return self._pieces(inner, depth + 1) if depth < _DEEPEST else ()
            case ObjectDeclaration() if target in self._places.opened:
                return (Span(self._subject.names[target]),)
            case ObjectDeclaration() if target not in self._places.types:
                return (Code("object"),)
            case _:
                pass
        return self.named(target)

    def _union(self, variants: Sequence[Type], depth: int) -> Line:
        if depth >= _DEEPEST:
            return (Code("one of several"),)
        return either(self._pieces(one, depth + 1) for one in variants)


def either(lines: Iterable[Line]) -> Line:
    """One of several, each told once."""
    pieces: list[Piece] = []
    for one in dict.fromkeys(lines):
        pieces += (*([Code(" or ")] if pieces else []), *one)
    return tuple(pieces) or (Code("nothing"),)


def _word(kind: ScalarKind, format_: str | None) -> Code:
    if kind in _TEXTS:
        return Code(f"string ({kind.value})")
    word = _WORDS.get(kind, kind.value)
    shown = escaped(" ".join((format_ or "").split()))
    is_plain = kind in (ScalarKind.STRING, ScalarKind.INTEGER, ScalarKind.NUMBER)
    return Code(f"{word} ({shown})" if shown and is_plain else word)


def _merged(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces, texts behind each other as one."""
    text: Code | None = None
    for piece in pieces:
        if isinstance(piece, Code):
            text = piece if text is None else Code(f"{text}{piece}")
            continue
        if text is not None:
            yield text
            text = None
        yield piece
    if text is not None:
        yield text


def literal(value: JsonValue) -> str:
    """A value as JSON has it."""
    return json.dumps(value, ensure_ascii=False)
