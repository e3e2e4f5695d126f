"""Reading over HTTP, for runs that allow it: bounded in time and size, and never anything but HTTP."""

from __future__ import annotations

import time
from http.client import HTTPException
from urllib.error import URLError
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
)

MAXIMUM_SECONDS = 30.0
"""Time for one file, from connecting to its last byte."""

_SILENCE_SECONDS = 10.0
_CHUNK = 64 * 1024


class FetchError(Exception):
    """The file can't be had; the text says why."""


def fetch(url: str, *, maximum_bytes: int) -> bytes:
    """The bytes at an http or https URL. Raises FetchError."""
    deadline = time.monotonic() + MAXIMUM_SECONDS
    try:
        with _opener().open(url, timeout=_SILENCE_SECONDS) as response:
            chunks: list[bytes] = []
            size = 0
            while chunk := response.read1(_CHUNK):
                size += len(chunk)
                if size > maximum_bytes:
                    raise FetchError("it is too large")
                if time.monotonic() > deadline:
                    raise FetchError(f"it took more than {MAXIMUM_SECONDS:.0f} seconds")
                chunks.append(chunk)
            return b"".join(chunks)
    except URLError as error:
        raise FetchError(_reason(error)) from error
    except (OSError, HTTPException, ValueError) as error:
        raise FetchError(str(error) or type(error).__name__) from error


def _reason(error: URLError) -> str:
    status = getattr(error, "code", None)
    return f"the server answered {status}" if status else str(error.reason)


def _opener() -> OpenerDirector:
    """An opener without the file, data and FTP schemes of the default one, so that no redirect leads there."""
    opener = OpenerDirector()
    for part in (
        ProxyHandler(),
        HTTPHandler(),
        HTTPSHandler(),
        HTTPDefaultErrorHandler(),
        HTTPRedirectHandler(),
        HTTPErrorProcessor(),
    ):
        opener.add_handler(part)
    return opener
