from __future__ import annotations

from .r9serror import R9SError


class ResponseValidationError(R9SError):
    """A successful response whose body isn't what the API's description says."""
