"""Findings as commands print them."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from sdkwright.app.findings import Findings
from sdkwright.core.brief_report import brief_report, full_report
from sdkwright.core.diagnostics import Severity
from sdkwright.core.look import PLAIN, Look


def complain(text: str) -> None:
    """Say something beside what was asked for."""
    sys.stderr.write(f"{text}\n")


def print_findings(groups: Iterable[Findings], *, verbose: bool) -> None:
    """Everything found, the worst first; in short without notes, and equal ones once."""
    for line in report_lines(groups, verbose=verbose, notes=verbose):
        complain(line)


def report_lines(
    groups: Iterable[Findings], *, verbose: bool, notes: bool, look: Look = PLAIN
) -> tuple[str, ...]:
    """The lines of findings, those of notes where they are wanted."""
    chosen = [
        (
            [
                finding
                for finding in group.diagnostics
                if notes or finding.rule.severity is not Severity.NOTE
            ],
            group.sources,
        )
        for group in groups
    ]
    if verbose:
        return full_report(chosen, look=look)
    return brief_report(chosen, is_whole=notes, look=look)
