"""What is said of an output folder, by runs that write it and by those that only compare."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sdkwright.app.findings import Findings
from sdkwright.core.catalogue import run as rules
from sdkwright.core.diagnostics import Diagnostic, Rule
from sdkwright.emit.compare import Comparison
from sdkwright.emit.manifest import MANIFEST_PATH, RELIC_PATH


def about_output(
    output: Path, comparison: Comparison, *, written: bool
) -> list[Findings]:
    """What to say of ``output`` beside the files that differ; ``written`` tells that they are right now."""
    relic = [RELIC_PATH] if comparison.relic else []
    findings = [found_at(output, rules.OUTPUT_RELIC, relic)]
    if written:
        edited, overwritten = comparison.edited, comparison.overwritten
        findings.append(found_at(output, rules.OUTPUT_EDITED, edited))
        findings.append(found_at(output, rules.OUTPUT_OVERWRITTEN, overwritten))
        return findings
    if comparison.unfinished:
        values = {"path": str(output)}
        at = f"{output.as_posix()}#"
        finding = Diagnostic(rule=rules.OUTPUT_UNFINISHED, at=at, values=values)
        findings.append(Findings(diagnostics=(finding,)))
    damaged = [MANIFEST_PATH] if comparison.damaged else []
    findings.append(found_at(output, rules.OUTPUT_RECORD, damaged))
    return findings


def found_at(output: Path, rule: Rule, paths: Iterable[str]) -> Findings:
    """The same finding at each of ``paths`` of the folder ``output``."""
    folder = output.as_posix()
    return Findings(
        diagnostics=tuple(
            Diagnostic(rule=rule, at=f"{folder}/{path}#", values={"path": path})
            for path in paths
        )
    )
