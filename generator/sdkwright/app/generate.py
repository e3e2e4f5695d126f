"""Generate: every target's tree to disk, or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sdkwright.app.build_targets import Build, BuiltTarget, build_targets
from sdkwright.app.findings import Findings, Verdict
from sdkwright.app.order import Order, file_counts
from sdkwright.app.output_findings import about_output, found_at, record_lost
from sdkwright.app.read_document import Progress
from sdkwright.core.catalogue import run as rules
from sdkwright.core.diagnostics import Diagnostic
from sdkwright.core.json import JsonObject
from sdkwright.emit.compare import Comparison
from sdkwright.emit.lock import OutputBusy
from sdkwright.emit.swap import HalfWritten
from sdkwright.emit.write import FilesInTheWay, Trouble, Wanted, write_all
from sdkwright.targets.contract.target import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One target on disk, and what writing it changed."""

    built: BuiltTarget
    changes: Comparison

    def counts(self) -> str:
        """How many files were written, removed and left, in words."""
        written = len(self.changes.missing) + len(self.changes.changed)
        return file_counts(written, len(self.changes.stale), self.changes.unchanged)

    def summary(self) -> str:
        """What was made and what that changed, in words."""
        return f"{self.built.ledger.summary()}: {self.counts()}"

    def as_json(self) -> JsonObject:
        """The target's part of a run's record: what was made, with its ledger."""
        target = self.built.target
        return {
            "name": target.name,
            "language": target.language,
            "output": target.output.as_posix(),
            "summary": self.summary(),
            **self.built.ledger.as_json(),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Generated:
    """How a generate ended. ``written`` is empty unless every target could be made."""

    written: tuple[Written, ...]
    findings: tuple[Findings, ...]
    verdict: Verdict


def generate(
    order: Order,
    targets: Mapping[str, Target],
    progress: Progress,
    *,
    overwrite: bool = False,
) -> Generated:
    """Make every target's tree, then write them, each all or nothing. Trouble with one leaves all as they were
    until writing starts.
    """
    build = build_targets(order, targets, progress)
    (generated,) = write_builds([build], progress, overwrite=overwrite)
    return generated


def write_builds(
    builds: Sequence[Build], progress: Progress, *, overwrite: bool
) -> list[Generated]:
    """Write what was built, of each build nothing unless all of it could be."""
    complete = [
        built
        for build in builds
        if build.verdict is Verdict.DONE
        for built in build.targets
    ]
    outputs = [built.target.output for built in complete]
    if outputs:
        more = f" and {len(outputs) - 1} more" if len(outputs) > 1 else ""
        progress(f"writing {outputs[0]}{more}")
    outcomes = write_all(
        [
            Wanted(
                tree=built.tree,
                output=built.target.output,
                origin=built.origin,
                overwrite=overwrite,
            )
            for built in complete
        ]
    )
    by_output = dict(zip(outputs, outcomes, strict=True))
    return [_generated(build, by_output) for build in builds]


def _generated(
    build: Build, outcomes: Mapping[Path, Comparison | Trouble]
) -> Generated:
    """How a build ended, by what became of each output; of none where it couldn't be made."""
    written: list[Written] = []
    findings = list(build.findings)
    verdict = build.verdict
    for built in build.targets if verdict is Verdict.DONE else ():
        outcome = outcomes[built.target.output]
        if not isinstance(outcome, Comparison):
            findings.append(_trouble(built.target.output, outcome))
            verdict = Verdict.UNREADABLE
            continue
        written.append(Written(built=built, changes=outcome))
        findings += [
            changed
            for changed in about_output(built, outcome, written=True)
            if changed.diagnostics
        ]
    return Generated(written=tuple(written), findings=tuple(findings), verdict=verdict)


def _trouble(output: Path, error: Trouble) -> Findings:
    match error:
        case FilesInTheWay():
            foreign = found_at(output, rules.OUTPUT_FOREIGN, error.paths)
            damaged = record_lost(output, damaged=error.damaged)
            return Findings(diagnostics=(*damaged.diagnostics, *foreign.diagnostics))
        case OutputBusy():
            rule = rules.OUTPUT_BUSY
            values = {"path": str(output), "holder": error.holder}
        case OSError():
            is_half = isinstance(error, HalfWritten)
            rule = rules.OUTPUT_HALF if is_half else rules.OUTPUT_WRITE
            path = str(error.filename or output)
            values = {"path": path, "reason": error.strerror or str(error)}
    at = f"{output.as_posix()}#"
    return Findings(diagnostics=(Diagnostic(rule=rule, at=at, values=values),))
