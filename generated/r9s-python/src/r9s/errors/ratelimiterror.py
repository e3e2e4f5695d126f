from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Optional

from typing_extensions import NotRequired, TypedDict

from .._errors import typed_message
from .._runtime.model import Model
from ..types import Response
from .r9serror import R9SError

if TYPE_CHECKING:
    from ..models.errordetail import ErrorDetail, ErrorDetailTypedDict


class RateLimitErrorDataTypedDict(TypedDict):
    """Too many requests; wait as `Retry-After` says."""

    error: ErrorDetailTypedDict
    """What went wrong"""
    status: NotRequired[Literal[429]]


class RateLimitErrorData(Model):
    """Too many requests; wait as `Retry-After` says."""

    error: ErrorDetail
    """What went wrong"""

    status: Optional[Literal[429]] = None


class RateLimitError(R9SError):
    """Too many requests; wait as `Retry-After` says."""

    data: RateLimitErrorData
    data_type = RateLimitErrorData

    def __init__(
        self,
        data: RateLimitErrorData,
        raw_response: Response,
        body: Optional[str] = None,
    ) -> None:
        message = typed_message(raw_response, self.message_place, body)
        super().__init__(message, raw_response, body, data=data)
