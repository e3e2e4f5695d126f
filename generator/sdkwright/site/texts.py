"""A document's texts as blocks and cells show them: Markdown that means the same in CommonMark and in MDX."""

from __future__ import annotations

import re
from itertools import chain

from sdkwright.emit.code import Code
from sdkwright.ir.operation import Operation
from sdkwright.site.tree import Prose
from sdkwright.targets.naming.casing import words_of
from sdkwright.targets.pages.clean_prose import CleanProse
from sdkwright.targets.reading.prose import sentences

_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)")
_MARK = re.compile(r"[*`]+|^#+ +|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)", re.MULTILINE)
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_LONGEST_TITLE = 72
_LONGEST_SUMMARY = 160
"""How much of a page's summary those who list pages show."""
_LEVEL = 3
"""The level of the first heading of a text: below those of operations and types."""


class Texts:
    """The texts of one document; its relative links are below ``base``, if there is one."""

    def __init__(self, base: str) -> None:
        self._prose = CleanProse(base=base)

    @property
    def dead_links(self) -> tuple[str, ...]:
        """Where links of texts that were written were to lead, and don't; each once."""
        return tuple(dict.fromkeys(chain.from_iterable(self._prose.dead.values())))

    def block(self, text: str | None) -> tuple[Prose, ...]:
        """A text as a block; none where it says nothing."""
        shown = self._prose.block(text or "", _LEVEL)
        return (Prose(shown),) if shown else ()

    def line(self, text: str | None) -> Code:
        """A text on one line."""
        return self._prose.line(text or "")

    def cell(self, text: str | None) -> Code:
        """A text in a table's cell; paragraphs on lines of their own."""
        return self._prose.cell(text or "")


def line_text(text: str | None) -> str:
    """A text of a document's data on one line."""
    return " ".join((text or "").split())


def plain_line(text: str | None) -> str:
    """What a text of Markdown says, on one line and without its marks: for titles and summaries."""
    shown = _LINK.sub(r"\1", text or "")
    return line_text(_MARK.sub("", shown))


def short_line(text: str | None) -> str:
    """The beginning of what such a text says, cut between words."""
    shown = plain_line(text)
    if len(shown) <= _LONGEST_SUMMARY:
        return shown
    return f"{shown[:_LONGEST_SUMMARY].rpartition(' ')[0]} ..."


def first_sentence(text: str | None, longest: int) -> str:
    """The first sentence of a paragraph of Markdown, without its stop; empty where that is longer than wanted, is no
    statement, or the text has more paragraphs.
    """
    if _PARAGRAPH.search((text or "").strip()):
        return ""
    sentence = sentences(plain_line(text))[0].rstrip(".")
    is_fit = len(sentence) <= longest and not sentence.endswith(("?", "!", ":"))
    return sentence if is_fit else ""


def operation_title(operation: Operation) -> str:
    """What an operation is called: the first sentence of its summary if that is short, else its name in words."""
    sentence = first_sentence(operation.summary, _LONGEST_TITLE)
    if sentence:
        return sentence
    words = " ".join(map(_lowered, words_of(operation.name.called)))
    return f"{words[:1].upper()}{words[1:]}"


def _lowered(word: str) -> str:
    """A word of a sentence: acronyms keep their capitals."""
    return word.lower() if word[1:].islower() else word
