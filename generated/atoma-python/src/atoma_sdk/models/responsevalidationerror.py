from __future__ import annotations

from .atomasdkerror import AtomaSDKError


class ResponseValidationError(AtomaSDKError):
    """A successful response whose body isn't what the API's description says."""
