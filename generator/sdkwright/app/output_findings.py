"""What is said of an output folder, by runs that write it and by those that only compare."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Mapping
from pathlib import Path

from sdkwright.app.build_targets import BuiltTarget
from sdkwright.app.findings import Findings
from sdkwright.app.lasting_places import lasting_place
from sdkwright.core.catalogue import run as rules
from sdkwright.core.diagnostics import Diagnostic, Rule
from sdkwright.emit.compare import Comparison
from sdkwright.emit.record import EDITS_PATH, FILES_PATH, RELIC_PATH


def about_output(
    built: BuiltTarget, comparison: Comparison, *, written: bool
) -> list[Findings]:
    """What to say of a target's output beside the files that differ; ``written`` tells that they are right now."""
    output = built.target.output
    relic = [RELIC_PATH] if comparison.relic else []
    findings = [found_at(output, rules.OUTPUT_RELIC, relic)]
    if written:
        patch = {"patch": shlex.quote(str(output / EDITS_PATH))}
        edited, adopted = comparison.edited, comparison.adopted
        findings += [
            found_at(output, rules.OUTPUT_EDITED, comparison.kept),
            found_at(output, rules.OUTPUT_ADOPTED, adopted, patch),
        ]
        for path in edited:
            place = lasting_place(built.target, path)
            values = {**patch, "place": place}
            findings.append(found_at(output, rules.OUTPUT_OVERWRITTEN, [path], values))
        if comparison.merged:
            more = len(comparison.merged) - 1
            values = {"more": f" and {more} more" if more else ""}
            first = comparison.merged[:1]
            findings.append(found_at(output, rules.OUTPUT_MERGED, first, values))
        return findings
    if comparison.record.unfinished:
        values = {"path": str(output)}
        at = f"{output.as_posix()}#"
        finding = Diagnostic(rule=rules.OUTPUT_UNFINISHED, at=at, values=values)
        findings.append(Findings(diagnostics=(finding,)))
    return findings


def record_lost(output: Path, *, damaged: bool) -> Findings:
    """That a record has lines which no run wrote, where these may be why files don't count as ours."""
    return found_at(output, rules.OUTPUT_RECORD, [FILES_PATH] if damaged else [])


def found_at(
    output: Path, rule: Rule, paths: Iterable[str], values: Mapping[str, str] = {}
) -> Findings:
    """The same finding at each of ``paths`` of the folder ``output``."""
    folder = output.as_posix()
    return Findings(
        diagnostics=tuple(
            Diagnostic(
                rule=rule, at=f"{folder}/{path}#", values={"path": path, **values}
            )
            for path in paths
        )
    )
