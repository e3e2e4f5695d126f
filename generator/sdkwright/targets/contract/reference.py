"""What an SDK is, in no language's terms, for pages and samples to show: groups, operations, types, their cells and code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from sdkwright.core.numerous import numerous
from sdkwright.core.pointer import Pointer


@numerous()
class Link:
    """A piece of a cell that links to a page; ``page`` is relative to the docs root (``models/size.md``, with the fragment
    of a part).
    """

    text: str
    page: str


@dataclass(frozen=True, slots=True)
class ExternalLink:
    """A piece of a cell that links to an absolute URL."""

    text: str
    url: str


@numerous()
class CodeText:
    """A piece of a cell that is code; plain texts are Markdown."""

    text: str


# A type as the pages print it: pieces and links, in order.
Cell: TypeAlias = "tuple[str | CodeText | Link | ExternalLink, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """A code sample. ``comment`` is the marker printed above the fence, if any."""

    heading: str
    language: str
    code: str
    lead: str | None = None
    comment: str | None = None


@numerous(kw_only=True)
class Row:
    """A line of a Parameters or Fields table. ``name`` is printed in backticks; texts are document text."""

    name: str
    type: Cell
    required: bool
    description: str | None
    example: str | None = None
    deprecated: bool = False
    deprecation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorRow:
    """A line of an Errors table; ``page`` is that of the type, empty for an error that the document doesn't describe."""

    type: str
    page: str = ""
    statuses: tuple[str, ...]
    media_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeRow:
    """What a method gives where an argument is as ``condition`` says, in code; ``by_default`` where it is left out too."""

    condition: str
    by_default: bool
    responses: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationReference:
    """An operation as its group's page shows it; ``outcomes`` where an argument chooses the response.

    ``place`` is where it is shown: a page relative to the docs root, with its fragment there if it has no page of its own.
    """

    id: str
    origin: Pointer = ""
    verb: str = ""
    path: str = ""
    place: str = ""
    method_name: str
    summary: str | None
    description: str | None
    deprecated: bool
    deprecation: str | None = None
    snippets: tuple[Snippet, ...]
    parameters: tuple[Row, ...]
    response: Cell | None
    outcomes: tuple[OutcomeRow, ...] = ()
    errors: tuple[ErrorRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupReference:
    """A page under ``docs/sdks``. ``stem`` is its folder, ``field`` the client's attribute path."""

    title: str
    stem: str
    field: str
    description: str | None
    operations: tuple[OperationReference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldsSection:
    """``## Fields``."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ValuesSection:
    """``## Values``: a table of names and values, or (``literals``) a fence of literals with a note.

    ``texts`` are all values with what the document says of each, where it does of any.
    """

    rows: tuple[tuple[str, str], ...] = ()
    literals: str | None = None
    language: str | None = None
    note: str | None = None
    texts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """A member of a union's page; ``cell`` is its type with links, on pages that have no samples of members."""

    type: str
    code: str | None
    cell: Cell = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantsSection:
    """``## Supported Types``; ``language`` is that of samples, where members have some."""

    language: str = ""
    variants: tuple[Variant, ...]


Section: TypeAlias = FieldsSection | ValuesSection | VariantsSection


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeReference:
    """A page of a named type, or a part of one; ``page`` is relative to the docs root, with a fragment for a part.

    ``section`` is None where a page has parts alone: those of what is no type. ``id`` is the declaration's then, too.
    """

    id: Pointer = ""
    title: str
    page: str
    description: str | None = None
    usage: Snippet | None = None
    section: Section | None
    parts: tuple[TypeReference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Everything the Markdown target needs to know about an SDK, in no language's terms.

    ``is_clean`` pages are the default ones, which have ``common``, what every method takes, once; others are as published.
    ``base`` is the URL that links of the document are relative to.
    """

    groups: tuple[GroupReference, ...]
    types: tuple[TypeReference, ...]
    common: tuple[Row, ...] = ()
    group_line: bool = True
    prose_html: str = "escape"
    is_clean: bool = False
    base: str = ""
