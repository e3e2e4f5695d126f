from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Optional

from .._runtime.model import Model
from .r9serror import R9SError

if TYPE_CHECKING:
    from ..models.errordetail import ErrorDetail


class PermissionDeniedErrorData(Model):
    """The API key may not do this."""

    error: ErrorDetail
    """What went wrong"""

    status: Optional[Literal[403]] = None


class PermissionDeniedError(R9SError):
    """The API key may not do this."""

    data: PermissionDeniedErrorData
    data_type = PermissionDeniedErrorData
