"""What every adapter's Markdown has beyond plain CommonMark."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable

from sdkwright.site.adapters.gates import destination, plain
from sdkwright.site.markdown import MarkdownWriter
from sdkwright.site.tree import (
    Block,
    ExternalReference,
    Heading,
    Page,
    Piece,
    Prose,
)

_PROSE_HEADING = re.compile(r"^ {0,3}#{1,6} +(.*?)(?: +#+)? *$", re.MULTILINE)
_UNSLUGGED = re.compile(r"[^\w\- ]")


class SiteWriter(MarkdownWriter):
    """Writes texts that more than one dialect reads."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._slugs: set[str] = set()

    def content(self) -> str:
        """The page without its title, which the front matter has."""
        return self.joined(self.page.blocks)

    def joined(self, blocks: Iterable[Block]) -> str:
        """Blocks with an empty line between them."""
        return "\n\n".join(block.strip("\n") for block in self.blocks(blocks))

    def block(self, block: Block) -> str:
        """One block."""
        if isinstance(block, Prose):
            self._slugs |= {
                slug(text) for text in _PROSE_HEADING.findall(str(block.markdown))
            }
        return super().block(block)

    def heading(self, heading: Heading) -> str:
        """A heading behind its anchor, but where the site generator would call it that by itself."""
        own = slug(heading.text)
        is_own = own == heading.anchor and own not in self._slugs
        self._slugs.add(own)
        line = self.heading_line(heading)
        return (
            line
            if is_own or not heading.anchor
            else f'<a id="{heading.anchor}"></a>\n\n{line}'
        )

    def piece(self, piece: Piece) -> str:
        """One piece of a line."""
        if not isinstance(piece, ExternalReference):
            return super().piece(piece)
        url = destination(piece.url)
        text = self.plain(piece.text)
        return text if url is None else f"[{text}](<{url}>)"

    def plain(self, text: str) -> str:
        """Data on one line, which shows as it is written."""
        return plain(text)


def slug(heading: str) -> str:
    """What GitHub, and those who do as it does, call a heading of this text if it's the first of that name."""
    return _UNSLUGGED.sub("", heading.lower()).replace(" ", "-")


def way(page: str, other: str) -> str:
    """The way from a page's file to another one's, both without suffixes."""
    return posixpath.relpath(other or ".", posixpath.dirname(page) or ".")
