from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Optional

from typing_extensions import NotRequired, TypedDict

from .._errors import typed_message
from .._runtime.model import Model
from ..types import Response
from .r9serror import R9SError

if TYPE_CHECKING:
    from ..models.errordetail import ErrorDetail, ErrorDetailTypedDict


class UnprocessableEntityErrorDataTypedDict(TypedDict):
    """The request is well-formed but can't be met."""

    error: ErrorDetailTypedDict
    """What went wrong"""
    status: NotRequired[Literal[422]]


class UnprocessableEntityErrorData(Model):
    """The request is well-formed but can't be met."""

    error: ErrorDetail
    """What went wrong"""

    status: Optional[Literal[422]] = None


class UnprocessableEntityError(R9SError):
    """The request is well-formed but can't be met."""

    data: UnprocessableEntityErrorData
    data_type = UnprocessableEntityErrorData

    def __init__(
        self,
        data: UnprocessableEntityErrorData,
        raw_response: Response,
        body: Optional[str] = None,
    ) -> None:
        message = typed_message(raw_response, self.message_place, body)
        super().__init__(message, raw_response, body, data=data)
