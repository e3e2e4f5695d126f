"""CommonMark as Python-Markdown has to have it written, so that both show the same.

There, a list begins behind an empty line alone, and what belongs to an item stands four columns in, whatever its mark;
a table begins behind an empty line, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_ITEM = re.compile(
    r"(?P<margin> *)(?P<mark>[-*+]|\d{1,9}[.)])(?P<space> {1,4}|$)(?P<text>.*)"
)
_FENCE = re.compile(r"(`{3,}(?=[^`]*$)|~{3,})")
_DELIMITERS = re.compile(r" {0,3}\|?[ ]*:?-+:?[ ]*(\|[ ]*:?-+:?[ ]*)*\|?[ ]*")
# What begins a block of the extensions that a site uses.
_OWN = re.compile(r"(?P<first>[!?=/:])(?=(?P=first){2})|\[(?=(?:TOC|toc)\])")


def python_markdown(text: str) -> str:
    """A document's prose for Python-Markdown."""
    return "\n".join(_Lines(text.split("\n")).written())


class _Lines:
    """Lines of CommonMark, and which items the current one is in: ``_columns`` is where the text of each begins."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._columns: list[int] = []
        self._fence = ""
        self._is_open = False
        self._is_behind_fence = False
        self._is_behind_item = False

    def written(self) -> Iterator[str]:
        for number, line in enumerate(self._lines):
            yield from self._line(line, number)

    def _line(self, line: str, number: int) -> Iterator[str]:
        if not line.strip():
            self._is_open = self._is_behind_fence = False
            yield ""
            return
        if self._is_behind_fence:
            self._is_behind_fence = False
            yield ""
        if self._fence:
            yield self._in_fence(line)
            return
        item = _ITEM.fullmatch(line)
        was_in_list = bool(self._columns)
        self._leave(line, item)
        if item is not None and (was_in_list or self._interrupts(item)):
            if self._is_open and not self._is_behind_item:
                yield ""
            self._is_behind_item = True
            yield from self._item(item)
            return
        self._is_behind_item = False
        text = line.lstrip(" ")
        opened = _FENCE.match(text)
        if opened:
            self._fence = opened.group()
        begins = opened is not None or self._begins_table(number)
        if begins and self._is_open:
            yield ""
        self._is_open = opened is None
        yield f"{self._margin()}{text if opened else _OWN.sub(_as_entity, text, count=1)}"

    def _leave(self, line: str, item: re.Match[str] | None) -> None:
        """Close the items that a line isn't in: paragraphs go on over lines that stand further out."""
        column = len(line) - len(line.lstrip(" "))
        if self._is_open and item is None:
            return
        while self._columns and column < self._columns[-1]:
            self._columns.pop()

    def _interrupts(self, item: re.Match[str]) -> bool:
        """Whether a line begins an item: in a running paragraph, only with a text, and with no number but 1."""
        if not self._is_open:
            return True
        mark = item["mark"]
        return bool(item["text"]) and (not mark[0].isdecimal() or mark[:-1] == "1")

    def _item(self, item: re.Match[str]) -> Iterator[str]:
        mark, text = item["mark"], item["text"]
        margin = self._margin()
        shown = f"{mark[:-1]}." if mark[0].isdecimal() else "*"
        self._columns.append(
            len(item["margin"]) + len(mark) + len(item["space"] or " ")
        )
        space = " " * max(4 - len(shown), 1)
        opened = _FENCE.match(text)
        if opened:
            # An item can't begin with a fence there: it begins with a space of no width.
            self._fence = opened.group()
            yield f"{margin}{shown}{space}&#8203;"
            yield from ("", f"{self._margin()}{text}")
            return
        self._is_open = bool(text)
        yield f"{margin}{shown}{space}{text}"

    def _in_fence(self, line: str) -> str:
        column = self._columns[-1] if self._columns else 0
        outside = len(line) - len(line.lstrip(" "))
        text = line[min(column, outside) :]
        closing = text.strip()
        if closing.startswith(self._fence) and not closing.strip(self._fence[0]):
            self._fence = ""
            self._is_behind_fence = True
        return f"{self._margin()}{text}"

    def _begins_table(self, number: int) -> bool:
        following = self._lines[number + 1 : number + 2]
        return "|" in self._lines[number] and any(
            "|" in one and _DELIMITERS.fullmatch(one) for one in following
        )

    def _margin(self) -> str:
        return "    " * len(self._columns)


def _as_entity(mark: re.Match[str]) -> str:
    return f"&#{ord(mark.group())};"
