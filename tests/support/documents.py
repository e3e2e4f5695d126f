"""Documents as plain trees, as the mock server takes them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sdkwright.frontend.load import load

REPOSITORY = Path(__file__).resolve().parents[2]


def read_document(path: Path) -> Mapping[str, Any]:
    """The tree of the document at ``path``, which must be readable."""
    loaded = load(str(path))
    if loaded.value is None:
        raise ValueError(f"{path}: {loaded.diagnostics}")
    return loaded.value.root
