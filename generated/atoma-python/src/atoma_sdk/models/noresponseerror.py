from __future__ import annotations

from .atomasdkerror import AtomaSDKError


class NoResponseError(AtomaSDKError):
    """No response came: no connection, a broken one, or a timeout."""
