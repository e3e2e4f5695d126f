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
_HOST_END = re.compile(r"[/?#]")
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
    """A URL; its user and values of query parameters that may hold secrets are hidden."""
    scheme, mark, rest = url.partition("://")
    if mark:
        host = _HOST_END.split(rest, maxsplit=1)[0]
        user, at, _ = host.rpartition("@")
        url = f"{scheme}://{_HIDDEN}@{rest[len(user) + 1 :]}" if at else url
    place, mark, query = url.partition("?")
    if not mark:
        return url
    query, hash_mark, fragment = query.partition("#")
    pairs = "&".join(map(_safe_pair, query.split("&")))
    return f"{place}?{pairs}{hash_mark}{fragment}"


def _safe_pair(pair: str) -> str:
    name, mark, _ = pair.partition("=")
    return f"{name}={_HIDDEN}" if mark and _SECRET.search(name) else pair


def _size(request: Request) -> str:
    if request.content is not None:
        return f"{len(request.content)} bytes"
    return "a stream" if request.upload is not None else "none"
