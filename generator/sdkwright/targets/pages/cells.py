"""Type cells and links: pieces to text, paths from the page they stand on."""

from __future__ import annotations

from sdkwright.targets.contract.reference import Cell, CodeText, ExternalLink, Link
from sdkwright.targets.pages.markup import code_span
from sdkwright.targets.pages.prose_inline import escaped, shown_code


def cell_text(cell: Cell, page: str) -> str:
    """A cell as a page prints it; ``page`` is relative to the docs root."""
    return "".join(_piece(piece, page) for piece in cell)


def clean_cell(cell: Cell, page: str) -> str:
    """The same for clean pages: code, as one link where all its links lead to one page."""
    if len(cell) == 1 and isinstance(cell[0], CodeText):
        return shown_code(cell[0].text)
    if any(isinstance(piece, str) for piece in cell):
        return cell_text(cell, page)
    targets = {_target(piece, page) for piece in cell} - {""}
    whole = shown_code("".join(_text(piece) for piece in cell))
    if not targets:
        return whole
    if len(targets) == 1:
        return f"[{whole}]({targets.pop()})"
    return "".join(
        (
            f"[{shown_code(_text(piece))}]({_target(piece, page)})"
            if _target(piece, page)
            else escaped(_text(piece))
        )
        for piece in cell
    )


def _text(piece: str | CodeText | Link | ExternalLink) -> str:
    return piece if isinstance(piece, str) else piece.text


def _target(piece: str | CodeText | Link | ExternalLink, page: str) -> str:
    """Where a piece leads to; empty for none."""
    match piece:
        case Link(_, target):
            return path_from(page, target)
        case ExternalLink(_, url):
            return url
        case _:
            return ""


def _piece(piece: str | CodeText | Link | ExternalLink, page: str) -> str:
    match piece:
        case Link(text, target):
            return f"[{text}]({path_from(page, target)})"
        case ExternalLink(text, url):
            return f"[{text}]({url})"
        case CodeText(text):
            return str(code_span(text))
        case _:
            return piece


def path_from(page: str, target: str) -> str:
    """The way from a page to another, or to a part of its own."""
    file, mark, fragment = target.partition("#")
    if mark and file == page:
        return f"#{fragment}"
    return "../" * page.count("/") + target
