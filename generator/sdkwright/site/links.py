"""Links between the pages of a site: each leads to a page that is there, and to a part that it has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sdkwright.site.tree import (
    Block,
    Bullets,
    Heading,
    Line,
    Page,
    Paragraph,
    Reference,
    Site,
    Table,
    inner_blocks,
    pages_of,
)


def dead_references(site: Site) -> Iterator[tuple[str, str]]:
    """The page and the target of each link that leads nowhere."""
    anchors = {
        page.path: frozenset(_anchors(page.blocks)) for page in pages_of(site.sections)
    }
    for page in pages_of(site.sections):
        for one in _references(page):
            known = anchors.get(one.page)
            if known is None or (one.anchor and one.anchor not in known):
                mark = "#" if one.anchor else ""
                yield page.path, f"{one.page}{mark}{one.anchor}"


def _anchors(blocks: Iterable[Block]) -> Iterator[str]:
    return (one.anchor for one in inner_blocks(blocks) if isinstance(one, Heading))


def _references(page: Page) -> Iterator[Reference]:
    for block in inner_blocks(page.blocks):
        for line in _lines(block):
            yield from (piece for piece in line if isinstance(piece, Reference))


def _lines(block: Block) -> Iterator[Line]:
    match block:
        case Paragraph(line=line):
            yield line
        case Bullets(lines):
            yield from lines
        case Table(rows=rows):
            yield from (cell for row in rows for cell in row)
        case _:
            pass
