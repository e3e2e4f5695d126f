"""A file over HTTP, from an address that was looked at, within its time."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Collection
from contextlib import suppress
from functools import partial
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from socket import gaierror
from threading import Thread
from typing import Any
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from sdkwright.frontend.addresses import checked_addresses
from sdkwright.frontend.fetch import FetchError

_CHUNK = 64 * 1024


def fetched(
    url: str, maximum_bytes: int, hosts: Collection[str], seconds: float
) -> bytes:
    """The bytes at a URL. Raises FetchError."""
    return _fetch(_Attempt(url, maximum_bytes, hosts, seconds), seconds)


def _fetch(attempt: _Attempt, seconds: float) -> bytes:
    # A server can be slow at any byte, and a resolver can't be told how long to take: only leaving ends them all.
    thread = Thread(target=attempt.run, daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        attempt.give_up()
        raise _late(seconds)
    if isinstance(attempt.result, FetchError):
        raise attempt.result
    return attempt.result


def _late(seconds: float) -> FetchError:
    return FetchError(f"it took more than {seconds:.3g} seconds")


class _Attempt:
    """One fetch. ``result`` is there when `run` has ended."""

    def __init__(
        self, url: str, maximum_bytes: int, hosts: Collection[str], seconds: float
    ) -> None:
        self.result: bytes | FetchError = FetchError("it was given up")
        self._url = url
        self._maximum_bytes = maximum_bytes
        self._hosts = hosts
        self._seconds = seconds
        self._deadline = time.monotonic() + seconds
        self._sockets: list[socket.socket] = []

    def run(self) -> None:
        """Fetch; every way it can fail becomes the result."""
        try:
            with _opener(self._connect, self._hosts).open(self._url) as response:
                self.result = self._read(response)
        except FetchError as error:
            self.result = error
        except URLError as error:
            self.result = FetchError(_reason(error))
        except (OSError, HTTPException, ValueError) as error:
            self.result = FetchError(str(error) or type(error).__name__)
        if isinstance(self.result, FetchError) and time.monotonic() >= self._deadline:
            self.result = _late(self._seconds)

    def give_up(self) -> None:
        """Have `run` end soon: nobody waits for it."""
        for opened in self._sockets:
            try:
                opened.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue

    def _read(self, response: HTTPResponse) -> bytes:
        chunks: list[bytes] = []
        size = 0
        while chunk := response.read1(_CHUNK):
            size += len(chunk)
            if size > self._maximum_bytes:
                raise FetchError("it is too large")
            chunks.append(chunk)
        return b"".join(chunks)

    def _connect(self, host: str, port: int, *, is_proxy: bool) -> socket.socket:
        """A connection to an address that was looked at; a proxy is named by the environment. Raises OSError."""
        is_named = is_proxy or _plain(host) in self._hosts
        failure = OSError(f"{host} has no address")
        for family, place in checked_addresses(host, port, is_named=is_named):
            opened = socket.socket(family, socket.SOCK_STREAM)
            self._sockets.append(opened)
            opened.settimeout(max(self._deadline - time.monotonic(), 0.001))
            try:
                opened.connect(place)
            except OSError as error:
                opened.close()
                failure = error
            else:
                return opened
        raise failure


_Connect = Callable[..., socket.socket]


def _by_place(through: _Connect) -> _Connect:
    def connect(place: tuple[str, int], *_: object) -> socket.socket:
        return through(*place)

    return connect


class _Connection(HTTPConnection):
    """A connection that goes where it was looked at."""

    def __init__(self, host: str, *, through: _Connect, **options: Any) -> None:
        super().__init__(host, **options)
        # What `connect` calls, with the place first; it wraps the answer for TLS and proxies itself.
        self._create_connection = _by_place(through)


class _SecureConnection(HTTPSConnection):
    """The same with TLS: the certificate is the name's, the connection the address's."""

    def __init__(self, host: str, *, through: _Connect, **options: Any) -> None:
        super().__init__(host, **options)
        self._create_connection = _by_place(through)


class _Handler(HTTPHandler, HTTPSHandler):
    """Opens http and https URLs by connections as above; so are those that redirects lead to."""

    def __init__(self, connect: _Connect, hosts: Collection[str]) -> None:
        super().__init__()
        self._connect = connect
        self._hosts = hosts

    def http_open(self, req: Request) -> HTTPResponse:
        """Open an http URL. Raises URLError."""
        kind: Any = partial(_Connection, through=self._through(req))
        return self.do_open(kind, req)

    def https_open(self, req: Request) -> HTTPResponse:
        """Open an https URL. Raises URLError."""
        kind: Any = partial(_SecureConnection, through=self._through(req))
        return self.do_open(kind, req)

    def _through(self, request: Request) -> _Connect:
        asked = Request(request.full_url).host  # noqa: S310 - only read
        is_proxy = request.host != asked
        if is_proxy:
            host = urlsplit(f"//{asked}").hostname or ""
            with suppress(gaierror):  # names that the proxy alone knows
                checked_addresses(host, 443, is_named=_plain(host) in self._hosts)
        return partial(self._connect, is_proxy=is_proxy)


def _plain(host: str) -> str:
    """A host as it is named: without brackets and the dot of the root."""
    return host.casefold().strip("[]").removesuffix(".")


def _reason(error: URLError) -> str:
    status = getattr(error, "code", None)
    return f"the server answered {status}" if status else str(error.reason)


def _opener(connect: _Connect, hosts: Collection[str]) -> OpenerDirector:
    """An opener without the file, data and FTP schemes of the default one, so that no redirect leads there."""
    opener = OpenerDirector()
    for part in (
        ProxyHandler(),
        _Handler(connect, hosts),
        HTTPDefaultErrorHandler(),
        HTTPRedirectHandler(),
        HTTPErrorProcessor(),
    ):
        opener.add_handler(part)
    return opener
