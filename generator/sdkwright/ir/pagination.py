"""Pages of an operation: what asks for the next one, and where answers say what that is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from sdkwright.ir.json_path import Path


class PageKind(Enum):
    """What asks for the next page."""

    CURSOR = "cursor"
    URL = "url"
    OFFSET = "offset"
    PAGE_NUMBER = "page number"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageParameter:
    """What asks for a page: a parameter, or a property of the body, by its name on the wire."""

    name: str
    in_body: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pagination:
    """``position`` has the cursor, offset or page number, ``limit`` a page's length.

    ``following`` leads from an answer's JSON to the next cursor or URL, ``more`` to whether there is a next page,
    ``count`` to how many pages there are, ``items`` to the list of items, None where the answer itself counts as the
    item.
    """

    kind: PageKind
    position: PageParameter | None = None
    limit: PageParameter | None = None
    following: Path | None = None
    more: Path | None = None
    count: Path | None = None
    items: Path | None = None
