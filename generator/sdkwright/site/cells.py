"""Cells of a package's own reference, as code with links to the site's pages."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from sdkwright.site.packages import Package
from sdkwright.site.places import Places
from sdkwright.site.tree import ExternalReference, Line, Piece, Reference, Span
from sdkwright.targets.contract.reference import Cell, CodeText, ExternalLink, Link

# What a cell's Markdown has for code: marks of emphasis around it, and backslashes before what means something.
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def cell_line(cell: Cell, package: Package, places: Places) -> Line:
    """A type as a language has it."""
    return tuple(_merged(cell, package, places))


def _merged(cell: Cell, package: Package, places: Places) -> Iterator[Piece]:
    """The pieces, code behind each other as one: between two spans of code there would have to be something."""
    code = ""
    for piece in cell:
        match _piece(piece, package, places):
            case str() as text:
                code += text
            case other:
                if code:
                    yield Span(code)
                code = ""
                yield other
    if code:
        yield Span(code)


def _piece(
    piece: str | CodeText | Link | ExternalLink, package: Package, places: Places
) -> str | Piece:
    match piece:
        case Link(text, page):
            identifier = package.pages.get(page, "").removesuffix("#input")
            place = places.types.get(identifier)
            if place is None:
                return _plain(text)
            return Reference(_plain(text), place.page, place.anchor, is_code=True)
        case ExternalLink(text, url):
            return ExternalReference(text, url)
        case CodeText(text):
            return text
        case _:
            return _plain(piece)


def _plain(markdown: str) -> str:
    """The code that a piece of Markdown shows."""
    is_marked = len(markdown) > 1 and markdown.startswith("*")
    bare = markdown[1:-1] if is_marked and markdown.endswith("*") else markdown
    return html.unescape(_ESCAPE.sub(r"\1", bare))
