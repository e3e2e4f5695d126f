"""A break that is meant."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.core.pointer import Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """A break that is meant, bound to its rule and node. ``until`` is the last day on which it is, as ISO 8601 writes it,
    empty for ever; ``place`` where the configuration says so.
    """

    rule: str
    at: Pointer
    reason: str
    until: str = ""
    place: Pointer = ""
