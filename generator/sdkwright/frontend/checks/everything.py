"""All checks of a document, one after the other."""

from __future__ import annotations

from sdkwright.core.catalogue import document as rules
from sdkwright.core.diagnostics import Diagnostic
from sdkwright.core.pointer import ROOT
from sdkwright.frontend.checks.defaults import default_findings
from sdkwright.frontend.checks.operations import operation_findings
from sdkwright.frontend.checks.walk import shape_findings
from sdkwright.frontend.document import Document
from sdkwright.frontend.map_references import with_entries

_CHECKS = (shape_findings, operation_findings, default_findings)


def findings_of(document: Document) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with a document; a check that stumbles is a finding and keeps no other from its work."""
    document = with_entries(document)
    findings: list[Diagnostic] = []
    for check in _CHECKS:
        try:
            findings += check(document)
        except Exception as error:  # noqa: BLE001 - it may stumble over anything
            values = {"reason": f"{type(error).__name__}: {error}"}
            findings.append(
                Diagnostic(rule=rules.VALIDATE_CRASHED, at=ROOT, values=values)
            )
    return tuple(findings)
