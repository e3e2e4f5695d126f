"""The Markdown target: pages from what a code target says of its SDK."""

from __future__ import annotations

from sdkwright.targets.markdown.pages import lower

__all__ = ["lower"]
