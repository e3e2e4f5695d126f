"""Calls that say which media type they want."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum


def accepting(
    media_type: Enum | str | None, headers: Mapping[str, str] | None
) -> Mapping[str, str] | None:
    """The headers of a call, with the media type that its answer shall come in; headers that were given win over it."""
    if media_type is None:
        return headers
    wanted = media_type.value if isinstance(media_type, Enum) else media_type
    return {"Accept": wanted, **(headers or {})}
