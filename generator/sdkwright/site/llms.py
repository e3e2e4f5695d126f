"""What agents read first of a site: a list of its pages (https://llmstxt.org)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from sdkwright.site.markdown import MarkdownWriter
from sdkwright.site.texts import short_line
from sdkwright.site.tree import Page, Section, Site, pages_of
from sdkwright.targets.pages.markup import data

# A section of more pages is there with its first one, which lists the others.
_MOST = 200


def plain_pages(site: Site) -> dict[str, str]:
    """Each page as plain Markdown, by its path."""
    return {page.path: MarkdownWriter(page).text() for page in pages_of(site.sections)}


def llms_index(site: Site, address: Callable[[Page], str]) -> str:
    """The list of pages by section, each with a sentence; ``address`` is where a reader finds one."""
    parts = [f"# {data(site.title)}"]
    if site.description:
        parts.append(f"> {data(short_line(site.description))}")
    parts += _parts(site.sections, address)
    return "\n\n".join(parts) + "\n"


def _parts(
    sections: Sequence[Section], address: Callable[[Page], str]
) -> Iterator[str]:
    for section in sections:
        pages = section.pages if len(section.pages) <= _MOST else section.pages[:1]
        lines = "\n".join(_line(page, address(page)) for page in pages)
        yield f"## {data(section.title)}\n\n{lines}"
        yield from _parts(section.sections, address)


def _line(page: Page, address: str) -> str:
    summary = data(short_line(page.summary))
    text = f"- [{data(page.title)}]({address})"
    return f"{text}: {summary}" if summary else text
