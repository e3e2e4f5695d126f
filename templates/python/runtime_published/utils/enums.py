"""Enums that take in values they don't know."""

from __future__ import annotations

from .._runtime.enumeration import OpenEnum as OpenEnumMeta

__all__ = ["OpenEnumMeta"]
