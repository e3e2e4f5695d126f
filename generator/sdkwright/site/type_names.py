"""What languages call a type, in as few words as that takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdkwright.emit.code import Code
from sdkwright.ir.types import TypeId
from sdkwright.site.packages import Package
from sdkwright.site.tree import Block, Bullets, Paragraph, Piece, Span


def type_names(packages: Sequence[Package], declared: TypeId) -> Iterator[Block]:
    """What languages call a type, and what it is sent as or raised as: a line where all call it the same."""
    lines = [(package.label, tuple(_names(package, declared))) for package in packages]
    named = [(label, line) for label, line in lines if line]
    if len(named) == len(lines) and len({line for _, line in named}) == 1:
        yield Paragraph(named[0][1])
    elif named:
        yield Bullets(tuple((Code(f"{label}: "), *line) for label, line in named))


def _names(package: Package, declared: TypeId) -> Iterator[Piece]:
    symbols = (
        ("", package.types.get(declared)),
        (", sent as ", package.types.get(f"{declared}#input")),
        (", raised as ", package.errors.get(declared)),
    )
    paths: list[str] = []
    for word, symbol in symbols:
        if symbol is not None and symbol.path and symbol.path not in paths:
            if word and paths:
                yield Code(word)
            yield Span(symbol.path)
            paths.append(symbol.path)
