"""Why a target isn't what a run would make of it: what changed since its record was written, or in the folder itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from sdkwright.app.build_targets import BuiltTarget
from sdkwright.app.document_changes import document_changes
from sdkwright.app.lasting_places import lasting_place
from sdkwright.app.origin import document_lines
from sdkwright.core.line_ends import with_plain_ends
from sdkwright.core.locate import Locator
from sdkwright.core.pointer import child
from sdkwright.core.source import Source
from sdkwright.emit.compare import Comparison
from sdkwright.emit.folder import Folder
from sdkwright.emit.record import CHECKOUT_PATH, CUSTOM, OPTION, SEAL, Record
from sdkwright.emit.recording import input_lines, stamp

_MOST_NAMED = 3


class State(Enum):
    """What is the matter with a target, in a word or three."""

    OUT_OF_DATE = "out of date"
    GENERATOR = "generator"
    EDITED = "edited"
    MERGED = "merged"
    MISSING = "missing"
    IN_THE_WAY = "in the way"
    UNFINISHED = "unfinished"
    UNRECORDED = "no record"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """A reason, as a sentence without its dot; ``file`` and ``line`` are where it stands, if anywhere."""

    state: State
    text: str
    file: str | None = None
    line: int | None = None


def causes_of(
    built: BuiltTarget, comparison: Comparison, config_sources: Mapping[str, Source]
) -> tuple[Cause, ...]:
    """Everything that explains what differs, the most telling first."""
    causes = (
        *_of_folder(comparison),
        *_of_inputs(built, comparison.record, config_sources),
        *_of_files(built, comparison),
    )
    return causes or tuple(_of_sources(built, comparison))


def _of_sources(built: BuiltTarget, comparison: Comparison) -> Iterator[Cause]:
    """What is left where nothing that a record has explains it."""
    if not comparison.drifted:
        return
    checkout = built.origin.checkout
    sealed = next(
        (line for line in comparison.record.inputs if line.startswith(f"{SEAL} ")), ""
    )
    folder = Folder(built.target.output)
    if checkout and not folder.holds(CHECKOUT_PATH, stamp(checkout, sealed)):
        text = "made by other sources of the generator"
        yield Cause(state=State.GENERATOR, text=text)
    else:
        text = "as recorded, but not what is made of it"
        yield Cause(state=State.OUT_OF_DATE, text=text)


def _of_folder(comparison: Comparison) -> Iterator[Cause]:
    record = comparison.record
    if comparison.foreign:
        text = f"{_listed(comparison.foreign)}: not made by sdkwright"
        yield Cause(state=State.IN_THE_WAY, text=text)
    if record.unfinished:
        text = "a run was broken off: files are from before it or after it"
        yield Cause(state=State.UNFINISHED, text=text)
    if record.is_merged:
        what = "marks of a merge" if record.marks else "lines of several branches"
        is_right = not (comparison.missing or comparison.changed or comparison.stale)
        rest = "; contents are right" if is_right else ""
        yield Cause(state=State.MERGED, text=f"the record has {what}{rest}")
    elif record.skipped:
        text = "the record has lines that no run wrote"
        yield Cause(state=State.MERGED, text=text)
    if not record.hashes:
        is_new = not comparison.unchanged and not comparison.changed
        text = "nothing was generated yet" if is_new else "its files are in no record"
        state = State.MISSING if is_new else State.UNRECORDED
        yield Cause(state=state, text=text)


def _of_inputs(
    built: BuiltTarget, record: Record, config_sources: Mapping[str, Source]
) -> Iterator[Cause]:
    if record.unfinished or not record.hashes:
        return
    if not record.inputs:
        text = (
            "the record doesn't say what it was made from, as those of earlier versions"
        )
        yield Cause(state=State.GENERATOR, text=text)
        return
    origin = built.origin
    recorded = set(document_lines(record.inputs))
    current = set(document_lines(origin.documents))
    if recorded != current:
        changes = document_changes(built, record, recorded ^ current)
        for number, change in enumerate(changes):
            place = "" if change.line is None else f":{change.line}"
            lead = "" if number else "spec changed: "
            yield Cause(
                state=State.OUT_OF_DATE,
                text=f"{lead}{change.file}{place} {change.text}".rstrip(),
                file=change.file,
                line=change.line,
            )
    if f"options {origin.options}" not in record.inputs:
        yield _options_cause(built, record, config_sources)
    own = {line for line in record.inputs if line.startswith(f"{CUSTOM}  ")}
    now = {f"{CUSTOM}  {line}" for line in origin.custom}
    if own != now:
        paths = sorted({line.split(":")[0].split("  ")[1] for line in own ^ now})
        text = f"{_listed(paths)}: other names are exported than before"
        yield Cause(state=State.OUT_OF_DATE, text=text)
    if f"generator {origin.generator}" not in record.inputs:
        yield _generator_cause(origin.generator, record.inputs)


def _options_cause(
    built: BuiltTarget, record: Record, config_sources: Mapping[str, Source]
) -> Cause:
    """Options are others: which, where the record has a line for each."""
    names = _changed_options(built, record)
    at = built.target.origin
    what = f"options changed: {_listed(names)}" if names else "options changed"
    if at is None:
        return Cause(state=State.OUT_OF_DATE, text=what)
    locator = Locator(config_sources)
    nodes = [child(at, *name.split(".")) for name in names]
    position = next(filter(None, map(locator.position, (*nodes, at))), None)
    file = config_sources[""].label if "" in config_sources else ""
    line = position.line if position else None
    place = f"{file}:{line}" if line else file
    text = f"{what} ({place})" if place else what
    return Cause(state=State.OUT_OF_DATE, text=text, file=file, line=line)


def _changed_options(built: BuiltTarget, record: Record) -> list[str]:
    """The names of options that are others than recorded; none where records have no line for each."""
    recorded = {line for line in record.inputs if line.startswith(f"{OPTION} ")}
    now = {f"{OPTION} {line}" for line in built.origin.each_option}
    names = {line.partition("  ")[2] for line in recorded ^ now}
    return sorted(names) if recorded else []


def _generator_cause(now: str, inputs: Sequence[str]) -> Cause:
    before = " and ".join(
        line.split(" ")[1] for line in inputs if line.startswith("generator ")
    )
    version = now.partition(" ")[0]
    what = "another build of it" if before == version else version
    text = f"made by {before or 'an earlier version'}, this is {what}"
    return Cause(state=State.GENERATOR, text=text)


def _of_files(built: BuiltTarget, comparison: Comparison) -> Iterator[Cause]:
    folder = Folder(built.target.output)
    # Otherwise lines that a run would change can't be told from those of a hand.
    is_as_made = set(comparison.record.inputs) >= set(
        input_lines(built.origin, built.origin.documents, ())
    )
    for path in comparison.edited:
        before = with_plain_ends(folder.read(path) or b"")
        added, removed = changed_lines(built.tree[path].content, before)
        edit = _count(max(added, removed), "line") if is_as_made else "edited"
        place = lasting_place(built.target, path)
        text = f"{path}: {edit} by hand -> {place}"
        yield Cause(state=State.EDITED, text=text, file=path)
    known = comparison.record.hashes
    lost = [one.path for one in comparison.missing if one.path in known]
    lost += [
        one.path for one in comparison.missing if one.path in comparison.record.once
    ]
    if lost:
        text = f"{_listed(lost)}: no longer there"
        yield Cause(state=State.MISSING, text=text)


def changed_lines(old: bytes, new: bytes) -> tuple[int, int]:
    """How many lines come and go, counted without regard to their order: exact but where lines only move."""
    before, after = Counter(old.split(b"\n")), Counter(new.split(b"\n"))
    return (after - before).total(), (before - after).total()


def _listed(paths: Sequence[str]) -> str:
    shown = ", ".join(paths[:_MOST_NAMED])
    rest = len(paths) - _MOST_NAMED
    return f"{shown} and {rest} more" if rest > 0 else shown


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
