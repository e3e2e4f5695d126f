"""What calls raise. The package's own errors are thin subclasses."""

from __future__ import annotations

from typing import Any, ClassVar

from .headers import Headers
from .response import Response

_SHOWN = 2_000


class SDKError(Exception):
    """The base of a package's errors.

    Where no response came, `status_code` is 0, and `headers`, `body` and `raw_response` are empty.
    `data` holds the body as the document types it, in the subclasses that have one.
    """

    message: str
    status_code: int
    headers: Headers
    body: str
    raw_response: Response

    data: Any
    data_type: ClassVar[Any] = None

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
        self.body = response.text if response.is_read else ""
        self.data = data

    def __str__(self) -> str:
        return self.message


class InvalidRequestError(ValueError):
    """Arguments that can't be sent: not of their types. `__cause__` says which, in pydantic's words."""


class ClosedError(RuntimeError):
    """A client or a stream was used after it was closed."""


def status_message(response: Response) -> str:
    """What an error status is reported as: the status, and the beginning of its body."""
    body = shown(response.text)
    return f"Status {response.status_code}" + (f": {body}" if body else "")


def shown(text: str) -> str:
    """The beginning of a text, and how much more there is."""
    if len(text) <= _SHOWN:
        return text
    return f"{text[:_SHOWN]}... ({len(text) - _SHOWN} more characters)"
