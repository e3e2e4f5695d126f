"""Reading over HTTP, for runs that allow it: bounded in time and size, never anything but HTTP, and only from addresses
that are public or named.

A name is resolved once, each of its addresses is looked at, and the connection goes to one of these: what the name
resolves to afterwards doesn't matter. That holds for every redirect. Where the environment names a proxy (`HTTPS_PROXY`),
the proxy resolves names: those that resolve here, too, are looked at as far as that goes.
"""

from __future__ import annotations

import time
from collections.abc import Collection
from importlib import import_module
from typing import Any

MAXIMUM_SECONDS = 30.0
"""Time for one file: names, connections, redirects, heads, and its last byte."""

MAXIMUM_SECONDS_OF_ALL = 120.0
"""Time for all files of one document together."""


class FetchError(Exception):
    """The file can't be had; the text says why."""


class Fetcher:
    """Fetches the files of one document. ``hosts`` may have addresses that aren't public."""

    def __init__(self, hosts: Collection[str] = frozenset()) -> None:
        self._hosts = hosts
        self._seconds_left = MAXIMUM_SECONDS_OF_ALL

    def fetch(self, url: str, *, maximum_bytes: int) -> bytes:
        """The bytes at an http or https URL. Raises FetchError."""
        seconds = min(MAXIMUM_SECONDS, self._seconds_left)
        if seconds <= 0:
            raise FetchError("fetching took too long before it")
        started = time.monotonic()
        # Most runs fetch nothing, and have no need of what speaks HTTP.
        attempt: Any = import_module("sdkwright.frontend.fetch_attempt")
        try:
            content: bytes = attempt.fetched(url, maximum_bytes, self._hosts, seconds)
            return content
        finally:
            self._seconds_left -= time.monotonic() - started
