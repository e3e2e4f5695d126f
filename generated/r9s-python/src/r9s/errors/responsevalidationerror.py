from __future__ import annotations

from .._errors import PublishedValidationError
from .r9serror import R9SError


class ResponseValidationError(PublishedValidationError, R9SError):
    """A successful response whose body isn't what the API's description says."""
