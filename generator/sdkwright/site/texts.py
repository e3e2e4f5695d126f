"""A document's texts as blocks and cells show them: Markdown that means the same in CommonMark and in MDX."""

from __future__ import annotations

from sdkwright.emit.code import Code
from sdkwright.site.tree import Prose
from sdkwright.targets.pages.markup import prose, prose_cell, prose_line


def prose_block(text: str | None) -> tuple[Prose, ...]:
    """A document's text as a block; none where it says nothing."""
    return (Prose(prose(text.strip("\n"))),) if text and text.strip() else ()


def line_text(text: str | None) -> str:
    """A text on one line, its Markdown as it is: titles and summaries, which are data."""
    return " ".join((text or "").split())


def line(text: str) -> Code:
    """A document's text on one line."""
    return prose_line(text)


def cell(text: str | None) -> Code:
    """A document's text in a table's cell."""
    return Code(prose_cell((text or "").strip()))
