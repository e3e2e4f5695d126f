"""Pages as Markdown: plain CommonMark with GitHub's tables, from which adapters differ in a few blocks and in links."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator

from sdkwright.emit.code import Code
from sdkwright.site.tree import (
    Block,
    Bullets,
    Example,
    ExternalReference,
    Heading,
    Line,
    Notice,
    Page,
    Paragraph,
    Piece,
    Prose,
    Reference,
    Span,
    Tab,
    Table,
    Tabs,
)
from sdkwright.targets.pages.markup import cell, code_span, data, fence


class MarkdownWriter:
    """Writes the blocks of one page. An adapter overrides what its site generator has another form for."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def text(self) -> str:
        """The page with its title, without front matter."""
        parts = [f"# {self.plain(self.page.title)}"]
        if not any(isinstance(one, Prose) for one in self.page.blocks):
            # Where there are texts of the document, the first of them says as much.
            parts += filter(None, (self.plain(self.page.summary),))
        return "\n\n".join((*parts, *self.blocks(self.page.blocks))) + "\n"

    def blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        """Blocks, each without an empty line at its end."""
        for block in blocks:
            written = self.block(block)
            if written:
                yield written

    def block(self, block: Block) -> str:
        """One block."""
        match block:
            case Prose(markdown):
                return str(markdown)
            case Paragraph(line=line):
                return self.line(line)
            case Bullets(lines):
                return "\n".join(f"- {self.line(one)}" for one in lines)
            case Heading():
                return self.heading(block)
            case Example(language, code):
                return str(fence(language, code))
            case Tabs():
                return self.tabs(block)
            case Table():
                return self.table(block)
            case Notice():
                return self.notice(block)

    def heading(self, heading: Heading) -> str:
        """A heading behind its anchor."""
        line = self.heading_line(heading)
        return f'<a id="{heading.anchor}"></a>\n\n{line}' if heading.anchor else line

    def heading_line(self, heading: Heading) -> str:
        """A heading without its anchor."""
        text = (
            str(code_span(heading.text))
            if heading.is_code
            else self.plain(heading.text)
        )
        return f"{'#' * heading.level} {text}"

    def tabs(self, tabs: Tabs) -> str:
        """Ways to say the same: here one behind the other."""
        return "\n\n".join(part for tab in tabs.tabs for part in self.tab(tab))

    def tab(self, tab: Tab) -> Iterator[str]:
        """A tab: its label, its blocks."""
        yield f"**{self.plain(tab.label)}**"
        yield from self.blocks(tab.blocks)

    def table(self, table: Table) -> str:
        """A table with cells as wide as their texts."""
        lines = [
            _row(map(self.plain, table.head)),
            f"|{'---|' * len(table.head)}",
            *(_row(map(self.cell, row)) for row in table.rows),
        ]
        return "\n".join(lines)

    def cell(self, line: Line) -> str:
        """A cell: on one line, whatever its text has."""
        return cell(self.line(line).strip("\n"))

    def notice(self, notice: Notice) -> str:
        """A notice: a quote that begins with its title."""
        title = f"**{self.plain(notice.title)}**"
        text = "\n\n".join((title, *self.blocks(notice.blocks)))
        return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))

    def line(self, line: Line) -> str:
        """Pieces behind each other."""
        return "".join(map(self.piece, line))

    def piece(self, piece: Piece) -> str:
        """One piece of a line."""
        match piece:
            case Code():
                return str(piece)
            case Span(text):
                return str(code_span(text))
            case Reference():
                return f"[{self.label(piece)}]({self.link(piece)})"
            case ExternalReference(text, url):
                return f"[{self.plain(text)}]({url})"

    def label(self, reference: Reference) -> str:
        """The text of a link."""
        if reference.is_code:
            return str(code_span(reference.text))
        return self.plain(reference.text)

    def link(self, reference: Reference) -> str:
        """Where a link leads: the way from this page's file."""
        mark = f"#{reference.anchor}" if reference.anchor else ""
        is_here = mark and reference.page == self.page.path
        return mark if is_here else f"{self.way(reference.page)}{mark}"

    def way(self, path: str) -> str:
        """The way from this page's file to another page's."""
        folder = posixpath.dirname(self.page.path)
        return f"{posixpath.relpath(path, folder or '.')}.md"

    def plain(self, text: str) -> str:
        """Data on one line, which shows as it is written."""
        return data(" ".join(text.split()))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
