"""Findings with the texts they point into, and what they mean for a run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from sdkwright.core.diagnostics import Diagnostic, Fate, Severity
from sdkwright.core.locate import Locator
from sdkwright.core.source import Source


class Verdict(IntEnum):
    """How a run ended; the numbers are exit codes."""

    DONE = 0
    FINDINGS = 1
    UNREADABLE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """Diagnostics of one origin: a document, a configuration, an output folder."""

    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, Source] = field(default_factory=dict[str, Source])

    def verdict(self, *, strict: bool) -> Verdict:
        """What these findings alone make of the run."""
        if any(finding.rule.severity is Severity.ERROR for finding in self.diagnostics):
            return Verdict.UNREADABLE
        if strict and any(is_loss(finding) for finding in self.diagnostics):
            return Verdict.FINDINGS
        return Verdict.DONE


def is_loss(finding: Diagnostic) -> bool:
    """Whether ``strict`` fails on a finding: anything but a note about something that was kept."""
    return (
        finding.rule.severity is not Severity.NOTE or finding.rule.fate is not Fate.KEPT
    )


def worst(findings: Iterable[Findings], *, strict: bool) -> Verdict:
    """The verdict of all findings together."""
    verdicts = [group.verdict(strict=strict) for group in findings]
    return max(verdicts, default=Verdict.DONE)


def locate(findings: Findings) -> None:
    """Look where those findings stand that are printed in any case; what was learned of the texts is kept."""
    locator = Locator(findings.sources)
    for finding in findings.diagnostics:
        if finding.rule.severity is not Severity.NOTE:
            locator.position(finding.at)
