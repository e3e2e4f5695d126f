"""The bases of a published package's errors: people make such errors in their tests, of the HTTP library's responses too."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import TYPE_CHECKING, Any, ClassVar, Optional

from ._runtime.errors import Place, SDKError, said, words_of
from ._runtime.failure import LIBRARIES
from ._runtime.headers import Headers
from ._runtime.response import Response

if TYPE_CHECKING:
    from typing import Self

_SHOWN = 10_000
# Where published packages look for a message; of other bodies they say all.
_MESSAGES: Sequence[Place] = (("error", "message"), ("message",))
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

    @classmethod
    def of_invalid(cls, response: Response, error: Exception) -> Self:
        return cls.of(f"Response validation failed: {words_of(error)}", response)


class PublishedNoResponseError(PublishedError):
    """An error of a response that never came; one of the HTTP library's is caught as that, too."""

    alone: ClassVar[type[PublishedNoResponseError] | None] = None
    """The class of such errors, in that of both."""

    def __init__(
        self,
        message: str = "No response received",
        raw_response: Optional[Any] = None,
        body: Optional[str] = None,
        *,
        data: Any = None,
    ) -> None:
        super().__init__(message, raw_response, body, data=data)

    @classmethod
    def of_failure(
        cls,
        message: str,
        failure: BaseException | None,
        response: Response | None = None,
    ) -> Self:
        if failure is None or type(failure).__module__ not in LIBRARIES:
            return cls(message, response)
        both = _also(cls, type(failure))
        error: Self = both.__new__(both)
        PublishedError.__init__(error, message, response)
        # What the library's own constructor keeps, beside the message.
        error.__dict__["_request"] = getattr(failure, "_request", None)
        return error

    def __reduce__(self) -> tuple[Any, ...]:
        kind = self.alone or type(self)
        return kind.of, (self.message, copy(self.raw_response), self.data)


_BOTH: dict[tuple[type, type], Any] = {}


def _also(kind: type[Any], other: type[BaseException]) -> Any:
    """The class of both, called like the first."""
    known = _BOTH.get((kind, other))
    if known is not None:
        return known
    attributes = {
        "__module__": kind.__module__,
        "__qualname__": kind.__qualname__,
        "__doc__": kind.__doc__,
        "alone": kind,
    }
    made = type(kind.__name__, (kind, other), attributes)
    return _BOTH.setdefault((kind, other), made)


def typed_message(raw_response: Any, place: Place, body: Optional[str] = None) -> str:
    """What an error with data says: the server's message, or else the body."""
    response = _plain(raw_response)
    text = said(response, place, _MESSAGES) if response.is_read else ""
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
