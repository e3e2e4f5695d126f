from __future__ import annotations

from .._runtime.errors import InvalidRequestError as _InvalidRequestError
from .pixelerror import PixelError


class InvalidRequestError(PixelError, _InvalidRequestError):
    """A request that can't be sent: arguments of other types, headers that HTTP doesn't allow, no URL."""
