"""Telling a logger of requests and responses, secrets left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .request import Request
    from .response import Response

_SECRET = re.compile(
    r"auth|key|token|secret|password|cookie|signature|session|credential",
    re.IGNORECASE,
)
_QUERY_VALUE = re.compile(r"([?&])([^=&#]*)=([^&#]*)")
_USER = re.compile(r"^([a-z][a-z0-9+.-]*://)[^/?#@]*@", re.IGNORECASE)
_HIDDEN = "***"


class Logger(Protocol):
    """What a logger has to offer; those of `logging` do."""

    def debug(self, msg: str, /, *args: object) -> None:
        """Note a message; `args` fill its placeholders."""
        ...


def log_request(logger: Logger, request: Request) -> None:
    """Note a request."""
    logger.debug(
        "Request: %s %s headers=%s body=%s",
        request.method,
        safe_url(request.url),
        safe_headers(request.headers),
        _size(request),
    )


def log_response(logger: Logger, request: Request, response: Response) -> None:
    """Note a response."""
    logger.debug(
        "Response: %s %s status=%s headers=%s",
        request.method,
        safe_url(request.url),
        response.status_code,
        safe_headers(response.headers),
    )


def safe_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Header fields; values of those that may hold secrets are hidden."""
    return {
        name: _HIDDEN if _SECRET.search(name) else value
        for name, value in headers.items()
    }


def safe_url(url: str) -> str:
    """A URL; values of query parameters that may hold secrets are hidden."""

    def hidden(found: re.Match[str]) -> str:
        mark, name, value = found.groups()
        return f"{mark}{name}={_HIDDEN if _SECRET.search(name) else value}"

    return _QUERY_VALUE.sub(hidden, _USER.sub(rf"\1{_HIDDEN}@", url, count=1))


def _size(request: Request) -> str:
    if request.content is not None:
        return f"{len(request.content)} bytes"
    return "a stream" if request.upload is not None else "none"
