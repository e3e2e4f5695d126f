"""Cells of a package's own reference, with links to the site's pages."""

from __future__ import annotations

import re

from sdkwright.emit.code import Code
from sdkwright.site.packages import Package
from sdkwright.site.places import Places
from sdkwright.site.tree import ExternalReference, Line, Piece, Reference, Span
from sdkwright.targets.contract.reference import Cell, ExternalLink, Link

# What means something in Markdown, in MDX or in HTML, and is as easily shown by its entity.
_ESCAPED = re.compile(r"\\?[<>{}]")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "{": "&#123;", "}": "&#125;"}


def cell_line(cell: Cell, package: Package, places: Places) -> Line:
    """A type as a language has it."""
    return tuple(_piece(piece, package, places) for piece in cell)


def _piece(piece: str | Link | ExternalLink, package: Package, places: Places) -> Piece:
    match piece:
        case Link(text, page):
            identifier = package.pages.get(page, "").removesuffix("#input")
            place = places.types.get(identifier)
            if place is None:
                return Span(text)
            return Reference(text, place.page, place.anchor, is_code=True)
        case ExternalLink(text, url):
            return ExternalReference(text, url)
        case _:
            return Code(_ESCAPED.sub(_as_entity, piece))


def _as_entity(mark: re.Match[str]) -> str:
    return _ENTITIES[mark.group()[-1]]
