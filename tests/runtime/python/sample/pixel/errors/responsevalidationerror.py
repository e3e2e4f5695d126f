from __future__ import annotations

from .pixelerror import PixelError


class ResponseValidationError(PixelError):
    """A response that isn't what the document says: status, content type or body.

    `__cause__` is the validation's own error, if that was the reason.
    """
