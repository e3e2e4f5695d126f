"""The gates for text in Markdown pages.

Prose of a document is Markdown already and stands as it is, but for its HTML. Anything else is data: it shows as it is
written, whatever it would mean in Markdown or HTML. What becomes part of a structure, a table's cell, a heading or a
fence, is changed so far that it can't end it.
"""

from __future__ import annotations

import re

from sdkwright.core.unseen import UNSEEN, is_shown
from sdkwright.emit.code import Code
from sdkwright.targets.contract.shared_options import ESCAPE, KEEP
from sdkwright.targets.pages.prose_html import escaped_html, escaped_inline_html

_LINE_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# What a reader doesn't see, and what no text file should hold.
_INVISIBLE = re.compile(
    rf"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]|{UNSEEN.pattern}"
)
# What begins something in running text: an underscore does not within a word, nor brackets without a target.
_ACTIVE = re.compile(
    r"[`*~]|\\(?=[!-/:-@\[-`{-~])|(?<![^\W_])_|_(?![^\W_])|\](?=[(\[])|<(?=[A-Za-z/!?])"
    r"|&(?=#?\w+;)"
)
_ENTITIES = {"<": "&lt;", "&": "&amp;"}
_TRAILING_HASHES = re.compile(r"( )(#+)$")
_TICKS = re.compile("`+")
_FENCE = re.compile(r"^ {0,3}(`{3,})", re.MULTILINE)
_ANY_FENCE = re.compile(r"^ {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)$")


def clean(text: str) -> str:
    """Text with plain line breaks and without invisible characters."""
    if is_shown(text.replace("\n", " ")):
        return text
    return _INVISIBLE.sub("\ufffd", _LINE_BREAKS.sub("\n", text))


def prose(text: str, html: str = ESCAPE) -> Code:
    """A paragraph or more, as written; ``html`` says what becomes of HTML.

    Comments are defused, since page regions are delimited by them, and a fence that is left open is closed.
    """
    shown = clean(text)
    shown = _without_comments(shown) if html == KEEP else escaped_html(shown)
    fence_left = _open_fence(shown)
    if fence_left is not None:
        shown += fence_left if shown.endswith("\n") else f"\n{fence_left}"
    return Code(shown)


def prose_line(text: str, html: str = ESCAPE) -> Code:
    """Prose on one line: a summary in a list, a note behind a colon."""
    return Code(prose_cell(" ".join(clean(text).split()), html))


def prose_cell(text: str, html: str = ESCAPE) -> str:
    """Prose for a table's cell, in which line breaks are only looks."""
    shown = clean(text)
    return _without_comments(shown) if html == KEEP else escaped_inline_html(shown)


def heading(text: str) -> Code:
    """Data on one line, as of a heading."""
    return Code(data(" ".join(clean(text).split())))


def data(text: str) -> str:
    """Text that shows as it is written."""
    return _TRAILING_HASHES.sub(r"\1\\\2", _ACTIVE.sub(_inactive, clean(text)))


def _inactive(special: re.Match[str]) -> str:
    mark = special.group()
    return _ENTITIES.get(mark) or f"\\{mark}"


def code_span(text: str) -> Code:
    """Data as code on one line, between more backticks than it has side by side (CommonMark 6.1)."""
    line = " ".join(clean(text).split())
    longest = max((len(run) for run in _TICKS.findall(line)), default=0)
    marks = "`" * (longest + 1)
    space = " " if line.startswith("`") or line.endswith("`") or not line else ""
    return Code(f"{marks}{space}{line}{space}{marks}")


def cell(text: str) -> str:
    """The text of a table's cell, Markdown already."""
    if "|" not in text and "\n" not in text and "<!--" not in text:
        return text
    return _without_comments(text).replace("\n", "<br/>").replace("|", "\\|")


def _without_comments(text: str) -> str:
    # A comment that nobody closes would swallow the rest of the page.
    return text.replace("<!--", "&lt;!--")


def _open_fence(text: str) -> str | None:
    """The fence a Markdown text opens and does not close (CommonMark 4.5)."""
    opened: str | None = None
    for line in text.split("\n"):
        match = _ANY_FENCE.match(line)
        if match is None:
            continue
        marks, rest = match.groups()
        if opened is None:
            opened = marks
        elif marks.startswith(opened) and not rest.strip():
            opened = None
    return opened


def fence(language: str, code: str) -> Code:
    """A fenced block; the fence is longer than any inside. ``code`` ends in a line break."""
    inside = clean(code)
    fences = _FENCE.findall(inside) if "```" in inside else ()
    marks = "`" * max((len(mark) + 1 for mark in fences), default=3)
    end = "" if inside.endswith("\n") else "\n"
    return Code(f"{marks}{language}\n{inside}{end}{marks}")
