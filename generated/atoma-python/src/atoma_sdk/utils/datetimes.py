"""Dates and times."""

from __future__ import annotations

from .._runtime.dates import parse_datetime

__all__ = ["parse_datetime"]
