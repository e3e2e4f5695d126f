"""Zensical: Python-Markdown in a folder of its own, and navigation as a list."""

from __future__ import annotations

import re

from sdkwright.site.adapters.adapter import Adapter, Server, SiteFiles, files_of
from sdkwright.site.adapters.gates import html_text, outside_code, plain, quoted
from sdkwright.site.adapters.navigation import all_pages, listed, navigation
from sdkwright.site.adapters.python_markdown import python_markdown
from sdkwright.site.adapters.site_writer import SiteWriter
from sdkwright.site.tree import (
    Block,
    Heading,
    Line,
    Notice,
    Page,
    Prose,
    Site,
    Tabs,
)

_BREAK = re.compile(r"\s*\n\s*")
_PIPE = re.compile(r"\\?\|")


class _ZensicalWriter(SiteWriter):
    def block(self, block: Block) -> str:
        if isinstance(block, Prose):
            return python_markdown(str(block.markdown))
        return super().block(block)

    def cell(self, line: Line) -> str:
        # Between backticks a pipe ends no cell here, and a backslash before it would show.
        text = _BREAK.sub("<br/>", self.line(line).strip())
        return outside_code(text, _PIPE, "&#124;")

    def heading(self, heading: Heading) -> str:
        line = self.heading_line(heading)
        return f"{line} {{: #{heading.anchor} }}" if heading.anchor else line

    def tabs(self, tabs: Tabs) -> str:
        return "\n\n".join(
            f"=== {_title(plain(tab.label))}\n\n{_indented(self.joined(tab.blocks))}"
            for tab in tabs.tabs
        )

    def notice(self, notice: Notice) -> str:
        title = _title(plain(notice.title))
        content = _indented(self.joined(notice.blocks))
        return f"!!! {notice.tone.value} {title}\n\n{content}"


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" if line else line for line in text.split("\n"))


def _title(text: str) -> str:
    """Markdown between quotes, as blocks of extensions have their titles."""
    return '"' + text.replace('"', "&quot;") + '"'


def _metadata(text: str) -> str:
    """Data that templates put into a page's head as it is."""
    return quoted(html_text(text))


def _page(page: Page) -> str:
    front = [f"title: {_metadata(page.title)}"]
    if page.description:
        front.append(f"description: {_metadata(page.description)}")
    writer = _ZensicalWriter(page)
    title = f"# {plain(page.title)}"
    return "\n".join(("---", *front, "---", "", title, "", writer.content(), ""))


def _write(site: Site) -> SiteFiles:
    lines = listed(navigation(site), "    ", lambda path: f"{path}.md")
    files = {f"docs/{page.path}.md": _page(page) for page in all_pages(site)}
    files["docs/SUMMARY.md"] = "\n".join((*lines, ""))
    once = {
        path: text.replace('"@title@"', _metadata(site.title))
        .replace('"@description@"', _metadata(site.description))
        .replace('"@base@"', quoted(site.base))
        for path, text in files_of("zensical").items()
    }
    return SiteFiles(files=files, once=once)


_SERVER = Server(
    program="zensical",
    arguments=("serve", "--dev-addr", "localhost:{port}"),
    install="pip install zensical",
)

ADAPTER = Adapter(write=_write, server=_SERVER, output="site", static="docs")
