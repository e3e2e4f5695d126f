from __future__ import annotations

from .._runtime.errors import SDKError


class PixelError(SDKError):
    """The base of every error a call can raise."""
