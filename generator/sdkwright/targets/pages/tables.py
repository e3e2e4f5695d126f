"""Tables whose columns all have the width of the widest cell."""

from __future__ import annotations

from collections.abc import Sequence

from sdkwright.emit.code import Code
from sdkwright.targets.pages.markup import cell, clean


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Code:
    """A table. Widths count characters before escapes; a cell that escapes make longer sticks out."""
    lines = [list(map(clean, header)), *(list(map(clean, row)) for row in rows)]
    width = max(len(text) for line in lines for text in line)
    written = [_line(line, width) for line in lines]
    rule = "| " + " | ".join("-" * width for _ in header) + " |"
    return Code("\n".join((written[0], rule, *written[1:])))


def _line(cells: Sequence[str], width: int) -> str:
    padded = (cell(text).ljust(width) for text in cells)
    return "| " + " | ".join(padded) + " |"
