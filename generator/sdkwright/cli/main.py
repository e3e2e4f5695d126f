"""Parse, import one use case, print, exit."""

from __future__ import annotations


def run() -> None:
    """The console script."""
    raise SystemExit(0)
