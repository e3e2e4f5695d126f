"""A source's document, loaded and with its overlays applied. Loads no more of this program than that takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, TypeAlias

from sdkwright.app.config_sources import SourceConfig
from sdkwright.app.findings import Findings
from sdkwright.core.diagnostics import Severity
from sdkwright.core.permissions import Permissions
from sdkwright.core.source import Source
from sdkwright.frontend.document import Document
from sdkwright.frontend.files import DISK, Files
from sdkwright.frontend.load import Loaded, load, open_root, unread
from sdkwright.frontend.map_references import map_findings
from sdkwright.frontend.overlay import apply_overlay, overlay_uri

Progress: TypeAlias = Callable[[str], None]
"""Told the name of each stage when it begins."""


def silent(_: str) -> None:
    """Progress that nobody is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDocument:
    """A document with its overlays applied, None when it can't be used."""

    document: Document | None
    findings: Findings


def read_document(
    source: SourceConfig,
    *,
    permitted: Permissions,
    progress: Progress,
    files: Files = DISK,
) -> ReadDocument:
    """Load a source's document from ``files`` and apply its overlays in order."""
    progress(f"reading {source.document}")
    permitted = permitted.with_folders(source.references_outside)
    loaded = _loaded(source, permitted=permitted, files=files)
    document, is_whole = loaded.value, loaded.value is not None
    diagnostics = list(loaded.diagnostics)
    sources: dict[str, Source] = dict(loaded.sources)
    for location in source.overlays:
        uri = overlay_uri(location)
        opened = open_root(location, uri=uri, permitted=permitted, files=files)
        diagnostics += opened.diagnostics
        sources[uri] = opened.source or unread(location, uri)
        if opened.source is None or opened.reason is not None:
            is_whole = False
        elif document is not None:
            progress(f"applying {location}")
            overlaid = apply_overlay(document, opened.value, opened.source)
            # Once something is missing, what matches nothing may be a consequence; what can't be done stays wrong.
            diagnostics += (
                one
                for one in overlaid.diagnostics
                if is_whole or one.rule.severity is Severity.ERROR
            )
            document = overlaid.value
            is_whole = is_whole and not overlaid.failed
    if not is_whole:
        document = None
    if document is not None:
        diagnostics += map_findings(document)
    findings = Findings(diagnostics=tuple(diagnostics), sources=sources)
    return ReadDocument(document=document, findings=findings)


def _loaded(source: SourceConfig, *, permitted: Permissions, files: Files) -> Loaded:
    if not source.further:
        return load(source.document, permitted=permitted, files=files)
    # Sources of one document have no need of what joins several.
    several: Any = import_module("sdkwright.app.joined_documents")
    loaded: Loaded = several.load_joined(source, permitted=permitted, files=files)
    return loaded
