"""The programs that a site shows: in each language, where, and of which operation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sdkwright.core.pointer import Pointer
from sdkwright.site.operations import LANGUAGES
from sdkwright.site.places import Place, Places
from sdkwright.site.tree import (
    Example,
    Heading,
    Site,
    Tab,
    Tabs,
    inner_blocks,
    pages_of,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A program in a tab of ``label``; ``operation`` is the origin of the one that it is of, empty on pages of no such."""

    page: str
    operation: Pointer
    label: str
    language: str
    code: str


def programs_of(site: Site, places: Places) -> Iterator[Program]:
    """All programs in tabs of languages, in the order of the navigation; one that is shown twice at its first place."""
    origins = {place: origin for origin, place in places.operations.items()}
    alone = {
        place.page: origin
        for origin, place in places.operations.items()
        if not place.page.endswith("/index")
    }
    seen: set[tuple[str, str]] = set()
    for page in pages_of(site.sections):
        operation = alone.get(page.path, "")
        for block in inner_blocks(page.blocks):
            match block:
                case Heading(_, _, anchor):
                    operation = origins.get(Place(page.path, anchor), operation)
                case Tabs(kind, tabs) if kind == LANGUAGES:
                    for tab, example in _examples(tabs):
                        if (tab.label, example.code) not in seen:
                            seen.add((tab.label, example.code))
                            yield Program(
                                page=page.path,
                                operation=operation,
                                label=tab.label,
                                language=example.language,
                                code=example.code,
                            )
                case _:
                    pass


def _examples(tabs: tuple[Tab, ...]) -> Iterator[tuple[Tab, Example]]:
    for tab in tabs:
        for block in inner_blocks(tab.blocks):
            if isinstance(block, Example):
                yield tab, block
