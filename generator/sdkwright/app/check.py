"""Check: what generate would change, without changing it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sdkwright.app.build_targets import BuiltTarget, Order, build_targets
from sdkwright.app.findings import Findings, Verdict
from sdkwright.app.output_findings import about_output
from sdkwright.app.pipeline import Progress
from sdkwright.core.catalogue.document import LOAD_UNREADABLE
from sdkwright.core.diagnostics import Diagnostic
from sdkwright.emit.compare import Comparison, compare, short_diff
from sdkwright.emit.folder import Folder
from sdkwright.targets.contract.target import Target

_LONGEST_SHOWN = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """One target against its folder."""

    built: BuiltTarget
    comparison: Comparison

    def lines(self, *, diffs: int = 10) -> Iterator[str]:
        """The files that differ, one a line, sorted by path; the first ``diffs`` changed ones with a short diff."""
        comparison = self.comparison
        kinds = [(artifact.path, "changed") for artifact in comparison.changed]
        kinds += [(artifact.path, "missing") for artifact in comparison.missing]
        kinds += [(path, "stale") for path in comparison.stale]
        kinds += [(path, "in the way") for path in comparison.foreign]
        new = {artifact.path: artifact.content for artifact in comparison.changed}
        folder = Folder(self.built.target.output)
        for path, kind in sorted(kinds):
            yield f"  {kind:<8} {path}"
            if kind == "changed" and diffs > 0:
                diffs -= 1
                old = folder.read(path, len(new[path]) * 4 + _LONGEST_SHOWN) or b""
                yield from (f"      {line}" for line in short_diff(old, new[path]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """How a check ended: targets that drifted, in the order asked for."""

    drifts: tuple[Drift, ...]
    findings: tuple[Findings, ...]
    verdict: Verdict


def check(order: Order, targets: Mapping[str, Target], progress: Progress) -> Checked:
    """Compare every target's tree with its folder. Writes nothing."""
    build = build_targets(order, targets, progress)
    drifts: list[Drift] = []
    findings = list(build.findings)
    verdict = build.verdict
    for built in build.targets:
        output = built.target.output
        progress(f"comparing {output}")
        try:
            comparison = compare(built.tree, Folder(output))
        except OSError as error:
            findings.append(_unreadable(output, error))
            verdict = Verdict.UNREADABLE
            continue
        if comparison.drifted:
            drifts.append(Drift(built=built, comparison=comparison))
        about = about_output(output, comparison, written=False)
        findings += [one for one in about if one.diagnostics]
    return Checked(
        drifts=tuple(drifts),
        findings=tuple(findings),
        verdict=max(verdict, Verdict.FINDINGS if drifts else Verdict.DONE),
    )


def _unreadable(output: Path, error: OSError) -> Findings:
    path = str(error.filename or output)
    values = {"label": path, "reason": error.strerror or str(error)}
    at = f"{output.as_posix()}#"
    finding = Diagnostic(rule=LOAD_UNREADABLE, at=at, values=values)
    return Findings(diagnostics=(finding,))
