"""Pages of Markdown, from what a target says of its SDK."""

from __future__ import annotations

from sdkwright.targets.pages.pages import lower, prose_of

__all__ = ["lower", "prose_of"]
