"""Type cells and links: pieces to text, paths from the page they stand on."""

from __future__ import annotations

from sdkwright.targets.contract.reference import Cell, ExternalLink, Link


def cell_text(cell: Cell, page: str) -> str:
    """A cell as a page prints it; ``page`` is relative to the docs root."""
    up = "../" * page.count("/")
    return "".join(_piece(piece, up) for piece in cell)


def _piece(piece: str | Link | ExternalLink, up: str) -> str:
    match piece:
        case Link(text, page):
            return f"[{text}]({up}{page})"
        case ExternalLink(text, url):
            return f"[{text}]({url})"
        case _:
            return piece
