from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Optional

from .._runtime.model import Model
from .r9serror import R9SError

if TYPE_CHECKING:
    from ..models.errordetail import ErrorDetail


class ServiceUnavailableErrorData(Model):
    """The service is overloaded or down."""

    error: ErrorDetail
    """What went wrong"""

    status: Optional[Literal[503]] = None


class ServiceUnavailableError(R9SError):
    """The service is overloaded or down."""

    data: ServiceUnavailableErrorData
    data_type = ServiceUnavailableErrorData
