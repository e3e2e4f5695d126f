"""The configuration's word on breaks: which levels count, and which breaks are meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sdkwright.app.config_reading import Section
from sdkwright.core.catalogue import run as rules
from sdkwright.core.words import shown
from sdkwright.diff.accepted import Accepted
from sdkwright.diff.rules import RULES, Level

_LEVELS = tuple(level.value for level in Level)
USUAL_LEVELS = frozenset((Level.CALL, Level.READ, Level.WIRE))
"""What fails a run unless the configuration says otherwise: what runs otherwise is told, and fails nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Breaking:
    """The levels that count, and the breaks that don't."""

    levels: frozenset[Level] = USUAL_LEVELS
    accepted: tuple[Accepted, ...] = ()


def read_breaking(section: Section | None) -> Breaking:
    """The section `breaking`; what is wrong in it becomes findings."""
    if section is None:
        return Breaking()
    names = section.texts("levels")
    for name in names:
        if name not in _LEVELS:
            wanted = f"levels: {', '.join(_LEVELS)}"
            what = shown(name)
            section.report(
                rules.CONFIG_TYPE, "levels", "levels", what=what, wanted=wanted
            )
    accepted = tuple(_accepted(one) for one in section.items("accept"))
    section.finish()
    levels = frozenset(Level(name) for name in names if name in _LEVELS)
    return Breaking(levels=levels or USUAL_LEVELS, accepted=accepted)


def _accepted(section: Section) -> Accepted:
    codes: Sequence[str] = [rule.code for rule in RULES]
    rule = section.choice("rule", codes, rules.CONFIG_RULE, "the rule of a change")
    at = section.text("at", "the pointer of the change's node")
    reason = section.text("reason", "why it is meant")
    until = section.value("until")
    if until is not None and not _is_day(until):
        section.report(
            rules.CONFIG_TYPE,
            "until",
            "until",
            what=shown(until),
            wanted="a day, as 2026-12-31",
        )
    section.finish()
    return Accepted(
        rule=rule,
        at=at,
        reason=reason,
        until=until if isinstance(until, str) else "",
        place=section.at("rule"),
    )


def _is_day(value: object) -> bool:
    if not isinstance(value, str):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True
