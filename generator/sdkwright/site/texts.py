"""A document's texts as blocks and cells show them: Markdown that means the same in CommonMark and in MDX."""

from __future__ import annotations

from sdkwright.emit.code import Code
from sdkwright.site.tree import Prose
from sdkwright.targets.pages.clean_prose import CleanProse

_LEVEL = 3
"""The level of the first heading of a text: below those of operations and types."""


class Texts:
    """The texts of one document; its relative links are below ``base``, if there is one."""

    def __init__(self, base: str) -> None:
        self._prose = CleanProse(base=base)

    @property
    def dead_links(self) -> tuple[str, ...]:
        """Where links of texts that were written were to lead, and don't; each once."""
        return tuple(dict.fromkeys(self._prose.dead))

    def block(self, text: str | None) -> tuple[Prose, ...]:
        """A text as a block; none where it says nothing."""
        shown = self._prose.block(text or "", _LEVEL)
        return (Prose(shown),) if shown else ()

    def cell(self, text: str | None) -> Code:
        """A text in a table's cell; paragraphs on lines of their own."""
        return self._prose.cell(text or "")


def line_text(text: str | None) -> str:
    """A text on one line, its Markdown as it is: titles and summaries, which are data."""
    return " ".join((text or "").split())
