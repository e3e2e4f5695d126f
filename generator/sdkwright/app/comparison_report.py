"""A comparison judged by what the configuration says, and as lines, JSON and Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sdkwright.app.breaking import Breaking
from sdkwright.app.compare import Compared, Comparison
from sdkwright.core.catalogue import run as rules
from sdkwright.core.diagnostics import Diagnostic
from sdkwright.core.json import JsonObject
from sdkwright.core.locate import Locator
from sdkwright.core.pointer import Pointer, uri_of
from sdkwright.core.source import Source
from sdkwright.diff.acceptance import Judged, judge, unused
from sdkwright.diff.changes import Change
from sdkwright.diff.overlay import overlay_of
from sdkwright.diff.report import (
    breaks_of,
    bump_of,
    change_lines,
    effect_text,
    level_words,
    wire_text,
)
from sdkwright.diff.rules import Bump
from sdkwright.diff.versions import next_version

__all__ = [
    "JudgedSource",
    "comparison_json",
    "comparison_lines",
    "comparison_markdown",
    "judged_sources",
    "overlay_of",
    "unused_entries",
]

_UNVERSIONED = "0.1.0"


class Places:
    """Where changes are, in the new documents or, of what is gone, in the old ones."""

    def __init__(self, compared: Compared) -> None:
        self._sides = (
            (compared.new_texts, Locator(compared.new_texts)),
            (compared.old_texts, Locator(compared.old_texts)),
        )

    def parts(self, change: Change) -> tuple[str, int | None, int | None]:
        """The file as people call it, line and column where they are known."""
        texts, locator = self._sides[change.is_gone]
        at = node_of(change.origin)
        source: Source | None = texts.get(uri_of(at))
        position = None if source is None else locator.position(at)
        label = uri_of(at) or "document" if source is None else source.label
        if position is None:
            return label, None, None
        return label, position.line, position.column

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
    """What became of one source's targets, judged. ``versions`` are those of each target now, by its name."""

    compared: Compared
    judged: tuple[Judged, ...]
    versions: Mapping[str, str]

    @property
    def names(self) -> tuple[str, ...]:
        """The targets' names."""
        return tuple(one.name for one in self.compared.targets)

    @property
    def is_breaking(self) -> bool:
        """Whether anything breaks that isn't meant."""
        return any(one.is_breaking for one in self.judged)

    def bump(self, name: str) -> Bump:
        """What it makes of a target's package."""
        return bump_of(self.judged, name)

    def next_version(self, name: str) -> str:
        """The next version of a target's package."""
        return next_version(self.versions[name], self.bump(name))


def judged_sources(
    comparison: Comparison, breaking: Breaking, today: str
) -> tuple[JudgedSource, ...]:
    """Each source's changes, judged."""
    return tuple(
        JudgedSource(
            compared=one,
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


def comparison_lines(sources: Sequence[JudgedSource]) -> Iterator[str]:
    """The report in plain lines."""
    for source in sources:
        yield from change_lines(source.judged, Places(source.compared))
        yield _summary(source)


def _summary(source: JudgedSource) -> str:
    count = sum(one.is_breaking for one in source.judged)
    if not source.judged:
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


def comparison_json(sources: Sequence[JudgedSource]) -> JsonObject:
    """The report for programs."""
    return {
        "breaking": any(one.is_breaking for one in sources),
        "sources": [_source_json(one) for one in sources],
    }


def _source_json(source: JudgedSource) -> JsonObject:
    places = Places(source.compared)
    return {
        "document": source.compared.targets[0].source.document,
        "targets": {
            name: {
                "bump": source.bump(name).name.lower(),
                "now": source.versions[name],
                "next": source.next_version(name),
                "breaking": breaks_of(source.judged, name),
            }
            for name in source.names
        },
        "changes": [_change_json(one, places) for one in source.judged],
    }


def _change_json(one: Judged, places: Places) -> JsonObject:
    change = one.change
    label, line, column = places.parts(change)
    return {
        "rule": change.rule.code,
        "title": change.title,
        "pointer": change.origin,
        "side": "old" if change.is_gone else "new",
        "file": label,
        "line": line,
        "column": column,
        "breaking": one.is_breaking,
        "accepted": None if one.accepted is None else one.accepted.reason,
        "advice": change.rule.advice,
        "wire": {"effect": change.wire.name.lower(), "text": wire_text(change)},
        "targets": {
            name: {
                "bump": change.bump(name).name.lower(),
                "levels": level_words(change, name),
                "effects": [
                    {"text": effect.text, "old": effect.old, "new": effect.new}
                    for effect in change.effects[name]
                ],
            }
            for name in change.effects
        },
    }


def comparison_markdown(sources: Sequence[JudgedSource]) -> Iterator[str]:
    """The report for a comment on a pull request."""
    for source in sources:
        places = Places(source.compared)
        yield f"**{_summary(source)}**"
        yield ""
        breaks = [one for one in source.judged if one.is_breaking]
        others = [one for one in source.judged if not one.is_breaking]
        for one in breaks:
            yield from _markdown_block(one, places)
        if others:
            yield from ("| change | where | version |", "| --- | --- | --- |")
        for one in others:
            change = one.change
            bumps = dict.fromkeys(change.bump(name).word for name in change.effects)
            meant = ", accepted" if one.accepted is not None else ""
            yield (
                f"| {_cell(change.title)} | `{_cell(places(change))}` |"
                f" {', '.join(bumps)}{meant} |"
            )
        yield ""


def _markdown_block(one: Judged, places: Places) -> Iterator[str]:
    change = one.change
    yield f"- **{_cell(change.title)}** (`{change.rule.code}`, `{_cell(places(change))}`)"
    for name in change.effects:
        bump = change.bump(name).word
        yield f"  - {name}: {bump}: `{_cell(effect_text(change, name))}`"
    yield f"  - released clients: {change.wire.word}, {_cell(wire_text(change))}"
    if change.rule.advice:
        yield f"  - {change.rule.advice}"


def _cell(text: str) -> str:
    """Text of a document in a cell or a span of code: on one line, and without what ends either."""
    plain = " ".join(text.split())
    for mark, stand_in in (("|", "\\|"), ("`", "'"), ("<", "&lt;")):
        plain = plain.replace(mark, stand_in)
    return plain
