"""Starlight (Astro): MDX with its components, and a sidebar as data that its configuration reads."""

from __future__ import annotations

from typing import Any

from sdkwright.site.adapters.adapter import (
    Adapter,
    Server,
    SiteFiles,
    files_of,
    folder_of,
    identity,
    json_file,
)
from sdkwright.site.adapters.mdx import MdxWriter, labelled, mdx_page
from sdkwright.site.adapters.navigation import Folder, Item, all_pages, navigation
from sdkwright.site.adapters.site_writer import way
from sdkwright.site.tree import (
    Notice,
    Site,
    Tone,
)

_TONES = {Tone.NOTE: "note", Tone.WARNING: "caution"}
# The colours of methods' badges.
_VARIANTS = {"GET": "note", "POST": "success", "DELETE": "danger"}
# How many pages a folder of the sidebar has to be closed at first.
_MANY = 20


class _StarlightWriter(MdxWriter):
    def imports(self) -> list[str]:
        names = ", ".join(sorted(self.used))
        line = f"import {{ {names} }} from '@astrojs/starlight/components';"
        return [line] if names else []

    def way(self, path: str) -> str:
        # Addresses of pages are folders and end in a slash, so that links hold wherever the site is published.
        return way(folder_of(self.page.path), folder_of(path)) + "/"

    def tab_group(self, kind: str) -> str:
        return labelled("syncKey", kind)

    def tab_label(self, label: str) -> str:
        return labelled("label", label)

    def notice(self, notice: Notice) -> str:
        attributes = labelled("type", _TONES[notice.tone])
        attributes += labelled("title", notice.title)
        return self.element("Aside", attributes, self.joined(notice.blocks))


def _entry(item: Item, *, is_open: bool) -> dict[str, Any]:
    if isinstance(item, Folder):
        return {
            "label": item.title,
            "collapsed": not is_open or len(item.items) > _MANY,
            "items": [_entry(one, is_open=False) for one in item.items],
        }
    entry: dict[str, Any] = {
        "slug": item.path.removesuffix("/index"),
        "label": item.label,
    }
    if item.method:
        variant = _VARIANTS.get(item.method, "caution")
        entry["badge"] = {"text": item.method, "variant": variant}
    return entry


def _write(site: Site) -> SiteFiles:
    files = {
        f"src/content/docs/{page.path}.mdx": mdx_page(page, _StarlightWriter(page))
        for page in all_pages(site)
    }
    sidebar = [_entry(one, is_open=True) for one in navigation(site)]
    files["site.json"] = json_file(identity(site) | {"sidebar": sidebar})
    return SiteFiles(files=files, once=files_of("mdx") | files_of("starlight"))


_SERVER = Server(
    program="astro",
    arguments=("dev", "--port", "{port}"),
    install="npm install",
    is_in_folder=True,
)

ADAPTER = Adapter(
    write=_write, server=_SERVER, output="dist", static="public", plain=True
)
