"""Dates as APIs write them."""

from __future__ import annotations

from datetime import datetime


def parse_datetime(text: str) -> datetime:
    """The moment that an RFC 3339 text means.

    :raises ValueError: It means none.
    """
    return datetime.fromisoformat(text)
