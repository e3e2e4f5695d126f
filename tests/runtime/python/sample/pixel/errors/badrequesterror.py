from __future__ import annotations

from typing import Optional

from .._runtime.model import Model
from .pixelerror import PixelError


class BadRequestErrorData(Model):
    """What was wrong with the request."""

    message: str

    code: Optional[str] = None


class BadRequestError(PixelError):
    """What was wrong with the request."""

    data: BadRequestErrorData
    data_type = BadRequestErrorData
