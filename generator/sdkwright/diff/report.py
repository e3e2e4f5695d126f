"""Changes as people read them, a block for each that breaks something and a line for each that doesn't."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TypeAlias

from sdkwright.diff.acceptance import Judged
from sdkwright.diff.changes import Change
from sdkwright.diff.proof import Proof, proof_lines
from sdkwright.diff.rules import Bump, Level, Wire

Place: TypeAlias = Callable[[Change], str]
"""Where a change is: ``spec/shop.yaml:105:20``."""

_UNASKED: Mapping[str, Proof] = MappingProxyType({})
_WIDTH = 100
_MOST = 3
"""How many places of one change are written out for a language."""

_ON_WIRE = {
    Wire.NONE: "requests and answers are the same",
    Wire.ADDITIVE: "released clients go on as before",
}


def change_lines(
    judged: Sequence[Judged], place: Place, proofs: Mapping[str, Proof] = _UNASKED
) -> Iterator[str]:
    """What breaks first, then what is accepted, then the rest; ``proofs`` are those of targets, where they are wanted."""
    ranked = sorted(judged, key=lambda one: (not one.is_breaking, one.accepted is None))
    for one in ranked:
        if one.is_breaking or one.accepted is not None:
            yield from _block(one, place, proofs)
        else:
            yield _line(one.change, place)


def _head(change: Change, place: Place) -> str:
    head = f"{place(change)}  {change.title}"
    return f"{head:<{_WIDTH}}  {change.rule.code}"


def _line(change: Change, place: Place) -> str:
    bumps = {name: change.bump(name) for name in change.effects}
    words = dict.fromkeys(bump.word for bump in bumps.values())
    if len(words) == 1:
        return f"{_head(change, place)}  {next(iter(words))}"
    each = ", ".join(f"{name} {bump.word}" for name, bump in bumps.items())
    return f"{_head(change, place)}  {each}"


def _block(one: Judged, place: Place, proofs: Mapping[str, Proof]) -> Iterator[str]:
    change = one.change
    yield _head(change, place)
    names = list(change.effects)
    margin = max(len(name) for name in (*names, "accepted")) + 2
    for name in names:
        words = ", ".join(level_words(change, name))
        text = effect_text(change, name)
        yield f"  {name:<{margin}}{change.bump(name).word:<7}{words:<5} {text}".rstrip()
    yield f"  {'wire':<{margin}}{change.wire.word:<12} {wire_text(change)}".rstrip()
    for word, text in proof_lines(change, proofs):
        yield f"  {word:<{margin}}{text}"
    if one.accepted is not None:
        until = f", until {one.accepted.until}" if one.accepted.until else ""
        yield f"  {'accepted':<{margin}}{one.accepted.reason}{until}"
    elif change.rule.advice:
        yield f"  {'fix':<{margin}}{change.rule.advice}"


def level_words(change: Change, name: str) -> list[str]:
    """The levels at which users of a language feel it."""
    levels = change.levels(name)
    return [level.value for level in Level if level in levels]


def effect_text(change: Change, name: str) -> str:
    """What users of a language see, at the first few places."""
    texts = list(dict.fromkeys(one.text for one in change.effects[name]))
    if not texts:
        return "nothing changes"
    more = f"; and at {len(texts) - _MOST} more" if len(texts) > _MOST else ""
    return "; ".join(texts[:_MOST]) + more


def wire_text(change: Change) -> str:
    """What released clients feel."""
    if change.wire is Wire.BREAK:
        return change.rule.wire
    return _ON_WIRE[change.wire]


def bump_of(judged: Sequence[Judged], name: str) -> Bump:
    """What all changes together make of a target's package."""
    return max((one.change.bump(name) for one in judged), default=Bump.NONE)


def breaks_of(judged: Sequence[Judged], name: str) -> int:
    """How many changes that fail the run the users of a target feel."""
    return sum(
        one.is_breaking and bool(one.change.levels(name) - {Level.RUN})
        for one in judged
    )
