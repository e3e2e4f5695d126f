"""Check: what generate would change, without changing it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sdkwright.app.findings import Findings, Verdict
from sdkwright.app.make import Made, Order, make
from sdkwright.app.pipeline import Progress
from sdkwright.emit.compare import Comparison, compare, short_diff
from sdkwright.emit.folder import Folder
from sdkwright.targets.contract.target import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """One target against its folder."""

    made: Made
    comparison: Comparison

    def lines(self, *, diffs: int = 10) -> Iterator[str]:
        """The files that differ, one a line, sorted by path; the first ``diffs`` changed ones with a short diff."""
        found = self.comparison
        kinds = [(artifact.path, "changed") for artifact in found.changed]
        kinds += [(artifact.path, "missing") for artifact in found.missing]
        kinds += [(path, "stale") for path in found.stale]
        kinds += [(path, "in the way") for path in found.foreign]
        new = {artifact.path: artifact.content for artifact in found.changed}
        folder = Folder(self.made.target.output)
        for path, kind in sorted(kinds):
            yield f"  {kind:<8} {path}"
            if kind == "changed" and diffs > 0:
                diffs -= 1
                old = folder.read(path) or b""
                yield from (f"      {line}" for line in short_diff(old, new[path]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """How a check ended: targets that drifted, in the order asked for."""

    drifts: tuple[Drift, ...]
    findings: tuple[Findings, ...]
    verdict: Verdict


def check(order: Order, targets: Mapping[str, Target], progress: Progress) -> Checked:
    """Compare every target's tree with its folder. Writes nothing."""
    batch = make(order, targets, progress)
    drifts: list[Drift] = []
    for made in batch.made:
        progress(f"comparing {made.target.output}")
        comparison = compare(made.tree, Folder(made.target.output))
        if comparison.drifted:
            drifts.append(Drift(made=made, comparison=comparison))
    verdict = Verdict.FINDINGS if drifts else Verdict.DONE
    return Checked(
        drifts=tuple(drifts),
        findings=batch.findings,
        verdict=max(verdict, batch.verdict),
    )
