"""A comparison judged by what the configuration says, and as lines for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeAlias

from sdkwright.app.breaking import Breaking
from sdkwright.app.compare import Compared, Comparison
from sdkwright.core.catalogue import run as rules
from sdkwright.core.diagnostics import Diagnostic, Position, Severity
from sdkwright.core.locate import Locator
from sdkwright.core.look import Look
from sdkwright.core.pointer import Pointer, uri_of
from sdkwright.core.report import printable_line
from sdkwright.core.source import Source
from sdkwright.diff.acceptance import Judged, judge, unused
from sdkwright.diff.changes import Change
from sdkwright.diff.overlay import overlay_of
from sdkwright.diff.proof import Proof, Untold, untold
from sdkwright.diff.report import (
    breaks_of,
    bump_of,
    change_lines,
)
from sdkwright.diff.rules import COMMAND, Bump
from sdkwright.diff.versions import next_version

__all__ = [
    "JudgedSource",
    "Proofs",
    "comparison_lines",
    "judged_sources",
    "overlay_of",
    "unused_entries",
]

_UNVERSIONED = "0.1.0"

Proofs: TypeAlias = Mapping[str, Proof]
"""What checkers say of targets, by their names."""


class Places:
    """Where changes are, in the new documents or, of what is gone, in the old ones."""

    def __init__(self, compared: Compared) -> None:
        self._sides = (
            (compared.new_texts, Locator(compared.new_texts)),
            (compared.old_texts, Locator(compared.old_texts)),
        )

    def parts(self, change: Change) -> tuple[str, int | None, int | None]:
        """The file as people call it, line and column where they are known."""
        source, position = self._source_and_position(change)
        uri = uri_of(node_of(change.origin))
        label = uri or "document" if source is None else source.label
        if position is None:
            return label, None, None
        return label, position.line, position.column

    def excerpt(self, change: Change, look: Look) -> tuple[str, ...]:
        """The line that it is about, and a caret; nothing where no line is known."""
        source, position = self._source_and_position(change)
        if source is None or position is None:
            return ()
        return look.excerpt(source.text, position, Severity.ERROR)

    def _source_and_position(
        self, change: Change
    ) -> tuple[Source | None, Position | None]:
        texts, locator = self._sides[change.is_gone]
        at = node_of(change.origin)
        source = texts.get(uri_of(at))
        if source is None:
            return None, None
        # Without the member it is where the node is.
        member = change.rule.member
        return source, locator.position(f"{at}/{member}" if member else at)

    def __call__(self, change: Change) -> str:
        """``spec/shop.yaml:105:20``; the pointer where no line is known."""
        label, line, column = self.parts(change)
        if not label or line is None:
            return f"{label}{change.origin}"
        return f"{label}:{line}:{column}"


def node_of(origin: Pointer) -> Pointer:
    """The pointer of a node that is in the document: without what names a part that only code has."""
    head, mark, rest = origin.partition("#")
    return f"{head}{mark}{rest.partition('#')[0]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedSource:
    """What became of one source's targets, judged. By the targets' names, ``versions`` are those of now, ``proofs`` what
    checkers say where they were asked; ``untold`` is what they find that counts, and that no rule tells of. ``command`` is
    what compares this source again.
    """

    compared: Compared
    judged: tuple[Judged, ...]
    versions: Mapping[str, str]
    proofs: Proofs = field(default_factory=dict[str, Proof])
    untold: tuple[Untold, ...] = ()
    command: str = COMMAND

    @property
    def names(self) -> tuple[str, ...]:
        """The targets' names."""
        return tuple(one.name for one in self.compared.targets)

    @property
    def is_breaking(self) -> bool:
        """Whether anything breaks that isn't meant."""
        return bool(self.untold) or any(one.is_breaking for one in self.judged)

    def bump(self, name: str) -> Bump:
        """What it makes of a target's package."""
        return bump_of(self.judged, name)

    def next_version(self, name: str) -> str:
        """The next version of a target's package."""
        return next_version(self.versions[name], self.bump(name))


def judged_sources(
    comparison: Comparison,
    breaking: Breaking,
    today: str,
    proofs: Proofs,
) -> tuple[JudgedSource, ...]:
    """Each source's changes, judged; ``proofs`` are those of targets, by their names, where they are wanted."""
    return tuple(
        JudgedSource(
            compared=one,
            proofs=proofs,
            untold=tuple(
                what
                for what in untold(
                    one.changes,
                    {each.name: proofs[each.name] for each in one.targets if proofs},
                )
                if what.level in breaking.levels
            ),
            judged=judge(one.changes, breaking.levels, breaking.accepted, today),
            versions={
                target.name: str(target.options.get("version", _UNVERSIONED))
                for target in one.targets
            },
        )
        for one in comparison.compared
    )


def unused_entries(
    sources: Sequence[JudgedSource], breaking: Breaking, today: str
) -> tuple[Diagnostic, ...]:
    """A finding for every entry that accepts nothing."""
    judged = [one for source in sources for one in source.judged]
    return tuple(
        Diagnostic(
            rule=rules.CONFIG_ACCEPTS_NOTHING,
            at=entry.place,
            values={
                "rule": entry.rule,
                "pointer": entry.at,
                "why": (
                    f"its last day was {entry.until}"
                    if entry.until and today > entry.until
                    else "nothing there differs so"
                ),
            },
        )
        for entry in unused(judged, breaking.accepted)
    )


def comparison_lines(sources: Sequence[JudgedSource], look: Look) -> Iterator[str]:
    """The report in lines for people; none steers their terminal."""
    for source in sources:
        places = Places(source.compared)
        excerpt = partial(places.excerpt, look=look)
        yield from change_lines(
            source.judged, places, source.proofs, look, excerpt, source.command
        )
        for one in source.untold:
            yield printable_line(f"{untold_text(one)}: {one.message}")
        yield printable_line(summary(source))


def untold_text(one: Untold) -> str:
    """What a checker finds and no rule tells of, in words."""
    return f"{one.name}: no rule says so, but programs that {one.level.value} {one.what} are wrong now"


def summary(source: JudgedSource) -> str:
    """What it comes to: how much breaks, and the next versions."""
    count = sum(one.is_breaking for one in source.judged) + len(source.untold)
    if not source.judged and not source.untold:
        return f"{', '.join(source.names)}: nothing changed that anybody feels"
    each = ", ".join(
        f"{name} {breaks_of(source.judged, name)}" for name in source.names
    )
    changes = "change" if count == 1 else "changes"
    head = f"{count} breaking {changes} ({each})." if count else "No breaking changes."
    versions = dict.fromkeys(
        (source.next_version(name), source.versions[name]) for name in source.names
    )
    if len(versions) == 1:
        ((following, now),) = versions
        return f"{head}  next: {following} (now {now})"
    listed = ", ".join(
        f"{name} {source.next_version(name)} (now {source.versions[name]})"
        for name in source.names
    )
    return f"{head}  next: {listed}"
