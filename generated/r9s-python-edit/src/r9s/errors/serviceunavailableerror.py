from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Optional

from typing_extensions import NotRequired, TypedDict

from .._errors import typed_message
from .._runtime.model import Model
from ..types import Response
from .r9serror import R9SError

if TYPE_CHECKING:
    from ..models.errordetail import ErrorDetail, ErrorDetailTypedDict


class ServiceUnavailableErrorDataTypedDict(TypedDict):
    """The service is overloaded or down."""

    error: ErrorDetailTypedDict
    """What went wrong"""
    status: NotRequired[Literal[503]]


class ServiceUnavailableErrorData(Model):
    """The service is overloaded or down."""

    error: ErrorDetail
    """What went wrong"""

    status: Optional[Literal[503]] = None


class ServiceUnavailableError(R9SError):
    """The service is overloaded or down."""

    data: ServiceUnavailableErrorData
    data_type = ServiceUnavailableErrorData

    def __init__(
        self,
        data: ServiceUnavailableErrorData,
        raw_response: Response,
        body: Optional[str] = None,
    ) -> None:
        message = typed_message(raw_response, self.message_place, body)
        super().__init__(message, raw_response, body, data=data)
