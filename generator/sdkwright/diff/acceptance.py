"""Breaks that are meant: entries that accept one each, bound to its rule and node."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sdkwright.diff.accepted import Accepted
from sdkwright.diff.changes import Change
from sdkwright.diff.rules import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A change, whether it fails the run, and by which entry it doesn't."""

    change: Change
    is_breaking: bool
    accepted: Accepted | None = None


def judge(
    changes: Iterable[Change],
    levels: frozenset[Level],
    entries: Sequence[Accepted],
    today: str,
) -> tuple[Judged, ...]:
    """Which changes break something at the levels that count; ``today`` is a day of ISO 8601."""
    current = {
        (entry.rule, entry.at): entry
        for entry in entries
        if not entry.until or today <= entry.until
    }
    judged: list[Judged] = []
    for change in changes:
        breaks = bool(change.breaks() & levels)
        entry = current.get((change.rule.code, change.origin)) if breaks else None
        judged.append(
            Judged(change=change, is_breaking=breaks and entry is None, accepted=entry)
        )
    return tuple(judged)


def unused(
    judged: Iterable[Judged], entries: Sequence[Accepted]
) -> tuple[Accepted, ...]:
    """The entries that accept nothing: what they were for is gone, or their day is over."""
    used = {one.accepted for one in judged}
    return tuple(entry for entry in entries if entry not in used)
