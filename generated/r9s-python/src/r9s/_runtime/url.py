"""Paths with variables, and what comes behind them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from .plain import plain
from .style import Pair, escape, pairs

_VARIABLE = re.compile(r"\{([^{}]+)\}")
# Such a part, escaped or not, means another path (RFC 3986, 5.2.4 and 6.2.2.2), to some servers also with
# parameters behind it.
_DOTS = re.compile(r"/(?:\.|%2e){1,2}(?=[/?;]|$)", re.IGNORECASE)
_PORTS = {"http": 80, "https": 443}
# Some readers of URLs take these for the end of a host, some don't: such a host is none.
_STRANGE = r"[\s\\%]"


class PathTemplate:
    """A path template (OAS 3.1, 4.8.8.2), taken apart once."""

    __slots__ = ("literals", "names")

    def __init__(self, path: str) -> None:
        pieces = _VARIABLE.split(path)
        self.literals = pieces[0::2]
        self.names = pieces[1::2]

    def expand(self, values: Mapping[str, str]) -> str:
        """The path with each variable's written value in its place.

        :raises ValueError: A variable has no value, or values make another path.
        """
        if not self.names:
            return self.literals[0]
        pieces = [self.literals[0]]
        for name, literal in zip(self.names, self.literals[1:]):
            if name not in values:
                raise ValueError(f"the path's {name!r} has no value")
            pieces += (values[name], literal)
        path = "".join(pieces)
        if _DOTS.search(path):
            raise ValueError(f"a part of the path can't be a dot or two: {path}")
        return path


def with_query(url: str, written: Sequence[Pair]) -> str:
    """The URL with these pairs behind what its query already has."""
    if not written:
        return url
    query = "&".join(f"{name}={value}" for name, value in written)
    return f"{url}{'&' if '?' in url else '?'}{query}"


def with_other_query(url: str, values: Mapping[str, Any]) -> str:
    """The URL with these values in its query, in place of what has the same name there; None leaves a name out."""
    from urllib.parse import unquote_plus

    place, _, query = url.partition("?")
    written = [
        pair
        for pair in query.split("&")
        if pair and unquote_plus(pair.partition("=")[0]) not in values
    ]
    for name, value in values.items():
        style = "deepObject" if isinstance(value, dict) else "form"
        found = pairs(name, plain(value), style=style, explode=True, escape=escape)
        written += (f"{key}={text}" for key, text in found)
    return f"{place}?{'&'.join(written)}" if written else place


def located(base: str, reference: str) -> str:
    """The URL that a server's reference (RFC 3986, section 5) means at `base`.

    Whom the reference names as the user counts for nothing: at the same origin that stays as it was.

    :raises ValueError: It is no URL of HTTP.
    """
    from urllib.parse import urljoin, urlsplit

    try:
        joined = urljoin(base, reference)
        parts, reached = urlsplit(joined), origin(joined)
    except ValueError as error:
        raise ValueError(f"no URL: {error}") from error
    host = parts.netloc.rpartition("@")[2]
    if reached is None or re.search(_STRANGE, host):
        raise ValueError("no URL of HTTP")
    if reached == origin(base):
        host = urlsplit(base).netloc
    return parts._replace(netloc=host).geturl()


def origin(url: str) -> tuple[str, str, int] | None:
    """Scheme, host and port (RFC 6454, section 4); None if the URL isn't one of HTTP.

    :raises ValueError: The host or the port can't be one.
    """
    from urllib.parse import urlsplit

    parts = urlsplit(url)
    if parts.scheme not in _PORTS or not parts.hostname:
        return None
    port = _PORTS[parts.scheme] if parts.port is None else parts.port
    return parts.scheme, parts.hostname, port
