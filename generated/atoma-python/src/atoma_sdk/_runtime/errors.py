"""What calls raise. The package's own errors are thin subclasses."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import TYPE_CHECKING, Any, ClassVar, Union, cast

from .headers import Headers
from .response import Response

if TYPE_CHECKING:
    from typing import Self

_SHOWN = 2_000
_MOST_FAULTS = 100

Place = Sequence[Union[str, int]]
"""Where a value stands: names of members and positions of items, from the outside in."""

# The first that has a text counts.
USUAL_PLACES: Sequence[Place] = (
    ("error", "message"),
    ("message",),
    ("detail",),
    ("title",),
    ("error_description",),
    ("error",),
    ("errors", 0, "message"),
    ("errors", 0, "detail"),
    ("errors", 0, "title"),
    ("errors", 0),
    ("detail", 0, "msg"),
)


class SDKError(Exception):
    """The base of a package's errors.

    Where no response came, `status_code` is 0, and `headers`, `body` and `raw_response` are empty.
    `data` holds the body as the document types it, in the subclasses that have one.
    """

    message: str
    status_code: int
    headers: Headers
    raw_response: Response

    data: Any
    data_type: ClassVar[Any] = None
    message_place: ClassVar[Place] = ()
    """Where the body has the server's own message, if not where servers usually have it."""
    parts: ClassVar[tuple[type[SDKError], type[SDKError]] | None] = None
    """The class of what the body is and that of the status, of which this one is both."""
    is_of_other_types: ClassVar[bool] = False
    """Whether a success of another media type than was promised is an error of this type."""

    def __init__(
        self,
        message: str,
        raw_response: Response | None = None,
        data: Any = None,
    ) -> None:
        super().__init__(message)
        response = Response.none() if raw_response is None else raw_response
        self.message = message
        self.raw_response = response
        self.status_code = response.status_code
        self.headers = response.headers
        self.data = data

    @classmethod
    def of(cls, message: str, response: Response, data: Any = None) -> Self:
        """The error of a response; `data` is its body, typed."""
        return cls(message, response, data)

    @classmethod
    def of_status(cls, response: Response, place: Place = (), data: Any = None) -> Self:
        """The error of a response for its status alone; the server's message may be at `place`."""
        return cls.of(status_message(response, place), response, data)

    @classmethod
    def of_invalid(cls, response: Response, error: Exception) -> Self:
        """The error of a response that isn't what was promised, for what is wrong with it."""
        message = f"The response isn't what was promised: {words_of(error)}"
        body = shown_body(response) if response.is_read else ""
        return cls.of(f"{message}\nBody: {body}" if body else message, response)

    @classmethod
    def of_failure(
        cls,
        message: str,
        failure: BaseException | None,
        response: Response | None = None,
    ) -> Self:
        """The error of a response that didn't come, or not whole; `failure` is why, in the HTTP library's words."""
        return cls(message, response)

    @property
    def body(self) -> str:
        """The response's body as text, or as much of it as was read."""
        return self.raw_response.text if self.raw_response.is_read else ""

    def __str__(self) -> str:
        return self.message

    def __reduce__(self) -> tuple[Any, ...]:
        """What a copy, or a pickle, has; see `Response.__reduce__`."""
        arguments = (self.message, copy(self.raw_response), self.data)
        if self.parts is not None:
            return _made_again, (*self.parts, *arguments)
        return type(self), arguments


_BOTH: dict[tuple[type[SDKError], type[SDKError]], type[SDKError]] = {}


def of_both(kind: type[SDKError], status: type[SDKError]) -> type[SDKError]:
    """The class of errors of a kind that may be caught by their status, too; it is called like the kind."""
    known = _BOTH.get((kind, status))
    if known is not None:
        return known
    attributes = {
        "__module__": kind.__module__,
        "__qualname__": kind.__qualname__,
        "__doc__": kind.__doc__,
        "parts": (kind, status),
    }
    made = type(kind.__name__, (kind, status), attributes)
    return _BOTH.setdefault((kind, status), made)


def _made_again(
    kind: type[SDKError], status: type[SDKError], *arguments: Any
) -> SDKError:
    return of_both(kind, status)(*arguments)


class InvalidRequestError(ValueError, TypeError):
    """A request that can't be sent: arguments that aren't of their types (`__cause__` says which, in pydantic's
    words), headers that HTTP doesn't allow, no URL, or a next page on another server.

    Calls raise the package's own, which is one of these too.
    """


class ClosedError(RuntimeError):
    """A client or a stream was used after it was closed."""


def status_message(response: Response, place: Place = ()) -> str:
    """What an error status is reported as: what the server says, the status, and the beginning of its body."""
    body = shown_body(response)
    status = f"Status {response.status_code}" + (f": {body}" if body else "")
    text = said(response, place)
    return f"{shown(text)}\n{status}" if text else status


def said(
    response: Response, place: Place, others: Sequence[Place] = USUAL_PLACES
) -> str:
    """The text at a place of a body in JSON, or else at the first of the others that has one; empty without any."""
    from .contents import is_json

    if not is_json(response.content_type):
        return ""
    try:
        body = response.json()
    except ValueError:
        return ""
    texts = (_at(body, one) for one in (place, *others))
    return next((text for text in texts if text), "")


def _at(value: Any, place: Place) -> str:
    for step in place:
        if isinstance(step, str) and isinstance(value, dict):
            value = cast("dict[str, Any]", value).get(step)
        elif isinstance(step, int) and isinstance(value, list) and value:
            value = cast("Any", value)[step]
        else:
            return ""
    return value.strip() if isinstance(value, str) else ""


def shown_body(response: Response) -> str:
    """The beginning of a body, and how much more there is; no more of it is decoded."""
    more = len(response.content) - _SHOWN
    if more <= 0:
        return response.text
    return f"{response.beginning(_SHOWN)}... ({more} more bytes)"


def shown(text: str) -> str:
    """The beginning of a text, and how much more there is."""
    if len(text) <= _SHOWN:
        return text
    return f"{text[:_SHOWN]}... ({len(text) - _SHOWN} more characters)"


_MANUAL = "    For further information visit https://errors.pydantic.dev/"


def words_of(error: Exception) -> str:
    """What an error says, without the lines in which pydantic leads to its manual: this is the API's package."""
    lines = str(error).split("\n")
    return "\n".join(line for line in lines if not line.startswith(_MANUAL))


def reason(error: Exception) -> Exception:
    """An error of a value, or a short one in its place: those of pydantic have a paragraph for each fault."""
    count: Any = getattr(error, "error_count", None)
    faults = count() if callable(count) else 1
    if isinstance(faults, int) and faults > _MOST_FAULTS:
        return ValueError(f"{faults} faults")
    text = words_of(error)
    return error if len(text) <= _SHOWN else ValueError(shown(text))
