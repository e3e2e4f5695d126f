"""`sdkwright diff`, `changelog` and `version`: a comparison to lines, a record, files and an exit status."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from sdkwright.app.changelog import changelog_lines, version_lines
from sdkwright.app.comparison_record import comparison_json, target_records
from sdkwright.app.comparison_report import (
    JudgedSource,
    Proofs,
    comparison_lines,
    judged_sources,
    overlay_of,
    unused_entries,
)
from sdkwright.app.findings import Findings, Verdict
from sdkwright.app.surfaces import Side
from sdkwright.app.version_writing import NoVersion, with_versions
from sdkwright.cli.formats import json_text
from sdkwright.cli.given import given_again
from sdkwright.cli.outcome import Outcome, look_of
from sdkwright.cli.printing import complain, print_findings
from sdkwright.cli.progress import Progress
from sdkwright.cli.two_sides import ComparedSides, compared_sides, location_of
from sdkwright.cli.usage import Usage
from sdkwright.cli.writing import write_file
from sdkwright.core.report import json_report, printable_line
from sdkwright.targets.contract.registry import TARGETS


def run_release(arguments: argparse.Namespace) -> int:
    """`changelog` and `version`: what a comparison makes of them; the exit status. Raises Usage."""
    compared = compared_sides(arguments)
    if isinstance(compared, Outcome):
        print_findings(compared.findings, verbose=arguments.verbose)
        return int(compared.verdict)
    judged = judged_sources(compared.comparison, compared.breaking, _today(), {})
    if arguments.command == "changelog":
        _write_lines(changelog_lines(judged))
        return 0
    _write_lines(version_lines(judged))
    if arguments.write:
        _write_versions(arguments, compared.side, judged)
    return 0


def diff(arguments: argparse.Namespace) -> Outcome:
    """Compare what the arguments name. Raises Usage where there is no way to."""
    compared = compared_sides(arguments)
    if isinstance(compared, Outcome):
        return compared
    proofs: Proofs = _proofs(compared) if arguments.prove else {}
    today = _today()
    judged = judged_sources(compared.comparison, compared.breaking, today, proofs)
    judged = tuple(
        # An overlay is of one document, so of several each names its targets.
        replace(
            one,
            command=given_again(
                arguments, "diff", one.names if len(judged) > 1 else arguments.target
            ),
        )
        for one in judged
    )
    # What other targets have may be what an entry accepts.
    is_part = arguments.target or arguments.shard or arguments.changed_since
    stale = () if is_part else unused_entries(judged, compared.breaking, today)
    findings = Findings(diagnostics=stale, sources=compared.side.config_sources)
    if arguments.write_overlay:
        _write_overlay(arguments.write_overlay, judged)
    fails = any(one.is_breaking for one in judged) or (arguments.strict and stale)
    verdict = Verdict.FINDINGS if fails else Verdict.DONE
    return Outcome(
        verdict=verdict,
        findings=(findings,),
        lines=tuple(comparison_lines(judged, look_of(arguments, sys.stdout))),
        record={
            "verdict": verdict.name.lower(),
            "targets": target_records(judged),
            "findings": json_report(stale, findings.sources),
            **comparison_json(judged),
        },
    )


def _proofs(compared: ComparedSides) -> Proofs:
    """What checkers say of every target; those that no checker was found for are named. Raises Usage."""
    from sdkwright.app.checking import NoReport
    from sdkwright.app.proving import proofs_of

    try:
        with Progress(sys.stderr) as progress:
            proofs = proofs_of(compared.comparison, TARGETS, progress)
    except NoReport as error:
        raise Usage(str(error)) from error
    for target in compared.side.targets:
        if target.name in proofs and not proofs[target.name].checker:
            names = " or ".join(one.name for one in TARGETS[target.language].checkers)
            complain(
                f"{target.name}: {names} isn't installed here; its breaks are told by rule"
            )
    return proofs


def _today() -> str:
    return datetime.now(UTC).date().isoformat()


def _write_lines(lines: Iterable[str]) -> None:
    sys.stdout.write("".join(f"{printable_line(one)}\n" for one in lines))


def _write_versions(
    arguments: argparse.Namespace, side: Side, judged: Sequence[JudgedSource]
) -> None:
    if arguments.documents:
        raise Usage("--write changes a configuration: give no documents")
    versions = {
        name: source.next_version(name) for source in judged for name in source.names
    }
    targets = [one for one in side.targets if one.name in versions]
    try:
        text = with_versions(side.config_sources[""], targets, versions)
    except NoVersion as error:
        raise Usage(str(error)) from error
    write_file(location_of(arguments), text)


def _write_overlay(path: str, judged: Sequence[JudgedSource]) -> None:
    if len(judged) != 1:
        raise Usage("--write-overlay takes one document: name its target with --target")
    write_file(path, json_text(overlay_of(judged[0].compared.changes)))
