from __future__ import annotations

from .atomasdkerror import AtomaSDKError


class APIError(AtomaSDKError):
    """An error response that the API's description says nothing more about."""
