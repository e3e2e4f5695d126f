from __future__ import annotations

from .._errors import PublishedDefaultError
from .r9serror import R9SError


class R9SDefaultError(PublishedDefaultError, R9SError):
    """An error response that the API's description says nothing more about."""
