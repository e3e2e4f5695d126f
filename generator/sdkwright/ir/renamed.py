"""Old and new names of what a document describes. Apart from what they are used for, since a configuration has them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    """What has a new name. ``new`` and ``old`` are operationIds, or names of schemas among the components."""

    new: str
    old: str
