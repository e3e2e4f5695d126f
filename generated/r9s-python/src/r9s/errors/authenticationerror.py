from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Optional

from .._runtime.model import Model
from .r9serror import R9SError

if TYPE_CHECKING:
    from ..models.errordetail import ErrorDetail


class AuthenticationErrorData(Model):
    """The API key is missing or wrong."""

    error: ErrorDetail
    """What went wrong"""

    status: Optional[Literal[401]] = None


class AuthenticationError(R9SError):
    """The API key is missing or wrong."""

    data: AuthenticationErrorData
    data_type = AuthenticationErrorData
