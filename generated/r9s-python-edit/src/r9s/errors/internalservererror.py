from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Optional

from .._runtime.model import Model
from .r9serror import R9SError

if TYPE_CHECKING:
    from ..models.errordetail import ErrorDetail


class InternalServerErrorData(Model):
    """The service failed."""

    error: ErrorDetail
    """What went wrong"""

    status: Optional[Literal[500]] = None


class InternalServerError(R9SError):
    """The service failed."""

    data: InternalServerErrorData
    data_type = InternalServerErrorData
