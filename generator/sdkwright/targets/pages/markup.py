"""The gates for text in Markdown pages.

Prose of a document is Markdown already and stands as it is; what becomes part of a structure, a table's cell, a heading
or a fence, is changed so far that it can't end it.
"""

from __future__ import annotations

import re

from sdkwright.core.unseen import UNSEEN, is_shown
from sdkwright.emit.code import Code

_LINE_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# What a reader doesn't see, and what no text file should hold.
_INVISIBLE = re.compile(
    rf"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]|{UNSEEN.pattern}"
)
_FENCE = re.compile(r"^ {0,3}(`{3,})", re.MULTILINE)
_ANY_FENCE = re.compile(r"^ {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)$")


def clean(text: str) -> str:
    """Text with plain line breaks and without invisible characters."""
    return _INVISIBLE.sub("\ufffd", _LINE_BREAKS.sub("\n", text))


def prose(text: str) -> Code:
    """A paragraph or more, as written.

    Comments are defused, since page regions are delimited by them, and a fence that is left open is closed.
    """
    shown = _without_comments(clean(text))
    fence_left = _open_fence(shown)
    if fence_left is not None:
        shown += fence_left if shown.endswith("\n") else f"\n{fence_left}"
    return Code(shown)


def heading(text: str) -> Code:
    """The text of a heading: one line."""
    return Code(_without_comments(" ".join(clean(text).split())))


def cell(text: str) -> str:
    """The text of a table's cell."""
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
    longest = max((len(mark) for mark in _FENCE.findall(inside)), default=2)
    marks = "`" * max(longest + 1, 3)
    end = "" if inside.endswith("\n") else "\n"
    return Code(f"{marks}{language}\n{inside}{end}{marks}")


def comment_attribute(text: str) -> str:
    """A value between double quotes in an HTML comment: it can end neither."""
    plain = " ".join(text.split())
    shown = "".join(character if is_shown(character) else "?" for character in plain)
    return shown.replace('"', "&quot;").replace("--", "&#45;&#45;").replace(">", "&gt;")
