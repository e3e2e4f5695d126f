from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Optional

from .._runtime.model import Model
from .r9serror import R9SError

if TYPE_CHECKING:
    from ..models.errordetail import ErrorDetail


class BadRequestErrorData(Model):
    """The request can't be read."""

    error: ErrorDetail
    """What went wrong"""

    status: Optional[Literal[400]] = None


class BadRequestError(R9SError):
    """The request can't be read."""

    data: BadRequestErrorData
    data_type = BadRequestErrorData
