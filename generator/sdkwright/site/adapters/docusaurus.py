"""Docusaurus: MDX with its theme's tabs, and a sidebar as data that its configuration reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sdkwright.site.adapters.adapter import (
    Adapter,
    Server,
    SiteFiles,
    files_of,
    identity,
    json_file,
)
from sdkwright.site.adapters.gates import plain, quoted
from sdkwright.site.adapters.mdx import MdxWriter, labelled, mdx_page
from sdkwright.site.adapters.navigation import Folder, Item, all_pages, navigation
from sdkwright.site.adapters.site_writer import way
from sdkwright.site.tree import Heading, Notice, Page, Site

# How many entries a folder of the sidebar has to be closed at first.
_MANY = 20
_SIDEBAR = "docs"


class _DocusaurusWriter(MdxWriter):
    def imports(self) -> list[str]:
        return [f"import {one} from '@theme/{one}';" for one in sorted(self.used)]

    def way(self, path: str) -> str:
        # With `./` it is a file beside this one, and nothing else of that name.
        there = way(self.page.path, path)
        return f"{there if there.startswith('.') else f'./{there}'}.mdx"

    def heading(self, heading: Heading) -> str:
        line = self.heading_line(heading)
        return f"{line} {{#{heading.anchor}}}" if heading.anchor else line

    def tab_group(self, kind: str) -> str:
        return labelled("groupId", kind)

    def tab_label(self, label: str) -> str:
        return labelled("value", label)

    def notice(self, notice: Notice) -> str:
        title = plain(notice.title).replace("]", "&#93;")
        content = self.joined(notice.blocks)
        return f":::{notice.tone.value}[{title}]\n\n{content}\n\n:::"


def _entry(item: Item, *, is_open: bool = False) -> dict[str, Any]:
    if isinstance(item, Folder):
        return {
            "type": "category",
            "label": item.title,
            "collapsed": not is_open or len(item.items) > _MANY,
            "items": [*map(_entry, item.items)],
        }
    entry = {"type": "doc", "id": item.path, "label": item.label}
    if item.method:
        entry["className"] = f"method method-{item.method.lower()}"
    return entry


def _paths(items: Iterable[Item]) -> Iterator[str]:
    """The pages that items lead to."""
    for item in items:
        if isinstance(item, Folder):
            yield from _paths(item.items)
        else:
            yield item.path


def _page(page: Page, *, is_listed: bool) -> str:
    front = {"sidebar_label": quoted(page.label)} if page.label else {}
    if not is_listed:
        front["displayed_sidebar"] = _SIDEBAR
    return mdx_page(page, _DocusaurusWriter(page), front)


def _write(site: Site) -> SiteFiles:
    items = navigation(site)
    paths = frozenset(_paths(items))
    files = {
        f"docs/{page.path}.mdx": _page(page, is_listed=page.path in paths)
        for page in all_pages(site)
    }
    sidebar = [_entry(one, is_open=True) for one in items]
    files["site.json"] = json_file(identity(site))
    files["sidebars.json"] = json_file({_SIDEBAR: sidebar})
    return SiteFiles(files=files, once=files_of("mdx") | files_of("docusaurus"))


_SERVER = Server(
    program="docusaurus",
    arguments=("start", "--port", "{port}", "--no-open"),
    install="npm install",
    is_in_folder=True,
)

ADAPTER = Adapter(
    write=_write, server=_SERVER, output="build", static="static", plain=True
)
