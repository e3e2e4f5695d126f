"""The bases of a published package's errors: people make such errors in their tests, of the HTTP library's responses too."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any, Optional

from ._runtime.errors import Place, SDKError, said
from ._runtime.headers import Headers
from ._runtime.response import Response

if TYPE_CHECKING:
    from typing import Self

_SHOWN = 10_000
_ERROR = "API error occurred"
_UNEXPECTED = "Unexpected response received"


class PublishedError(SDKError):
    """An error of a response."""

    def __init__(
        self,
        message: str,
        raw_response: Optional[Any] = None,
        body: Optional[str] = None,
        *,
        data: Any = None,
    ) -> None:
        super().__init__(message, raw_response, data)
        self._body = body

    @classmethod
    def of(cls, message: str, response: Response, data: Any = None) -> Self:
        error = cls.__new__(cls)
        PublishedError.__init__(error, message, response, data=data)
        return error

    @classmethod
    def of_status(cls, response: Response, place: Place = (), data: Any = None) -> Self:
        if data is None:
            start = _UNEXPECTED if response.status_code < 400 else _ERROR
            message = default_message(start, response, None)
        else:
            message = typed_message(response, place)
        return cls.of(message, response, data)

    @property
    def body(self) -> str:
        if self._body is not None:
            return self._body
        return _text(_plain(self.raw_response), None)

    @property
    def cause(self) -> Optional[BaseException]:
        """What was wrong with the response, where that is what was wrong."""
        return self.__cause__

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self).of, (self.message, copy(self.raw_response), self.data)


class PublishedDefaultError(PublishedError):
    """An error whose message ends in what came: the status, the media type if it isn't JSON, and the body."""

    is_of_other_types = True

    def __init__(
        self,
        message: str,
        raw_response: Optional[Any] = None,
        body: Optional[str] = None,
        *,
        data: Any = None,
    ) -> None:
        if raw_response is not None:
            message = default_message(message, raw_response, body)
        super().__init__(message, raw_response, body, data=data)


class PublishedValidationError(PublishedError):
    """A response that isn't what was promised, made of what was wrong with it."""

    def __init__(
        self,
        message: str,
        raw_response: Optional[Any] = None,
        cause: Optional[Exception] = None,
        body: Optional[str] = None,
    ) -> None:
        text = message if cause is None else f"{message}: {cause}"
        super().__init__(text, raw_response, body)
        self.__cause__ = cause


class PublishedNoResponseError(PublishedError):
    """An error of a response that never came."""

    def __init__(
        self,
        message: str = "No response received",
        raw_response: Optional[Any] = None,
        body: Optional[str] = None,
        *,
        data: Any = None,
    ) -> None:
        super().__init__(message, raw_response, body, data=data)


def typed_message(raw_response: Any, place: Place, body: Optional[str] = None) -> str:
    """What an error with data says: the server's message, or else the body."""
    response = _plain(raw_response)
    text = said(response, place) if response.is_read else ""
    return text or _text(response, body)


def default_message(message: str, raw_response: Any, body: Optional[str]) -> str:
    """A message, and what came."""
    response = _plain(raw_response)
    kind = response.headers.get("content-type", '""')
    if " " in kind:
        kind = f'"{kind}"'
    media = "" if kind == "application/json" else f" Content-Type {kind}"
    text = _text(response, body) or '""'
    more = len(text) - _SHOWN
    if more > 0:
        text = f"{text[:_SHOWN]}...and {more} more chars"
    start = f"{message}: " if message else ""
    return f"{start}Status {response.status_code}{media}. Body: {text}"


def _text(response: Response, body: Optional[str]) -> str:
    if body is not None:
        return body
    return response.text if response.is_read else ""


def _plain(response: Any) -> Response:
    """A response of the HTTP library in this package's words."""
    if isinstance(response, Response):
        return response
    headers = Headers.received(response.headers.multi_items())
    return Response(response.status_code, headers, content=response.content)
