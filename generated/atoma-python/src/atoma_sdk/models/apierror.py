from __future__ import annotations

from .._errors import PublishedDefaultError
from .atomasdkerror import AtomaSDKError


class APIError(PublishedDefaultError, AtomaSDKError):
    """An error response that the API's description says nothing more about."""
