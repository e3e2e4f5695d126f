"""Bundle: the document that packages are made from, in one file: documents joined, overlays applied, references inside."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.app.config_sources import SourceConfig
from sdkwright.app.findings import Findings
from sdkwright.app.read_document import Progress, read_document
from sdkwright.core.json import JsonObject
from sdkwright.core.permissions import Permissions
from sdkwright.frontend.bundle import bundled


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundled:
    """The document, None where it can't be read, and what was found on the way."""

    document: JsonObject | None
    findings: Findings


def bundle(source: SourceConfig, progress: Progress, permitted: Permissions) -> Bundled:
    """Read a source and put all of it into one document."""
    read = read_document(source, permitted=permitted, progress=progress)
    if read.document is None:
        return Bundled(document=None, findings=read.findings)
    progress("putting all into one file")
    result = bundled(read.document)
    diagnostics = (*read.findings.diagnostics, *result.diagnostics)
    findings = Findings(diagnostics=diagnostics, sources=read.findings.sources)
    return Bundled(document=result.value, findings=findings)
