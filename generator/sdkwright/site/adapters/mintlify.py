"""Mintlify: MDX at the root, and navigation in a file that its `docs.json` names."""

from __future__ import annotations

from typing import Any

from sdkwright.site.adapters.adapter import Adapter, Server, SiteFiles, json_file
from sdkwright.site.adapters.gates import quoted
from sdkwright.site.adapters.mdx import MdxWriter, labelled, mdx_page
from sdkwright.site.adapters.navigation import all_pages
from sdkwright.site.tree import (
    Notice,
    Page,
    Section,
    Site,
    Tone,
)

_TONES = {Tone.NOTE: "Note", Tone.WARNING: "Warning"}
_COLOUR = "#0d6e6e"


class _MintlifyWriter(MdxWriter):
    tab_element = "Tab"

    def way(self, path: str) -> str:
        return f"/{path}"

    def tab_group(self, kind: str) -> str:
        return ""

    def tab_label(self, label: str) -> str:
        return labelled("title", label)

    def notice(self, notice: Notice) -> str:
        content = f"**{self.plain(notice.title)}**\n\n{self.joined(notice.blocks)}"
        return self.element(_TONES[notice.tone], "", content)


def _page(page: Page) -> str:
    front: dict[str, str] = {}
    if page.label:
        front["sidebarTitle"] = quoted(page.label)
    if page.method:
        front["tag"] = quoted(page.method)
    if page.is_deprecated:
        front["deprecated"] = "true"
    return mdx_page(page, _MintlifyWriter(page), front)


def _group(section: Section) -> dict[str, Any]:
    pages = [page.path for page in section.pages]
    return {
        "group": section.title,
        "pages": [*pages, *map(_group, section.sections)],
    }


def _write(site: Site) -> SiteFiles:
    files = {f"{page.path}.mdx": _page(page) for page in all_pages(site)}
    files["navigation.json"] = json_file({"groups": [*map(_group, site.sections)]})
    settings = {
        "$schema": "https://mintlify.com/docs.json",
        "theme": "mint",
        "name": site.title,
        "description": site.description,
        "colors": {"primary": _COLOUR},
        "navigation": {"$ref": "./navigation.json"},
    }
    return SiteFiles(files=files, once={"docs.json": json_file(settings)})


_SERVER = Server(
    program="mint",
    arguments=("dev", "--port", "{port}", "--no-open"),
    install="npm install --global mint",
)

ADAPTER = Adapter(write=_write, server=_SERVER, static="")
