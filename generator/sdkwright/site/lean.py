"""All of a site in one text that fits into what an agent reads at once: `llms-full.txt`.

Every operation is there with its request, methods, parameters and results, and every type with its properties, in a line
each and by its name in place of a link. Of the document's texts it has first sentences; samples are those of the guide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from sdkwright.emit.code import Code
from sdkwright.site.markdown import MarkdownWriter
from sdkwright.site.tree import (
    Block,
    Bullets,
    Heading,
    Line,
    Page,
    Paragraph,
    Piece,
    Prose,
    Reference,
    Site,
    Span,
    Table,
    Tabs,
    pages_of,
)
from sdkwright.targets.pages.markup import data

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z`*\[-])")


def lean_text(site: Site, languages: Sequence[str]) -> str:
    """The text; ``languages`` are the labels of the packages."""
    everyone = ", ".join(languages)
    parts = [f"# {data(site.title)}"]
    if site.description:
        parts.append(f"> {data(site.description)}")
    note = "Texts are cut behind their first sentence: the pages that llms.txt lists have all of them."
    names = (
        f" A type is `models.NAME` in {everyone} unless a line below it says otherwise."
    )
    parts.append(f"{note}{names if languages else ''}")
    guide, *others = site.sections
    parts += (_GuideWriter(page).text().strip() for page in guide.pages)
    for page in pages_of(others):
        parts += _LeanWriter(page).parts()
    return "\n\n".join(parts) + "\n"


class _GuideWriter(MarkdownWriter):
    """Writes a page that others stand beside in the same text."""

    def blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        """Blocks, without headings of what is left out."""
        every = tuple(blocks)
        following = (*every[1:], None)[: len(every)]
        return super().blocks(
            one
            for one, after in zip(every, following, strict=True)
            if not (
                isinstance(one, Heading) and isinstance(after, Table) and after.is_index
            )
        )

    def heading(self, heading: Heading) -> str:
        return self.heading_line(heading)

    def piece(self, piece: Piece) -> str:
        if isinstance(piece, Reference):
            return self.label(piece)
        return super().piece(piece)

    def table(self, table: Table) -> str:
        return "" if table.is_index else super().table(table)


class _LeanWriter(_GuideWriter):
    """Writes a page about operations or a type."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._name = page.title

    def parts(self) -> Iterator[str]:
        """The page; nothing of one that only leads to others."""
        blocks = tuple(self.blocks(self.page.blocks))
        if blocks:
            yield "\n".join((f"# {self.plain(self.page.title)}", *blocks))

    def heading(self, heading: Heading) -> str:
        self._name = heading.text
        margin = "" if heading.level > 2 else "\n"
        return f"{margin}{self.heading_line(heading)}"

    def block(self, block: Block) -> str:
        match block:
            case Tabs():
                return ""
            case Prose(markdown):
                return _first_sentence(str(markdown))
            case Paragraph(_, is_index) if is_index:
                return ""
            case Paragraph(line) if line == (Span(f"models.{self._name}"),):
                return ""
            case Bullets(lines) if all(len(one) == 1 for one in lines):
                return ", ".join(map(self.line, lines))
            case _:
                return super().block(block)

    def table(self, table: Table) -> str:
        if table.is_index:
            return ""
        if table.head[0] == "Property":
            return ", ".join(map(self._property, table.rows))
        return "\n".join(map(self._row, table.rows))

    def _property(self, row: Sequence[Line]) -> str:
        """A property in as few words as tell what it is: `name*: type`, the star where it is required."""
        name, type_, text = row
        mark = (
            "*"
            if text[:1] and str(self.line(text[:1])).startswith("**Required.**")
            else ""
        )
        # What languages call it stands behind its name.
        own = tuple(takewhile(lambda one: not _is_break(one), name))
        return f"{self.line(own)}{mark} {self.line(type_)}"

    def _row(self, row: Sequence[Line]) -> str:
        """A row: what it is about, facts, a text."""
        *first, last = row
        name, *facts = (" ".join(self.line(one).split()) for one in first)
        known = ", ".join(filter(None, facts))
        shown = f"- {name} ({known})" if known else f"- {name}"
        text = " ".join(self._shortened(last))
        return f"{shown}: {text}" if text else shown

    def _shortened(self, line: Line) -> Iterator[str]:
        """The pieces of a text, what the document says in them cut."""
        for piece in line:
            shown = self.piece(piece)
            yield _first_sentence(shown) if isinstance(piece, Code) else shown


def _is_break(piece: Piece) -> bool:
    return isinstance(piece, Code) and str(piece).startswith("\n")


def _first_sentence(markdown: str) -> str:
    """What a text says first, on one line; all of its first paragraph where a sentence ends within code or a link."""
    paragraph = markdown.strip().partition("\n\n")[0]
    first = _SENTENCE_END.split(paragraph)[0]
    is_whole = first.count("`") % 2 == 0 and first.count("[") == first.count("]")
    return " ".join((first if is_whole else paragraph).split())
