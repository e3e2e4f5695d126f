"""Type cells and links: pieces to text, paths from the page they stand on."""

from __future__ import annotations

from sdkwright.targets.contract.reference import Cell, ExternalLink, Link


def cell_text(cell: Cell, page: str) -> str:
    """A cell as a page prints it; ``page`` is relative to the docs root."""
    return "".join(_piece(piece, page) for piece in cell)


def _piece(piece: str | Link | ExternalLink, page: str) -> str:
    match piece:
        case Link(text, target):
            return f"[{text}]({_path(target, page)})"
        case ExternalLink(text, url):
            return f"[{text}]({url})"
        case _:
            return piece


def _path(target: str, page: str) -> str:
    """The way from a page to another, or to a part of its own."""
    file, mark, fragment = target.partition("#")
    if mark and file == page:
        return f"#{fragment}"
    return "../" * page.count("/") + target
