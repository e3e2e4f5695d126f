from __future__ import annotations

from .pixelerror import PixelError


class NoResponseError(PixelError):
    """No complete response came: no connection, a timeout, or a connection that broke off.

    `status_code` is 0 and `__cause__` the HTTP library's own error.
    """
