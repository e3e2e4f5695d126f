"""Paths with variables, and what comes behind them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from .style import Pair

_VARIABLE = re.compile(r"\{([^{}]+)\}")
# Such a part, escaped or not, means another path (RFC 3986, 5.2.4 and 6.2.2.2).
_DOTS = re.compile(r"/(?:\.|%2e){1,2}(?=[/?]|$)", re.IGNORECASE)


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


def resolve(base: str, reference: str) -> str:
    """The URL a reference (absolute or relative) means at `base` (RFC 3986, section 5)."""
    from urllib.parse import urljoin

    return urljoin(base, reference)


def origin(url: str) -> str:
    """Scheme, host and port."""
    from urllib.parse import urlsplit

    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}".lower()
