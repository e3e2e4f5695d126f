"""The gate for a document's Markdown on clean pages: read as CommonMark, and written again.

What is written shows the same in CommonMark and MDX, has no HTML but line breaks, no headings above those of the page around
it, no definitions that another text could refer to, and no links that lead nowhere.
"""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urljoin, urlsplit

from sdkwright.emit.code import Code
from sdkwright.targets.contract.shared_options import ESCAPE, KEEP
from sdkwright.targets.pages.commonmark import parsed
from sdkwright.targets.pages.markup import clean
from sdkwright.targets.pages.plain_prose import (
    plain_prose,
    relative_links,
    without_relative_links,
)
from sdkwright.targets.pages.prose_blocks import BlockWriter
from sdkwright.targets.pages.prose_inline import InlineWriter
from sdkwright.targets.reading.html_texts import without_html

_SCHEMES = ("http", "https", "mailto", "tel", "ftp")
_NO_BLOCKS = 0


class CleanProse:
    """Texts of one document. Relative links are resolved against ``base``; without one their text is left, and ``dead``
    has where they were to lead, in order, for each text and what it was written as.
    """

    def __init__(self, *, base: str = "", html: str = ESCAPE) -> None:
        self.dead: dict[tuple[str, int], tuple[str, ...]] = {}
        self._base = base
        self._keeps_html = html == KEEP

    def block(self, text: str, level: int) -> Code:
        """Paragraphs and other blocks; the shallowest of their headings is of that level."""
        written, dead = _written(text, level, self._base, self._keeps_html)
        if dead:
            self.dead[text, level] = dead
        return written

    def cell(self, text: str) -> Code:
        """Lines for a table's cell, without the escapes that this takes."""
        return self.block(text, _NO_BLOCKS)

    def line(self, text: str) -> Code:
        """One line: a summary in a list."""
        return Code(" ".join(str(self.cell(text)).split()))


# Properties of many types have the same text, and each language's pages have it.
@lru_cache(maxsize=16_384)
def _written(
    text: str, level: int, base: str, keeps_html: bool
) -> tuple[Code, tuple[str, ...]]:
    """What a text is written as, and where its links were to lead that lead nowhere."""
    shown = clean(text).strip()
    if not keeps_html:
        shown = without_html(shown)
    plain = plain_prose(shown)
    dead = relative_links(plain or "")
    if plain is None or (dead and base):
        return _read(shown, level, base, keeps_html)
    if dead:
        plain = without_relative_links(plain)
    if level == _NO_BLOCKS:
        plain = "\n".join(" ".join(one.split()) for one in plain.split("\n\n"))
    return Code(plain), dead


def _read(
    text: str, level: int, base: str, keeps_html: bool
) -> tuple[Code, tuple[str, ...]]:
    links = _Links(base)
    blocks = BlockWriter(InlineWriter(links.resolve))
    root = parsed(text, html=keeps_html)
    if level == _NO_BLOCKS:
        written = "\n".join(filter(None, blocks.lines(root)))
    else:
        written = blocks.text(root, level)
    return Code(written), tuple(links.dead)


class _Links:
    """Where links of a text lead to; ``dead`` are those that lead nowhere."""

    def __init__(self, base: str) -> None:
        self.dead: list[str] = []
        self._base = base

    def resolve(self, target: str) -> str | None:
        """Where a link leads to, None for nowhere."""
        try:
            parts = urlsplit(target)
        except ValueError:
            parts = None
        if parts is not None and parts.scheme in _SCHEMES:
            return target
        if parts is not None and not parts.scheme and parts.netloc:
            return f"https:{target}"
        if parts is not None and not parts.scheme and self._base and target:
            return urljoin(self._base, target)
        self.dead.append(target)
        return None
