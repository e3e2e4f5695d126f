from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Optional

from .._runtime.model import Model
from .r9serror import R9SError

if TYPE_CHECKING:
    from ..models.errordetail import ErrorDetail


class RateLimitErrorData(Model):
    """Too many requests; wait as `Retry-After` says."""

    error: ErrorDetail
    """What went wrong"""

    status: Optional[Literal[429]] = None


class RateLimitError(R9SError):
    """Too many requests; wait as `Retry-After` says."""

    data: RateLimitErrorData
    data_type = RateLimitErrorData
