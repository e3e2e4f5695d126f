from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Optional

from typing_extensions import NotRequired, TypedDict

from .._errors import typed_message
from .._runtime.model import Model
from ..types import Response
from .r9serror import R9SError

if TYPE_CHECKING:
    from ..models.errordetail import ErrorDetail, ErrorDetailTypedDict


class InternalServerErrorDataTypedDict(TypedDict):
    """The service failed."""

    error: ErrorDetailTypedDict
    """What went wrong"""
    status: NotRequired[Literal[500]]


class InternalServerErrorData(Model):
    """The service failed."""

    error: ErrorDetail
    """What went wrong"""

    status: Optional[Literal[500]] = None


class InternalServerError(R9SError):
    """The service failed."""

    data: InternalServerErrorData
    data_type = InternalServerErrorData

    def __init__(
        self,
        data: InternalServerErrorData,
        raw_response: Response,
        body: Optional[str] = None,
    ) -> None:
        message = typed_message(raw_response, self.message_place, body)
        super().__init__(message, raw_response, body, data=data)
