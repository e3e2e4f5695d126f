from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Optional

from typing_extensions import NotRequired, TypedDict

from .._errors import typed_message
from .._runtime.model import Model
from ..types import Response
from .r9serror import R9SError

if TYPE_CHECKING:
    from ..models.errordetail import ErrorDetail, ErrorDetailTypedDict


class BadRequestErrorDataTypedDict(TypedDict):
    """The request can't be read."""

    error: ErrorDetailTypedDict
    """What went wrong"""
    status: NotRequired[Literal[400]]


class BadRequestErrorData(Model):
    """The request can't be read."""

    error: ErrorDetail
    """What went wrong"""

    status: Optional[Literal[400]] = None


class BadRequestError(R9SError):
    """The request can't be read."""

    data: BadRequestErrorData
    data_type = BadRequestErrorData

    def __init__(
        self,
        data: BadRequestErrorData,
        raw_response: Response,
        body: Optional[str] = None,
    ) -> None:
        message = typed_message(raw_response, self.message_place, body)
        super().__init__(message, raw_response, body, data=data)
