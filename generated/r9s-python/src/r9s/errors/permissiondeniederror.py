from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Optional

from typing_extensions import NotRequired, TypedDict

from .._errors import typed_message
from .._runtime.model import Model
from ..types import Response
from .r9serror import R9SError

if TYPE_CHECKING:
    from ..models.errordetail import ErrorDetail, ErrorDetailTypedDict


class PermissionDeniedErrorDataTypedDict(TypedDict):
    """The API key may not do this."""

    error: ErrorDetailTypedDict
    """What went wrong"""
    status: NotRequired[Literal[403]]


class PermissionDeniedErrorData(Model):
    """The API key may not do this."""

    error: ErrorDetail
    """What went wrong"""

    status: Optional[Literal[403]] = None


class PermissionDeniedError(R9SError):
    """The API key may not do this."""

    data: PermissionDeniedErrorData
    data_type = PermissionDeniedErrorData

    def __init__(
        self,
        data: PermissionDeniedErrorData,
        raw_response: Response,
        body: Optional[str] = None,
    ) -> None:
        message = typed_message(raw_response, self.message_place, body)
        super().__init__(message, raw_response, body, data=data)
