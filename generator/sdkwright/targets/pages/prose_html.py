"""HTML inside Markdown prose, shown instead of obeyed.

What is code stays as it is, but only where every renderer of CommonMark agrees that it is code; anywhere else `<` is
escaped, which at worst shows a reader `&lt;` inside of code.
"""

from __future__ import annotations

import re
from bisect import bisect_left

# What begins a tag, a comment, an instruction or an autolink (CommonMark 6.5, 6.6). Autolinks to the web stay, and right
# behind a word the one tag that many people write for want of a mark for it; on a line of its own it would begin a
# block of HTML.
_MARKUP = re.compile(
    r"<(?=[A-Za-z/!?])(?!https?://[^\s<>`]*>)(?!(?<=[A-Za-z0-9.,;:!?)]<)br ?/?>)"
)
# With a pipe the line could be a table's head as well.
_FENCE = re.compile(r"( *)(`{3,}(?=[^`|]*$)|~{3,}(?=[^|]*$))")
_NESTED_FENCE = re.compile(r"[\s>*+\-0-9.)]*(`{3,}[^`]*$|~{3,})")
_TICKS = re.compile("`+")
_TICKS_OR_ESCAPE = re.compile(r"`+|\\[!-/:-@\[-`{-~]")


def escaped_html(text: str) -> str:
    """A Markdown text of lines in which no HTML is left."""
    lines = text.split("\n")
    shown: list[str] = []
    is_clear = True
    while len(shown) < len(lines):
        line = lines[len(shown)]
        opening = _FENCE.match(line)
        end = _end_of_fence(lines, len(shown), opening) if opening else None
        if end is not None:
            shown += lines[len(shown) : end]
            is_clear = True
            continue
        if opening or _NESTED_FENCE.match(line):
            # Where this fence ends depends on the list or quote around it: from here on nothing is surely code.
            shown += map(_escaped, lines[len(shown) :])
            break
        # An open backtick could find its partner in any later line of the paragraph.
        is_clear = is_clear or not line.strip()
        written = _outside_spans(line) if is_clear else None
        is_clear = written is not None
        shown.append(_escaped(line) if written is None else written)
    return "\n".join(shown)


def escaped_inline_html(text: str) -> str:
    """The same of a text that is shown on one line, as a table's cell is: it has no fences and no paragraphs."""
    written = _outside_spans(text, may_have_pipes=True)
    return _escaped(text) if written is None else written


def _escaped(text: str) -> str:
    return _MARKUP.sub("&lt;", text)


def _end_of_fence(lines: list[str], start: int, opening: re.Match[str]) -> int | None:
    """Behind which line a fenced block ends; None where that depends on what is around it (CommonMark 4.5)."""
    margin, marks = opening.groups()
    if len(margin) > 3:
        return None
    at_most = len(margin) or 3
    closing = re.compile(
        rf" {{{len(margin)},{at_most}}}{marks[0]}{{{len(marks)},}}[ \t]*"
    )
    for number in range(start + 1, len(lines)):
        line = lines[number]
        if closing.fullmatch(line):
            return number + 1
        if line.strip() and not line.startswith(margin):
            return None
    return None if margin else len(lines)


def _outside_spans(text: str, *, may_have_pipes: bool = False) -> str | None:
    """The text with HTML escaped outside of code spans (CommonMark 6.1); None where it isn't sure what is one."""
    starts: dict[int, list[int]] = {}
    for run in _TICKS.finditer(text):
        starts.setdefault(len(run.group()), []).append(run.start())
    shown: list[str] = []
    place = 0
    mark = _TICKS_OR_ESCAPE.search(text)
    while mark is not None:
        ticks = mark.group()
        end = mark.end()
        if ticks.startswith("`"):
            closing = starts.get(len(ticks), [])
            index = bisect_left(closing, end)
            if index == len(closing):
                return None
            end = closing[index] + len(ticks)
            span = text[mark.start() : end]
            # A pipe could end the cell of a table, and the span with it.
            if "|" in span and not may_have_pipes:
                return None
            shown += (_escaped(text[place : mark.start()]), span)
            place = end
        mark = _TICKS_OR_ESCAPE.search(text, end)
    return "".join((*shown, _escaped(text[place:])))
