from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Optional

from .._runtime.model import Model
from .r9serror import R9SError

if TYPE_CHECKING:
    from ..models.errordetail import ErrorDetail


class UnprocessableEntityErrorData(Model):
    """The request is well-formed but can't be met."""

    error: ErrorDetail
    """What went wrong"""

    status: Optional[Literal[422]] = None


class UnprocessableEntityError(R9SError):
    """The request is well-formed but can't be met."""

    data: UnprocessableEntityErrorData
    data_type = UnprocessableEntityErrorData
