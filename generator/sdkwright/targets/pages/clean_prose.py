"""The gate for a document's Markdown on clean pages: read as CommonMark, and written again.

What is written shows the same in CommonMark and MDX, has no HTML but line breaks, no headings above those of the page around
it, no definitions that another text could refer to, and no links that lead nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urljoin, urlsplit

from sdkwright.emit.code import Code
from sdkwright.targets.contract.shared_options import ESCAPE, KEEP
from sdkwright.targets.pages.commonmark import Node, parsed
from sdkwright.targets.pages.markup import clean
from sdkwright.targets.pages.prose_blocks import BlockWriter
from sdkwright.targets.pages.prose_inline import InlineWriter
from sdkwright.targets.reading.html_texts import without_html

# Running text without a mark of Markdown, HTML or MDX but code and links, whose lines begin no block.
_WORDS = r"[^\\`*_~\[\]<>{}&|\n\t/ ]++|(?<=[^\W_])_(?=[^\W_])|/(?!/)"
_CODE = r"(?<!`)`[^`\\|\s]++(?: [^`\\|\s]++)*+`(?!`)"
_URL = r"https?://(?:[a-z0-9-]{1,50}\.){1,4}[a-z]{2,20}(?:[/?#][A-Za-z0-9/?#.=+:_-]*+)?"
_LINK = rf"(?<!!)\[(?:{_WORDS}|{_CODE}| ++)++\]\({_URL}\)"


def _running(marks: str, start: str) -> re.Pattern[str]:
    start = rf"(?!(?:import|export)\b)(?=[^\W\d_]{start})"
    return re.compile(rf"(?:{start}(?:{_WORDS}|{marks}| ++(?!\n)|\n\n?{start})*+)?+")


_PLAIN = _running(f"{_CODE}|{_LINK}", r"|[`\[\"'(]")
# Where cells have one blank for several of the text.
_WIDE = _running(r"(?<!`)`[^`\\|\s]++`(?!`)", "")
_SCHEMES = ("http", "https", "mailto", "tel", "ftp")
_NO_BLOCKS = 0


class CleanProse:
    """Texts of one document. Relative links are resolved against ``base``; without one their text is left, and ``dead``
    has where they were to lead, in order, for each text and what it was written as.
    """

    def __init__(self, *, base: str = "", html: str = ESCAPE) -> None:
        self.dead: dict[tuple[str, int], tuple[str, ...]] = {}
        self._dead_here: list[str] = []
        self._base = base
        self._keeps_html = html == KEEP
        self._blocks = BlockWriter(InlineWriter(self._resolve))
        self._written: dict[tuple[str, int], Code] = {}

    def block(self, text: str, level: int) -> Code:
        """Paragraphs and other blocks; the shallowest of their headings is of that level."""
        return self._once(text, level, lambda root: self._blocks.text(root, level))

    def cell(self, text: str) -> Code:
        """Lines for a table's cell, without the escapes that this takes."""
        return self._once(text, _NO_BLOCKS, self._lines)

    def line(self, text: str) -> Code:
        """One line: a summary in a list."""
        return Code(" ".join(str(self.cell(text)).split()))

    def _lines(self, root: Node) -> str:
        return "\n".join(filter(None, self._blocks.lines(root)))

    def _once(self, text: str, level: int, write: Callable[[Node], str]) -> Code:
        """What a text was written as, the first time it was asked for."""
        key = (text, level)
        if key not in self._written:
            shown = clean(text).strip()
            if not self._keeps_html:
                shown = without_html(shown)
            plain = _plain(shown)
            if plain is None:
                shown = write(parsed(shown, html=self._keeps_html))
                if self._dead_here:
                    self.dead[key] = tuple(self._dead_here)
                    self._dead_here.clear()
            elif level == _NO_BLOCKS:
                paragraphs = (" ".join(one.split()) for one in plain.split("\n\n"))
                shown = "\n".join(paragraphs)
            else:
                shown = plain
            self._written[key] = Code(shown)
        return self._written[key]

    def _resolve(self, target: str) -> str | None:
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
        self._dead_here.append(target)
        return None


def _plain(text: str) -> str | None:
    """A text that is written as it is read, for which nobody needs to read it; None where that isn't sure.

    Behind an address something could be taken for a part of it.
    """
    if "  " in text:
        return text if _WIDE.fullmatch(text) else None
    lines = text.replace(" \n", "\n")
    return lines if "www." not in lines and _PLAIN.fullmatch(lines) else None
