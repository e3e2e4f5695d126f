"""What a site's navigation lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from sdkwright.site.adapters.gates import plain
from sdkwright.site.tree import Page, Section, Site, pages_of

_FIRST = "Overview"
# How many pages of a folder are listed on every page of a site.
_MOST = 200


@dataclass(frozen=True, slots=True)
class Folder:
    """A title, and what it stands for when it's opened."""

    title: str
    items: tuple[Item, ...]


Item: TypeAlias = Page | Folder
"""A page whose label is what it is called here, or a folder."""


def navigation(site: Site) -> tuple[Item, ...]:
    """The items of a site: a section of one page is that page. Site generators write all of them on every page, so that of
    a folder with very many pages there is the first, which names the others.
    """
    return tuple(_shortened(_item(one)) for one in site.sections)


def _shortened(item: Item) -> Item:
    if isinstance(item, Page):
        return item
    pages = [one for one in item.items if isinstance(one, Page)]
    folders = [one for one in item.items if isinstance(one, Folder)]
    shown = pages if len(pages) <= _MOST else pages[:1]
    return Folder(item.title, (*shown, *map(_shortened, folders)))


def listed(
    items: Iterable[Item], margin: str, address: Callable[[str], str]
) -> Iterator[str]:
    """The lines of a list in Markdown, the items of a folder ``margin`` further in; ``address`` is where the page of a
    path is.
    """
    for item in items:
        if isinstance(item, Page):
            yield f"* [{plain(item.label)}]({address(item.path)})"
        else:
            yield f"* {plain(item.title)}"
            for line in listed(item.items, margin, address):
                yield f"{margin}{line}"


def all_pages(site: Site) -> Iterator[Page]:
    """The pages of a site in the order of its navigation."""
    return pages_of(site.sections)


def _item(section: Section) -> Item:
    if len(section.pages) == 1 and not section.sections:
        return replace(section.pages[0], label=section.title)
    pages = (replace(one, label=_label(one, section)) for one in section.pages)
    return Folder(section.title, (*pages, *map(_item, section.sections)))


def _label(page: Page, section: Section) -> str:
    if page.label:
        return page.label
    return _FIRST if page.title == section.title else page.title
