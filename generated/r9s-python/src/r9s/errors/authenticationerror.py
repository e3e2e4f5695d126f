from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Optional

from typing_extensions import NotRequired, TypedDict

from .._errors import typed_message
from .._runtime.model import Model
from ..types import Response
from .r9serror import R9SError

if TYPE_CHECKING:
    from ..models.errordetail import ErrorDetail, ErrorDetailTypedDict


class AuthenticationErrorDataTypedDict(TypedDict):
    """The API key is missing or wrong."""

    error: ErrorDetailTypedDict
    """What went wrong"""
    status: NotRequired[Literal[401]]


class AuthenticationErrorData(Model):
    """The API key is missing or wrong."""

    error: ErrorDetail
    """What went wrong"""

    status: Optional[Literal[401]] = None


class AuthenticationError(R9SError):
    """The API key is missing or wrong."""

    data: AuthenticationErrorData
    data_type = AuthenticationErrorData

    def __init__(
        self,
        data: AuthenticationErrorData,
        raw_response: Response,
        body: Optional[str] = None,
    ) -> None:
        message = typed_message(raw_response, self.message_place, body)
        super().__init__(message, raw_response, body, data=data)
