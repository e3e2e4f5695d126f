"""Plain Markdown that GitHub shows, and editors, and whoever reads files."""

from __future__ import annotations

from sdkwright.site.adapters.adapter import Adapter, SiteFiles
from sdkwright.site.adapters.gates import html_text, plain
from sdkwright.site.adapters.navigation import all_pages, listed, navigation
from sdkwright.site.adapters.site_writer import SiteWriter, way
from sdkwright.site.tree import (
    Notice,
    Page,
    Site,
    Tabs,
)


class _GithubWriter(SiteWriter):
    def way(self, path: str) -> str:
        return way(_file(self.page.path), _file(path))

    def tabs(self, tabs: Tabs) -> str:
        """All that can be chosen; the first is open."""
        return "\n\n".join(
            _details(tab.label, self.joined(tab.blocks), is_open=number == 0)
            for number, tab in enumerate(tabs.tabs)
        )

    def notice(self, notice: Notice) -> str:
        content = f"**{plain(notice.title)}**\n\n{self.joined(notice.blocks)}"
        lines = (f"[!{notice.tone.name}]", *content.split("\n"))
        return "\n".join(f"> {line}".rstrip() for line in lines)


def _details(summary: str, content: str, *, is_open: bool) -> str:
    start = "<details open>" if is_open else "<details>"
    shown = html_text(summary)
    return f"{start}\n<summary>{shown}</summary>\n\n{content}\n\n</details>"


def _file(path: str) -> str:
    """The file of a page: what a folder shows is its README."""
    folder, _, name = path.rpartition("/")
    if name != "index":
        return f"{path}.md"
    return f"{folder}/README.md" if folder else "README.md"


def _page(page: Page) -> str:
    content = _GithubWriter(page).content()
    return f"# {plain(page.title)}\n\n{content}\n"


def _write(site: Site) -> SiteFiles:
    files = {_file(page.path): _page(page) for page in all_pages(site)}
    lines = listed(navigation(site), "  ", _file)
    files["README.md"] = "\n".join((files["README.md"], "## Contents", "", *lines, ""))
    return SiteFiles(files=files, once={})


ADAPTER = Adapter(write=_write, static="", address=_file)
