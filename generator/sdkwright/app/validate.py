"""Validate: everything that is wrong with a document, at once."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.app.config_sources import SourceConfig
from sdkwright.app.findings import Findings, Verdict
from sdkwright.app.merged_findings import merged
from sdkwright.app.read_document import Progress, read_document
from sdkwright.core.permissions import Permissions
from sdkwright.frontend.validate import validate as find


@dataclass(frozen=True, slots=True, kw_only=True)
class Validated:
    """What was found: any finding makes the verdict FINDINGS."""

    findings: Findings
    verdict: Verdict


def validate(
    source: SourceConfig, progress: Progress, permitted: Permissions | None = None
) -> Validated:
    """Load a document and hold it against its specification."""
    read = read_document(
        source, permitted=permitted or Permissions(), progress=progress
    )
    if read.document is None:
        return Validated(findings=read.findings, verdict=Verdict.UNREADABLE)
    progress(f"validating {source.document}")
    findings = merged(
        read.findings.diagnostics, find(read.document, is_thorough=True), ()
    )
    result = Findings(diagnostics=findings, sources=read.findings.sources)
    least = Verdict.FINDINGS if findings else Verdict.DONE
    return Validated(findings=result, verdict=max(result.verdict(strict=False), least))
