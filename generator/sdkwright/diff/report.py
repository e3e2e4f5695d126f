"""Changes as people read them, a block for each that breaks something and a line for each that doesn't."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TypeAlias

from sdkwright.core.diagnostics import Severity
from sdkwright.core.look import PLAIN, Look
from sdkwright.core.report import printable, printable_line
from sdkwright.diff.acceptance import Judged
from sdkwright.diff.changes import Change
from sdkwright.diff.proof import Proof, proof_lines
from sdkwright.diff.rules import COMMAND, Bump, Level, Wire

Place: TypeAlias = Callable[[Change], str]
"""Where a change is: ``spec/shop.yaml:105:20``."""

Excerpt: TypeAlias = Callable[[Change], Iterable[str]]
"""The lines of a document that show a change."""

_UNASKED: Mapping[str, Proof] = MappingProxyType({})
_WIDTH = 100
_MOST = 3
"""How many places of one change are written out for a language."""

_ON_WIRE = {
    Wire.NONE: "requests and answers are the same",
    Wire.ADDITIVE: "released clients go on as before",
}


def change_lines(
    judged: Sequence[Judged],
    place: Place,
    proofs: Mapping[str, Proof] = _UNASKED,
    look: Look = PLAIN,
    excerpt: Excerpt = lambda _: (),
    command: str = COMMAND,
) -> Iterator[str]:
    """What breaks first, each with an excerpt, then what is accepted, then the rest; ``proofs`` are those of targets, where
    they are wanted; ``command`` is what made this comparison. No line steers a terminal, but for the colours of ``look``.
    """
    ranked = sorted(judged, key=lambda one: (not one.is_breaking, one.accepted is None))
    for one in ranked:
        head = _head(one, printable(place(one.change)), look)
        if not one.is_breaking and one.accepted is None:
            yield f"{head}  {_bumps(one.change)}"
            continue
        yield head
        if one.is_breaking:
            yield from excerpt(one.change)
        yield from map(printable_line, _block(one, proofs, command))


def _head(one: Judged, place: str, look: Look) -> str:
    title, code = printable(one.change.title), one.change.rule.code
    severity = Severity.ERROR if one.is_breaking else Severity.NOTE
    margin = " " * (_WIDTH - len(place) - len(title) - 2)
    return f"{look.place(place)}  {title}{margin}  {look.kind(code, severity)}"


def _bumps(change: Change) -> str:
    bumps = {name: change.bump(name) for name in change.effects}
    words = dict.fromkeys(bump.word for bump in bumps.values())
    if len(words) == 1:
        return next(iter(words))
    return ", ".join(f"{name} {bump.word}" for name, bump in bumps.items())


def advice(change: Change, command: str) -> str:
    """What to do about it, where there is something; its command is that which made the comparison."""
    return change.rule.advice.replace(f"`{COMMAND} ", f"`{command} ")


def _block(one: Judged, proofs: Mapping[str, Proof], command: str) -> Iterator[str]:
    change = one.change
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
        yield f"  {'fix':<{margin}}{advice(change, command)}"


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
