"""Findings as people read them, each with its advice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sdkwright.core.diagnostics import Diagnostic
from sdkwright.core.locate import Locator
from sdkwright.core.report import finding_lines
from sdkwright.core.source import Source


def text_report(
    diagnostics: Iterable[Diagnostic], sources: Mapping[str, Source]
) -> tuple[str, ...]:
    """Two lines a finding."""
    locator = Locator(sources)
    return tuple(
        line
        for finding in diagnostics
        for line in finding_lines(finding, sources, locator)
    )
