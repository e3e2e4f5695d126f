from __future__ import annotations

from .pixelerror import PixelError


class PixelDefaultError(PixelError):
    """An error status that the document gives no type."""
