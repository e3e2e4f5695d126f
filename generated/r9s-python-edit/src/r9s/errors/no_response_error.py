from __future__ import annotations

from .._errors import PublishedNoResponseError
from .r9serror import R9SError


class NoResponseError(PublishedNoResponseError, R9SError):
    """No response came: no connection, a broken one, or a timeout."""
