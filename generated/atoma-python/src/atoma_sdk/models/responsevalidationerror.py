from __future__ import annotations

from .._errors import PublishedValidationError
from .atomasdkerror import AtomaSDKError


class ResponseValidationError(PublishedValidationError, AtomaSDKError):
    """A successful response whose body isn't what the API's description says."""
