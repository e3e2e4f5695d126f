"""Header fields of responses."""

from __future__ import annotations

from typing import Any

__all__ = ["get_response_headers"]


def get_response_headers(headers: Any) -> dict[str, list[str]]:
    """The values of each field, by its name."""
    return {name: [value] for name, value in headers.items()}
