"""What generators that take MDX have alike: blocks are elements, with empty lines around what is in them."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Mapping
from typing import ClassVar

from sdkwright.site.adapters.gates import attribute, quoted
from sdkwright.site.adapters.site_writer import SiteWriter
from sdkwright.site.tree import Block, Page, Prose, Tabs

# What begins an admonition of remark's directives.
_DIRECTIVE = re.compile(r"^(\s*):(?=::)", re.MULTILINE)


class MdxWriter(SiteWriter):
    """Writes elements. ``tab_element`` is what a generator calls a tab."""

    tab_element: ClassVar[str] = "TabItem"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.used: set[str] = set()

    def imports(self) -> list[str]:
        """The lines that what has been written needs."""
        return []

    def element(self, name: str, attributes: str, content: str) -> str:
        """An element around blocks."""
        self.used.add(name)
        return f"<{name}{attributes}>\n\n{content}\n\n</{name}>"

    @abstractmethod
    def tab_group(self, kind: str) -> str:
        """The attribute by which tabs of one kind are switched together, or nothing."""

    @abstractmethod
    def tab_label(self, label: str) -> str:
        """The attributes of a tab."""

    def block(self, block: Block) -> str:
        """One block."""
        written = super().block(block)
        if isinstance(block, Prose):
            return _DIRECTIVE.sub(r"\1&#58;", written)
        return written

    def tabs(self, tabs: Tabs) -> str:
        """Ways to say the same."""
        inner = "\n".join(
            self.element(
                self.tab_element, self.tab_label(tab.label), self.joined(tab.blocks)
            )
            for tab in tabs.tabs
        )
        return self.element("Tabs", self.tab_group(tabs.kind), inner)


def labelled(name: str, text: str) -> str:
    """An attribute whose value is data."""
    return f" {name}={attribute(text)}"


def mdx_page(
    page: Page, writer: MdxWriter, front: Mapping[str, str] | None = None
) -> str:
    """A page's text; ``front`` is YAML already, by its keys."""
    shown = {"title": quoted(page.title)}
    if page.description:
        shown["description"] = quoted(page.description)
    lines = [f"{key}: {text}" for key, text in (shown | dict(front or {})).items()]
    content = writer.content()
    return "\n".join(("---", *lines, "---", "", *_apart(writer.imports()), content, ""))


def _apart(lines: list[str]) -> list[str]:
    return [*lines, ""] if lines else []
