from __future__ import annotations

from .._runtime.errors import SDKError


class R9SError(SDKError):
    """The base of every error a call can raise."""
