"""Looks of a package's code and pages that an option picks by name."""

from __future__ import annotations

PRESETS = ("default", "speakeasy")
"""``default`` is what people would choose; ``speakeasy`` what published packages have. They don't differ yet."""
