"""What goes wrong on the way to an answer: the HTTP library's errors in words of this package's own."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from .errors import InvalidRequestError, shown

if TYPE_CHECKING:
    from .request import Request

LIBRARIES = ("httpx2", "httpx")
# A header's name and value (RFC 9110, 5.1 and 5.5).
_NAME = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_VALUE = r"[\t\x20-\x7e]*"
# What is raised once a connection is there: writing or the answer takes too long, or the connection is lost.
_LATE = (
    *("ReadTimeout", "WriteTimeout", "TimeoutError"),
    *("ReadError", "WriteError", "RemoteProtocolError"),
    *("ConnectionResetError", "ConnectionAbortedError", "BrokenPipeError"),
)
_MOST_REASONS = 10


class TransportFailure(Exception):
    """No response, or only a part of one, came.

    `is_final`: another attempt would end like this one. `is_late`: the request was sent, and may have been carried out.
    """

    is_final = False
    is_late = False


class TooManyRedirects(TransportFailure):
    """Redirects led on and on."""

    is_final = True


def failures() -> tuple[type[Exception], ...]:
    """What HTTP libraries raise when no response comes; `UnicodeError` is for hosts that can't be one."""
    found: list[type[Exception]] = [OSError, UnicodeError]
    for name in LIBRARIES:
        library = sys.modules.get(name)
        if library is not None:
            found.append(library.RequestError)
    protocol = sys.modules.get("h11")
    if protocol is not None:
        found.append(protocol.ProtocolError)
    return tuple(found)


def unreadable() -> tuple[type[Exception], ...]:
    """What they and we raise for a body that can't be read, or unpacked."""
    found: list[type[Exception]] = [ValueError]
    found += failures()
    return tuple(found)


def failure_of(
    error: Exception, request: Request | None = None
) -> TransportFailure | InvalidRequestError:
    """What to raise for an error of the HTTP library's: of a request on its way, or (without one) of reading its answer."""
    names = {kind.__name__ for kind in type(error).__mro__}
    if request is not None:
        if "LocalProtocolError" in names:
            return unsendable(request)
        if not names.isdisjoint(("UnsupportedProtocol", "UnicodeError")):
            return InvalidRequestError(
                "its URL is none of http or https, or has no host"
            )
    failure = TransportFailure(reason_of(error))
    failure.__cause__ = error
    failure.is_late = not names.isdisjoint(_LATE)
    failure.is_final = "PoolTimeout" in names or _is_distrust(error)
    return failure


def _is_distrust(error: BaseException | None) -> bool:
    """Whether the server's certificate is why: it will be the same next time."""
    # Reasons may lead in a circle.
    for _ in range(_MOST_REASONS):
        if error is None:
            return False
        if type(error).__name__ == "SSLCertVerificationError":
            return True
        error = error.__cause__ or error.__context__
    return False


def unsendable(request: Request) -> InvalidRequestError:
    """What to say of such a request: never a value, since the HTTP library's words may show secrets."""
    for name, value in request.headers.pairs():
        if not re.fullmatch(_NAME, name) or not re.fullmatch(_VALUE, value):
            return InvalidRequestError(f"header {name!r} isn't allowed in HTTP")
    return InvalidRequestError(
        "the request's URL (see server_url) or body isn't allowed in HTTP"
    )


def refusals() -> tuple[type[Exception], ...]:
    """What HTTP libraries raise for what is no URL or no header."""
    found: list[type[Exception]] = [ValueError, TypeError]
    for name in LIBRARIES:
        library = sys.modules.get(name)
        if library is not None:
            found.append(library.InvalidURL)
    return tuple(found)


def reason_of(error: Exception) -> str:
    """What an error of the HTTP library is called, and says."""
    text = shown(str(error))
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
