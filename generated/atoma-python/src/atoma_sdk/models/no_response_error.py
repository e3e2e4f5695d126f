from __future__ import annotations

from .._errors import PublishedNoResponseError
from .atomasdkerror import AtomaSDKError


class NoResponseError(PublishedNoResponseError, AtomaSDKError):
    """No response came: no connection, a broken one, or a timeout."""
