"""Pages of lists."""

from __future__ import annotations

from .._runtime.pages import AsyncPage, Page

__all__ = ["AsyncPage", "Page"]
