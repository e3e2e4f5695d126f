"""Generate: every target's tree to disk, or none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sdkwright.app.build_targets import Build, BuiltTarget, build_targets
from sdkwright.app.findings import Findings, Verdict
from sdkwright.app.order import Order, file_counts
from sdkwright.app.output_findings import about_output, found_at, record_lost
from sdkwright.app.pipeline import Progress
from sdkwright.core.catalogue import run as rules
from sdkwright.core.diagnostics import Diagnostic
from sdkwright.core.json import JsonObject
from sdkwright.emit.compare import Comparison
from sdkwright.emit.lock import OutputBusy
from sdkwright.emit.swap import HalfWritten
from sdkwright.emit.write import FilesInTheWay, write
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
    return write_build(build, progress, overwrite=overwrite)


def write_build(build: Build, progress: Progress, *, overwrite: bool) -> Generated:
    """Write what was built, nothing unless all of it could be."""
    if build.verdict is not Verdict.DONE:
        return Generated(written=(), findings=build.findings, verdict=build.verdict)
    written: list[Written] = []
    findings = list(build.findings)
    verdict = Verdict.DONE
    for built in build.targets:
        progress(f"writing {built.target.output}")
        try:
            changes = write(
                built.tree, built.target.output, built.origin, overwrite=overwrite
            )
        except (FilesInTheWay, OutputBusy, OSError) as error:
            findings.append(_trouble(built.target.output, error))
            verdict = Verdict.UNREADABLE
            continue
        written.append(Written(built=built, changes=changes))
        findings += [
            changed
            for changed in about_output(built, changes, written=True)
            if changed.diagnostics
        ]
    return Generated(written=tuple(written), findings=tuple(findings), verdict=verdict)


def _trouble(output: Path, error: FilesInTheWay | OutputBusy | OSError) -> Findings:
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
