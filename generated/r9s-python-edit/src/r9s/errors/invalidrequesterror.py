from __future__ import annotations

from .._runtime.errors import InvalidRequestError as _InvalidRequestError
from .r9serror import R9SError


class InvalidRequestError(R9SError, _InvalidRequestError):
    """A request that can't be sent: an argument of another type, a header that HTTP doesn't allow, no URL, or a next page on another server."""
