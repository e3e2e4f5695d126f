"""Telling a logger of requests and responses, secrets left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from .masking import safe_headers, safe_url

if TYPE_CHECKING:
    from .request import Request
    from .response import Response


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
        safe_url(request.url, request.secrets),
        safe_headers(request.headers, request.secrets),
        _size(request),
    )


def log_response(logger: Logger, request: Request, response: Response) -> None:
    """Note a response."""
    logger.debug(
        "Response: %s %s status=%s headers=%s",
        request.method,
        safe_url(request.url, request.secrets),
        response.status_code,
        safe_headers(response.headers, request.secrets),
    )


def _size(request: Request) -> str:
    if request.content is not None:
        return f"{len(request.content)} bytes"
    return "a stream" if request.upload is not None else "none"
