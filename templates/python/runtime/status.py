"""Statuses of responses, and what an API's description says for each or for a range of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

BODILESS = (204, 205)
"""Successes that have no body (RFC 9110, 15.3.5 and 15.3.6)."""


def range_of(status: int) -> str:
    """The range that a status is in, such as `5XX`."""
    return f"{status // 100}XX"


def by_status(choices: Mapping[str, Any], status: int) -> Any:
    """The value for a status: its own, its range's, or that of `default` for a success; None without one."""
    found = choices.get(str(status))
    if found is None:
        found = choices.get(range_of(status))
    if found is None and 200 <= status < 300:
        found = choices.get("default")
    return found
