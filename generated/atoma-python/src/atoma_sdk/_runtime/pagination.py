"""Pages of a list."""

from __future__ import annotations

from typing import NamedTuple


class Pagination(NamedTuple):
    """How the next page is asked for."""

    kind: str
    input: str | None = None
