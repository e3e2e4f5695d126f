"""What is shown of requests and responses: no secrets."""

from __future__ import annotations

import re
from collections.abc import Mapping

_SECRET = re.compile(
    r"auth|key|token|secret|password|cookie|signature|session|credential",
    re.IGNORECASE,
)
_HOST_END = re.compile(r"[/?#]")
_HIDDEN = "***"


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
