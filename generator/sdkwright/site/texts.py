"""A document's texts as blocks and cells show them: Markdown that means the same in CommonMark and in MDX."""

from __future__ import annotations

from sdkwright.emit.code import Code
from sdkwright.site.tree import Prose
from sdkwright.targets.pages.markup import prose, prose_cell, prose_line

_BLOCK_LEVEL = 4
"""The level of the first heading of a text: below those of the page."""


class Texts:
    """The texts of one document."""

    def __init__(self, base: str) -> None:
        self._base = base

    @property
    def dead_links(self) -> tuple[str, ...]:
        """Where links of texts that were written were to lead, and don't; each once."""
        return ()

    def block(self, text: str | None) -> tuple[Prose, ...]:
        """A text as a block; none where it says nothing."""
        return (Prose(prose(text.strip("\n"))),) if text and text.strip() else ()

    def line(self, text: str | None) -> Code:
        """A text on one line."""
        return prose_line(text or "")

    def cell(self, text: str | None) -> Code:
        """A text in a table's cell; paragraphs on lines of their own."""
        return Code(prose_cell((text or "").strip()))


def line_text(text: str | None) -> str:
    """A text on one line, its Markdown as it is: titles and summaries, which are data."""
    return " ".join((text or "").split())
