"""The section of a changelog, and notes for who has to change code, from what a comparison says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdkwright.app.comparison_report import JudgedSource
from sdkwright.diff.acceptance import Judged
from sdkwright.diff.changes import Change
from sdkwright.diff.report import effect_text
from sdkwright.diff.rules import Bump, Level


def changelog_lines(sources: Sequence[JudgedSource]) -> Iterator[str]:
    """A section a target: what breaks with how to change code, what is new, what else is felt."""
    for source in sources:
        for name in source.names:
            yield f"## {name} {source.next_version(name)}"
            yield ""
            yield from _section(source, name)


def _section(source: JudgedSource, name: str) -> Iterator[str]:
    breaking = [one for one in source.judged if one.change.bump(name) is Bump.MAJOR]
    others = [one for one in source.judged if one.change.bump(name) is not Bump.MAJOR]
    groups = (
        ("Breaking", breaking),
        ("Changed", [one for one in others if _runs(one.change, name)]),
        ("New", [one for one in others if _is_new(one, name)]),
    )
    is_empty = True
    for title, several in groups:
        lines = [_line(one.change, name) for one in several]
        if lines:
            is_empty = False
            yield from (f"### {title}", "", *dict.fromkeys(lines), "")
    if is_empty:
        yield from ("Nothing that code feels.", "")


def _runs(change: Change, name: str) -> bool:
    return Level.RUN in change.levels(name)


def _is_new(one: Judged, name: str) -> bool:
    change = one.change
    return change.bump(name) is Bump.MINOR and not _runs(change, name)


def _line(change: Change, name: str) -> str:
    text = " ".join(effect_text(change, name).split()).replace("`", "'")
    title = " ".join(change.title.split()).replace("`", "'")
    return f"* {title}: `{text}`"


def version_lines(sources: Sequence[JudgedSource]) -> Iterator[str]:
    """``shop-python: next 2.0.0 (now 1.4.2), since ...``, a line a target."""
    for source in sources:
        for name in source.names:
            bump = source.bump(name)
            why = next(
                (
                    one.change.title
                    for one in source.judged
                    if one.change.bump(name) is bump
                ),
                "",
            )
            since = f", since {why}" if why and bump is not Bump.NONE else ""
            now = source.versions[name]
            yield f"{name}: next {source.next_version(name)} (now {now}){since}"
