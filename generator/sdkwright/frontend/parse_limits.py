"""What a text may have at most, whatever it is written in."""

from __future__ import annotations

MAXIMUM_DEPTH = 256
"""Levels of nesting. Real documents stay under 60; the stages after this one recurse."""

MAXIMUM_FINDINGS = 50
"""Findings of one file after which the rest is noise."""
