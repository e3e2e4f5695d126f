"""Findings as people want them at first: the worst come first, equal ones once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from sdkwright.core.diagnostics import Diagnostic
from sdkwright.core.locate import Locator
from sdkwright.core.look import PLAIN, Look
from sdkwright.core.report import finding_lines
from sdkwright.core.source import Source

MOST_OF_A_RULE = 25
"""Findings of one rule that are written out; the others are counted."""

MOST = 60
"""Findings that are written out."""


def brief_report(
    groups: Iterable[tuple[Iterable[Diagnostic], Mapping[str, Source]]],
    *,
    is_whole: bool = False,
    look: Look = PLAIN,
) -> tuple[str, ...]:
    """A few lines for each different finding, as `finding_lines` has them; equal ones stand at the first of their places,
    with how many there are. Each group is findings with the texts they point into; ``is_whole`` leaves no kind out.
    """
    by_weight = _by_weight(groups)
    places = Counter(_key(finding) for finding, _ in by_weight)
    locators: dict[int, Locator] = {}
    lines: list[str] = []
    shown: Counter[str] = Counter()
    hidden: Counter[str] = Counter()
    for finding, sources in by_weight:
        count = places.pop(_key(finding), 0)
        code = finding.rule.code
        if not count:
            continue
        is_full = shown[code] >= MOST_OF_A_RULE or shown.total() >= MOST
        if is_full and not is_whole:
            hidden[code] += count
            continue
        shown[code] += 1
        locator = locators.setdefault(id(sources), Locator(sources))
        more = f" and at {_places(count - 1)} more" if count > 1 else ""
        lines += finding_lines(finding, sources, locator, more, look)
    if hidden:
        kinds = ", ".join(f"{count} of {code}" for code, count in hidden.items())
        lines.append(f"... and {hidden.total()} more ({kinds}); --verbose shows all")
    return tuple(lines)


def full_report(
    groups: Iterable[tuple[Iterable[Diagnostic], Mapping[str, Source]]],
    *,
    look: Look = PLAIN,
) -> tuple[str, ...]:
    """A few lines for each finding, the worst first."""
    locators: dict[int, Locator] = {}
    return tuple(
        line
        for finding, sources in _by_weight(groups)
        for line in finding_lines(
            finding,
            sources,
            locators.setdefault(id(sources), Locator(sources)),
            look=look,
        )
    )


def _by_weight(
    groups: Iterable[tuple[Iterable[Diagnostic], Mapping[str, Source]]],
) -> list[tuple[Diagnostic, Mapping[str, Source]]]:
    # What several targets of one source say of the same place is one finding.
    pairs = {
        (id(sources), finding.at, *_key(finding)): (finding, sources)
        for many, sources in groups
        for finding in many
    }
    return sorted(pairs.values(), key=lambda one: one[0].rule.rank)


def _key(finding: Diagnostic) -> tuple[str, str]:
    return finding.rule.code, finding.message


def _places(count: int) -> str:
    return f"{count} place{'' if count == 1 else 's'}"
