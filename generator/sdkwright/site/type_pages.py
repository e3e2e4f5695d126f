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
from sdkwright.site.texts import Texts, short_line
from sdkwright.site.tree import (
    Block,
    Bullets,
    Heading,
    Line,
    Notice,
    Page,
    Paragraph,
    Span,
    Table,
    Tone,
)
from sdkwright.site.type_lines import TypeLines, literal
from sdkwright.site.type_names import type_names
from sdkwright.site.users import Users


class TypePages:
    """Makes the pages of one site's types, and the parts of types on other pages."""

    def __init__(
        self,
        subject: Subject,
        packages: Sequence[Package],
        places: Places,
        users: Users,
        types: TypeLines,
        rows: FieldRows,
        texts: Texts,
    ) -> None:
        self._subject = subject
        self._packages = packages
        self._places = places
        self._users = users
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
            summary=short_line(declaration.description or declaration.title),
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
        yield from type_names(self._packages, declaration.id)
        users = self._users.of(declaration.id)
        if users:
            yield Paragraph(users, is_index=True)
        yield from self._body(declaration)

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
