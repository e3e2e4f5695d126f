"""The Markdown target: pages from what a code target says of its SDK."""

from __future__ import annotations

from sdkwright.emit.job import FileJob
from sdkwright.targets.base import Reference


def lower(reference: Reference) -> tuple[FileJob, ...]:
    """The pages of a reference."""
    del reference
    return ()
