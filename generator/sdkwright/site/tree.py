"""A site as data: sections of pages, pages of blocks, blocks of pieces. An adapter decides how each of them is written.

Texts are `Code`: they passed the gate of Markdown, and what they say is the same in CommonMark and in MDX. Plain texts are
data that an adapter writes through a gate of its own: what is code, a title, a path, an anchor.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from sdkwright.emit.code import Code


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of code on a line, as it is to be read: `POST /images`."""

    text: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A link to a page of the site, or to a part of it. ``page`` is that page's path, ``anchor`` a part's; ``is_code``
    says that the text is a piece of code.
    """

    text: str
    page: str
    anchor: str = ""
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class ExternalReference:
    """A link to an absolute URL."""

    text: str
    url: str


Piece: TypeAlias = Code | Span | Reference | ExternalReference
Line: TypeAlias = "tuple[Piece, ...]"
"""Pieces behind each other, without anything between them."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A document's Markdown, one paragraph or more, without a heading above level 3."""

    markdown: Code


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of our own. ``is_index`` says that it leads to what is told elsewhere, and tells nothing itself."""

    line: Line
    is_index: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without an order, a line each."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2 to 4; a page's title has level 1. ``anchor`` is of letters, digits, ``_`` and ``-``, and no
    other heading of the page has it; empty where no link leads here. ``is_code`` says that the text is a piece of code.
    """

    level: int
    text: str
    anchor: str
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """Code in its language (``python``, ``typescript``, ``shell``, ``json``, ``http``, ``text``); it ends in a line break."""

    language: str
    code: str


@dataclass(frozen=True, slots=True)
class Tab:
    """One of several ways to say the same. ``label`` is what readers choose it by."""

    label: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Tabs:
    """Ways to say the same. ``kind`` says what is chosen: tabs of one kind may be switched together."""

    kind: str
    tabs: tuple[Tab, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: a head and rows of as many cells. A cell's text has line breaks where it has several paragraphs.

    ``is_index`` says that it leads to what is told elsewhere, and tells nothing itself.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    is_index: bool = False


class Tone(Enum):
    """How much a notice matters."""

    NOTE = "note"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Notice:
    """What readers should see first: that something is deprecated, for one."""

    tone: Tone
    title: str
    blocks: tuple[Block, ...]


Block: TypeAlias = (
    Prose | Paragraph | Bullets | Heading | Example | Tabs | Table | Notice
)


def inner_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks, and those within them."""
    for block in blocks:
        yield block
        match block:
            case Tabs(_, tabs):
                for tab in tabs:
                    yield from inner_blocks(tab.blocks)
            case Notice(_, _, inner):
                yield from inner_blocks(inner)
            case _:
                pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page. ``path`` is relative to the site's root, without a suffix: ``images/create``; ``index`` is the site's first
    page, ``images/index`` that of a folder.

    ``label`` is what navigation calls it, where that is not its title; ``summary`` says in a sentence what it is about.
    ``method`` is the HTTP method of the one operation that it is about.
    """

    path: str
    title: str
    label: str = ""
    summary: str = ""
    method: str = ""
    is_deprecated: bool = False
    blocks: tuple[Block, ...]

    @property
    def description(self) -> str:
        """The summary of a page that doesn't begin with a text, which says as much."""
        return (
            ""
            if any(isinstance(one, Prose) for one in self.blocks[:1])
            else self.summary
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the navigation: its pages, then its sections. The page ``<path>/index``, where it has one, is its first."""

    title: str
    pages: tuple[Page, ...]
    sections: tuple[Section, ...] = ()


def pages_of(sections: Iterable[Section]) -> Iterator[Page]:
    """All pages, in the order of the navigation."""
    for section in sections:
        yield from section.pages
        yield from pages_of(section.sections)


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """All pages. ``base`` is the URL that the site is published at (``https://docs.example.com/sdk/``), empty where
    nobody said.
    """

    title: str
    description: str
    base: str = ""
    sections: tuple[Section, ...]
