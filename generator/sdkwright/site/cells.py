"""Cells of a package's own reference, as code."""

from __future__ import annotations

import html
import re

from sdkwright.targets.contract.reference import Cell, CodeText, ExternalLink, Link

# What a cell's Markdown has for code: marks of emphasis around it, and backslashes before what means something.
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def cell_code(cell: Cell) -> str:
    """A type as a language has it: what it is made of, the operation's results have links to."""
    return "".join(map(_code, cell))


def _code(piece: str | CodeText | Link | ExternalLink) -> str:
    match piece:
        case Link(text) | ExternalLink(text):
            return _plain(text)
        case CodeText(text):
            return text
        case _:
            return _plain(piece)


def _plain(markdown: str) -> str:
    """The code that a piece of Markdown shows."""
    is_marked = len(markdown) > 1 and markdown.startswith("*")
    bare = markdown[1:-1] if is_marked and markdown.endswith("*") else markdown
    return html.unescape(_ESCAPE.sub(r"\1", bare))
