"""What agents read of a site: a list of its pages (https://llmstxt.org), and all of them in one file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from sdkwright.site.markdown import MarkdownWriter
from sdkwright.site.tree import Page, Section, Site, pages_of
from sdkwright.targets.pages.markup import data

_LONGEST_SUMMARY = 160


def plain_pages(site: Site) -> dict[str, str]:
    """Each page as plain Markdown, by its path."""
    return {page.path: MarkdownWriter(page).text() for page in pages_of(site.sections)}


def llms_index(site: Site, address: Callable[[Page], str]) -> str:
    """The list of pages by section, each with a sentence; ``address`` is where a reader finds one."""
    parts = [f"# {data(site.title)}"]
    if site.description:
        parts.append(f"> {_shortened(site.description)}")
    parts += _parts(site.sections, address)
    return "\n\n".join(parts) + "\n"


def _parts(
    sections: Sequence[Section], address: Callable[[Page], str]
) -> Iterator[str]:
    for section in sections:
        lines = "\n".join(_line(page, address(page)) for page in section.pages)
        yield f"## {data(section.title)}\n\n{lines}"
        yield from _parts(section.sections, address)


def _line(page: Page, address: str) -> str:
    summary = _shortened(page.summary)
    text = f"- [{data(page.title)}]({address})"
    return f"{text}: {summary}" if summary else text


def _shortened(text: str) -> str:
    """A text's beginning, cut between words."""
    plain = " ".join(text.split())
    if len(plain) > _LONGEST_SUMMARY:
        plain = f"{plain[:_LONGEST_SUMMARY].rpartition(' ')[0]} ..."
    return data(plain)


def llms_full(texts: Sequence[str]) -> str:
    """All pages behind each other."""
    return "\n---\n\n".join(texts)
