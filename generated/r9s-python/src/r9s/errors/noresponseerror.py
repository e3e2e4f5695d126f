from __future__ import annotations

from .r9serror import R9SError


class NoResponseError(R9SError):
    """No response came: no connection, a broken one, or a timeout."""
