"""A type as a page tells of it: what each language calls it, and its properties, values or members."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdkwright.emit.code import Code
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    EnumDeclaration,
    FileDeclaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.types import TypeId
from sdkwright.site.field_rows import FieldRows
from sdkwright.site.packages import Package
from sdkwright.site.places import Places
from sdkwright.site.subject import Subject
from sdkwright.site.texts import Texts, plain_line
from sdkwright.site.tree import (
    Block,
    Bullets,
    Heading,
    Line,
    Notice,
    Page,
    Paragraph,
    Piece,
    Span,
    Table,
    Tone,
)
from sdkwright.site.type_lines import TypeLines, literal


class TypePages:
    """Makes the pages of one site's types, and the parts of types on other pages."""

    def __init__(
        self,
        subject: Subject,
        packages: Sequence[Package],
        places: Places,
        types: TypeLines,
        rows: FieldRows,
        texts: Texts,
    ) -> None:
        self._subject = subject
        self._packages = packages
        self._places = places
        self._types = types
        self._rows = rows
        self._texts = texts

    def page(self, path: str, identifiers: Sequence[TypeId]) -> Page:
        """The page of a type, with those that are written in it; or of such alone, where an owner is no type."""
        owner, *rest = identifiers
        if self._places.types[owner].anchor:
            title, blocks = path.rpartition("/")[2], self.parts(identifiers)
            return Page(path=path, title=title, blocks=tuple(blocks))
        declaration = self._subject.api.declarations[owner]
        name = self._subject.names[owner]
        return Page(
            path=path,
            title=name,
            summary=plain_line(declaration.description or declaration.title),
            is_deprecated=declaration.deprecated,
            blocks=(*self._blocks(declaration), *self.parts(rest)),
        )

    def parts(self, identifiers: Sequence[TypeId]) -> Iterator[Block]:
        """Types behind headings of their own."""
        for identifier in identifiers:
            anchor = self._places.types[identifier].anchor
            name = self._subject.names[identifier]
            yield Heading(2, name, anchor, is_code=True)
            yield from self._blocks(self._subject.api.declarations[identifier])

    def _blocks(self, declaration: Declaration) -> Iterator[Block]:
        if declaration.deprecated:
            yield Notice(Tone.WARNING, "Deprecated", ())
        yield from self._texts.block(declaration.description)
        lines = tuple(self._names(declaration))
        if lines:
            yield Bullets(lines)
        yield from self._body(declaration)

    def _names(self, declaration: Declaration) -> Iterator[Line]:
        """What each language calls the type, and what it is sent as or raised as."""
        for package in self._packages:
            symbol = package.types.get(declaration.id)
            error = package.errors.get(declaration.id)
            twin = package.types.get(f"{declaration.id}#input")
            names: list[Piece] = []
            for word, one in (
                ("", symbol),
                (", sent as ", twin),
                (", raised as ", error),
            ):
                is_new = one is not None and one.path and Span(one.path) not in names
                if one is not None and is_new:
                    names += (*([Code(word)] if word and names else []), Span(one.path))
            if names:
                yield (Code(f"{package.label}: "), *names)

    def _body(self, declaration: Declaration) -> Iterator[Block]:
        match declaration:
            case ObjectDeclaration():
                rows = tuple(self._rows.fields(declaration))
                if rows:
                    yield Table(("Property", "Type", "Description"), rows)
                else:
                    yield Paragraph((Code("An object without declared properties."),))
            case EnumDeclaration():
                yield self._values(declaration)
            case UnionDeclaration(variants=variants):
                yield Paragraph((Code("One of:"),))
                yield Bullets(tuple(dict.fromkeys(map(self._types.of, variants))))
            case AliasDeclaration(type=inner):
                yield Paragraph(self._types.of(inner))
            case FileDeclaration():
                yield Paragraph((Code("A file."),))

    def _values(self, declaration: EnumDeclaration) -> Block:
        if not any(one.description or one.deprecated for one in declaration.members):
            return Bullets(
                tuple((Span(literal(one.value)),) for one in declaration.members)
            )
        rows: list[tuple[Line, ...]] = []
        for one in declaration.members:
            note = "Deprecated. " if one.deprecated else ""
            text = (Code(f"{note}{self._texts.cell(one.description)}"),)
            rows.append(((Span(literal(one.value)),), text))
        return Table(("Value", "Description"), tuple(rows))
