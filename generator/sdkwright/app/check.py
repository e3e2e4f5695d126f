"""Check: what generate would change and why, without changing it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from errno import ENOTDIR
from pathlib import Path

from sdkwright.app.build_targets import BuiltTarget, build_targets
from sdkwright.app.causes import Cause, State, causes_of, changed_lines
from sdkwright.app.config_sources import SourceConfig
from sdkwright.app.findings import Findings, Verdict
from sdkwright.app.order import Order
from sdkwright.app.output_findings import about_output
from sdkwright.app.read_apis import ReadApi
from sdkwright.app.read_document import Progress
from sdkwright.core.catalogue.document import LOAD_UNREADABLE
from sdkwright.core.catalogue.run import DOCS_LINK
from sdkwright.core.diagnostics import Diagnostic, Severity
from sdkwright.core.json import JsonObject
from sdkwright.core.report import json_report
from sdkwright.emit.compare import Comparison, compare, short_diff
from sdkwright.emit.folder import Folder
from sdkwright.emit.record import CHECKOUT_PATH
from sdkwright.emit.recording import with_record
from sdkwright.targets.contract.target import Target

UP_TO_DATE = "up to date"
UNKNOWN = "unknown"
_LONGEST_SHOWN = 1 << 20
# What a target is called by, when several things are the matter with it.
_PRECEDENCE = (
    State.IN_THE_WAY,
    State.UNFINISHED,
    State.OUT_OF_DATE,
    State.GENERATOR,
    State.UNRECORDED,
    State.EDITED,
    State.MISSING,
    State.MERGED,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """One target against its folder, and why they differ. The record alone may, which is no drift."""

    built: BuiltTarget
    comparison: Comparison
    causes: tuple[Cause, ...]

    @property
    def state(self) -> str:
        """What is the matter, in a word or three."""
        states = {cause.state for cause in self.causes}
        if not self.comparison.drifted:
            is_merged = State.MERGED in states
            return State.MERGED.value if is_merged else UP_TO_DATE
        known = [state for state in _PRECEDENCE if state in states]
        return (known[0] if known else State.OUT_OF_DATE).value

    @property
    def paths(self) -> Mapping[str, Sequence[str]]:
        """The files that differ, by how."""
        comparison = self.comparison
        return {
            "changed": tuple(artifact.path for artifact in comparison.changed),
            "missing": tuple(artifact.path for artifact in comparison.missing),
            "stale": comparison.stale,
            "in the way": comparison.foreign,
        }

    def line_counts(self) -> tuple[int, int]:
        """How many lines of its files come and go."""
        folder = Folder(self.built.target.output)
        artifacts = (*self.comparison.missing, *self.comparison.changed)
        pairs = [(folder.read(one.path) or b"", one.content) for one in artifacts]
        pairs += [(folder.read(path) or b"", b"") for path in self.comparison.stale]
        counts = [changed_lines(old, new) for old, new in pairs]
        return sum(one[0] for one in counts), sum(one[1] for one in counts)

    def lines(self, *, diffs: int = 10) -> Iterator[str]:
        """The files that differ, one a line, sorted by path; the first ``diffs`` changed ones with a short diff."""
        kinds = [(path, kind) for kind, paths in self.paths.items() for path in paths]
        new = {artifact.path: artifact.content for artifact in self.comparison.changed}
        folder = Folder(self.built.target.output)
        for path, kind in sorted(kinds):
            yield f"  {kind:<8} {path}"
            if kind == "changed" and diffs > 0:
                diffs -= 1
                old = folder.read(path, len(new[path]) * 4 + _LONGEST_SHOWN) or b""
                yield from (f"      {line}" for line in short_diff(old, new[path]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """How a check ended: what differs, in the order asked for, and of which targets nothing is known."""

    drifts: tuple[Drift, ...]
    unknown: frozenset[str]
    findings: tuple[Findings, ...]
    verdict: Verdict


def check(
    order: Order,
    targets: Mapping[str, Target],
    progress: Progress,
    apis: Mapping[SourceConfig, ReadApi] | None = None,
) -> Checked:
    """Compare every target's tree with its folder. Writes nothing, and leaves it to others to validate the document.

    ``apis`` are those of the order's sources, where they were read for something else, too.
    """
    build = build_targets(order, targets, progress, apis)
    drifts: list[Drift] = []
    unknown = {target.name for target in order.targets}
    findings = list(build.findings if order.strict else _errors(build.findings))
    verdict = build.verdict
    for built in build.targets:
        output = built.target.output
        progress(f"comparing {output}")
        try:
            if output.exists() and not output.is_dir():
                raise NotADirectoryError(ENOTDIR, "it is no folder", str(output))
            complete = with_record(built.tree, built.origin)
            comparison = compare(complete, Folder(output))
        except OSError as error:
            findings.append(_unreadable(output, error))
            verdict = Verdict.UNREADABLE
            continue
        unknown.remove(built.target.name)
        # Which sources made it is nobody else's business, and no news.
        recorded = [one.path for one in comparison.recorded]
        if comparison.drifted or recorded not in ([], [CHECKOUT_PATH]):
            causes = causes_of(built, comparison, order.config_sources)
            drift = Drift(built=built, comparison=comparison, causes=causes)
            drifts.append(drift)
            if comparison.drifted:
                verdict = max(verdict, Verdict.FINDINGS)
        about = about_output(built, comparison, written=False)
        findings += [one for one in about if one.diagnostics]
    return Checked(
        drifts=tuple(drifts),
        unknown=frozenset(unknown),
        findings=tuple(findings),
        verdict=verdict,
    )


def _errors(findings: Iterable[Findings]) -> Iterator[Findings]:
    """What keeps a target from being made, and links that lead nowhere. The rest is about documents, and told by who reads
    these for it.
    """
    for group in findings:
        errors = tuple(
            one
            for one in group.diagnostics
            if one.rule.severity is Severity.ERROR or one.rule == DOCS_LINK
        )
        if errors:
            yield replace(group, diagnostics=errors)


def check_report(order: Order, checked: Checked) -> JsonObject:
    """A check as plain values: each target with its state, its causes and the files that differ, then every finding."""
    drifts = {drift.built.target.name: drift for drift in checked.drifts}
    return {
        "verdict": checked.verdict.name.lower(),
        "targets": [
            {
                "name": target.name,
                "language": target.language,
                "output": target.output.as_posix(),
                **_as_json(drifts.get(target.name), target.name in checked.unknown),
            }
            for target in order.targets
        ],
        "findings": [
            entry
            for group in checked.findings
            for entry in json_report(group.diagnostics, group.sources)
        ],
    }


def _as_json(drift: Drift | None, is_unknown: bool) -> JsonObject:
    if drift is None:
        state = UNKNOWN if is_unknown else UP_TO_DATE
        return {"state": state, "causes": [], "files": {}}
    causes: list[JsonObject] = [
        {
            "state": cause.state.value,
            "text": cause.text,
            "file": cause.file,
            "line": cause.line,
        }
        for cause in drift.causes
    ]
    added, removed = drift.line_counts()
    return {
        "state": drift.state,
        "causes": causes,
        "files": {kind: paths for kind, paths in drift.paths.items() if paths},
        "added": added,
        "removed": removed,
    }


def _unreadable(output: Path, error: OSError) -> Findings:
    path = str(error.filename or output)
    values = {"label": path, "reason": error.strerror or str(error)}
    at = f"{output.as_posix()}#"
    finding = Diagnostic(rule=LOAD_UNREADABLE, at=at, values=values)
    return Findings(diagnostics=(finding,))
