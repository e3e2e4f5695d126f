"""Documents as plain trees, as the mock server takes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sdkwright.app.config_sources import SourceConfig
from sdkwright.app.read_document import read_document as read_source
from sdkwright.core.permissions import Permissions

REPOSITORY = Path(__file__).resolve().parents[2]


def read_document(path: Path, overlays: Sequence[Path] = ()) -> Mapping[str, Any]:
    """The tree of the document at ``path``, which must be readable, with overlays applied."""
    source = SourceConfig(
        document=str(path), overlays=tuple(str(overlay) for overlay in overlays)
    )
    read = read_source(source, permitted=Permissions(), progress=lambda _: None)
    if read.document is None:
        raise ValueError(f"{path}: {read.findings.diagnostics}")
    return read.document.root
