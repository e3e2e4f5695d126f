"""What is shown of requests and responses: no secrets."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from urllib.parse import unquote_plus

_SECRET = re.compile(
    r"auth|key|token|secret|password|cookie|signature|session|credential",
    re.IGNORECASE,
)
_HOST_END = re.compile(r"[/?#]")
_HIDDEN = "***"

Place = tuple[str, str]
"""Where something travels: `header` (its name in small letters), `query` or `cookie`, and its name."""


def safe_headers(
    headers: Mapping[str, str], secrets: Set[Place] = frozenset()
) -> dict[str, str]:
    """Header fields; values of those that hold secrets, or may, are hidden."""
    return {
        name: (
            _HIDDEN
            if _is_secret("header", name.lower(), secrets)
            else safe_url(value, secrets)
        )
        for name, value in headers.items()
    }


def safe_url(url: str, secrets: Set[Place] = frozenset()) -> str:
    """A URL; its user and values of query parameters that hold secrets, or may, are hidden."""
    scheme, mark, rest = url.partition("://")
    if mark:
        host = _HOST_END.split(rest, maxsplit=1)[0]
        user, at, _ = host.rpartition("@")
        url = f"{scheme}://{_HIDDEN}@{rest[len(user) + 1 :]}" if at else url
    place, mark, query = url.partition("?")
    if not mark:
        return url
    query, hash_mark, fragment = query.partition("#")
    pairs = "&".join(_safe_pair(pair, secrets) for pair in query.split("&"))
    return f"{place}?{pairs}{hash_mark}{fragment}"


def _safe_pair(pair: str, secrets: Set[Place]) -> str:
    name, mark, _ = pair.partition("=")
    is_hidden = mark and _is_secret("query", unquote_plus(name), secrets)
    return f"{name}={_HIDDEN}" if is_hidden else pair


def _is_secret(location: str, name: str, secrets: Set[Place]) -> bool:
    """Whether the document says so of a place, or it looks like one."""
    return (location, name) in secrets or _SECRET.search(name) is not None
