"""Clients of the package's own: requests go straight to the HTTP library's transports.

The library's client merges settings, follows redirects and runs authentication for every request; here all of
that is done already. These offer what `HttpClient` and `AsyncHttpClient` ask for, and no more.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from os import environ
from threading import Lock
from typing import Any

from .deadline import within, within_async

DEFAULT_TIMEOUT = 60.0
"""Seconds without an answer that a client of the package's own puts up with."""

_KEPT_URLS = 256
# Of names in the DNS (RFC 1035, 2.3.4), and of TCP.
_LONGEST_LABEL, _HIGHEST_PORT = 63, 65_535
_LENGTHS = ("content-length", "transfer-encoding")
_WITH_LENGTH = ("POST", "PUT", "PATCH", "QUERY")
_PROXIED = ("http", "https", "all")
# No others: these are unpacked within bounds.
_ENCODINGS = {"accept-encoding": "gzip, deflate"}
_LIBRARY_OPTIONS: dict[str, Any] = {"timeout": DEFAULT_TIMEOUT, "headers": _ENCODINGS}


def own_client(library: Any) -> Any:
    """A client for sync methods."""
    return library_client(library) if _is_proxied() else FastClient(library)


def own_async_client(library: Any, cookies: dict[Any, Any]) -> Any:
    """A client for async methods of one event loop; all of them share `cookies`."""
    if _is_proxied():
        return library_async_client(library)
    return AsyncFastClient(library, cookies)


def library_client(library: Any, **options: Any) -> Any:
    """The library's client for sync methods."""
    return _with_deadlines(library.Client(**_LIBRARY_OPTIONS, **options))


def library_async_client(library: Any, **options: Any) -> Any:
    """The library's client for async methods."""
    return _with_deadlines(library.AsyncClient(**_LIBRARY_OPTIONS, **options))


def _is_proxied() -> bool:
    """Whether the environment names proxies: the library's client knows which request goes through which."""
    from urllib.request import getproxies

    proxies = getproxies()
    return any(proxies.get(scheme) for scheme in _PROXIED)


class _Address:
    """What all requests to a URL have in common."""

    __slots__ = ("authorization", "host", "url")

    def __init__(self, library: Any, text: str) -> None:
        self.url: Any = library.URL(text)
        if not _is_usable(self.url):
            raise library.InvalidURL("no URL of http or https with a host")
        self.host: str = self.url.netloc.decode()
        self.authorization: Any = None
        if self.url.userinfo:
            self.authorization = library.BasicAuth(self.url.username, self.url.password)


def _is_usable(url: Any) -> bool:
    """Whether a URL can be asked for: what can't ever be is not to be tried again and again."""
    labels = url.host.removesuffix(".").split(".")
    is_host = all(0 < len(label) <= _LONGEST_LABEL for label in labels)
    is_port = url.port is None or 0 < url.port <= _HIGHEST_PORT
    return url.scheme in ("http", "https") and is_host and is_port


class _Whole:
    """A response whose body travels as it is, and is read without the library's decoders: most of reading is theirs."""

    __slots__ = ("_response",)

    def __init__(self, response: Any) -> None:
        self._response = response

    def __getattr__(self, name: str) -> Any:
        return getattr(self._response, name)

    def read(self) -> bytes:
        response = self._response
        if response.is_closed or response.is_stream_consumed:
            # The library says what is wrong.
            return bytes(response.read())
        try:
            return b"".join(response.stream)
        finally:
            response.close()

    async def aread(self) -> bytes:
        response = self._response
        if response.is_closed or response.is_stream_consumed:
            return bytes(await response.aread())
        try:
            return b"".join([piece async for piece in response.stream])
        finally:
            await response.aclose()


class _FastClient:
    """The requests, cookies and transports of both kinds of client."""

    def __init__(self, library: Any, cookies: dict[Any, Any] | None = None) -> None:
        self._library = library
        self._timeout = library.Timeout(DEFAULT_TIMEOUT).as_dict()
        self._addresses: dict[str, _Address] = {}
        self._transports: dict[str, Any] = {}
        self._cookies: dict[Any, Any] = {} if cookies is None else cookies
        self._lock = Lock()
        # With a transport it makes none of its own.
        client = library.Client(transport=library.BaseTransport(), trust_env=False)
        self._usual = {
            name: value
            for name, value in client.headers.items()
            if name.lower() not in ("accept", "accept-encoding", "user-agent")
        }
        self._usual.update(_ENCODINGS)

    def build_request(
        self,
        method: str,
        url: str,
        *,
        content: Any = None,
        headers: Sequence[tuple[str, str]] = (),
        timeout: float | None = None,
    ) -> Any:
        """A request for `send`."""
        library = self._library
        address = self._address(url)
        given = {name.lower() for name, _ in headers}
        fields = [pair for pair in self._usual.items() if pair[0] not in given]
        fields += headers
        body = {"content": content}
        if content is None or isinstance(content, bytes):
            # Of a stream the library takes no length, nor headers from the URL: these take it longer than us.
            body = {"stream": library.ByteStream(content or b"")}
            if address.host and "host" not in given:
                fields.insert(0, ("Host", address.host))
            if (content or method in _WITH_LENGTH) and given.isdisjoint(_LENGTHS):
                fields.append(("Content-Length", str(len(content or b""))))
        limits = self._timeout
        if timeout is not None:
            limits = dict.fromkeys(("connect", "read", "write", "pool"), timeout)
        extensions = {"timeout": limits}
        request = library.Request(
            method, address.url, headers=fields, extensions=extensions, **body
        )
        if self._cookies:
            cookies = self._cookies.get(_origin(request.url))
            if cookies is not None:
                cookies.set_cookie_header(request)
        if address.authorization is not None:
            request = next(address.authorization.auth_flow(request))
        return request

    def _address(self, text: str) -> _Address:
        address = self._addresses.get(text)
        if address is None:
            if len(self._addresses) >= _KEPT_URLS:
                self._addresses.clear()
            address = self._addresses[text] = _Address(self._library, text)
        return address

    def _transport(self, request: Any, kind: str) -> Any:
        """The transport for the request's scheme, made when first needed."""
        scheme = request.url.scheme
        found = self._transports.get(scheme)
        if found is not None:
            return found
        with self._lock:
            if scheme not in self._transports:
                make = getattr(self._library, kind)
                transport = make(verify=_trust(self._library, scheme))
                _set_deadlines(transport)
                self._transports[scheme] = transport
            return self._transports[scheme]

    def _received(self, request: Any, response: Any) -> Any:
        response.request = request
        names = {name.lower() for name, _ in response.headers.raw}
        if b"set-cookie" in names:
            if len(self._cookies) >= _KEPT_URLS:
                self._cookies.clear()
            # Each origin has its own: to the rules of cookies all ports, and schemes, of a host are one.
            origin = _origin(request.url)
            cookies = self._cookies.setdefault(origin, self._library.Cookies())
            cookies.extract_cookies(response)
        return response if b"content-encoding" in names else _Whole(response)


def _origin(url: Any) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


def _with_deadlines(client: Any) -> Any:
    """The library's client, which has a transport for each proxy."""
    for transport in (client._transport, *client._mounts.values()):  # noqa: SLF001
        _set_deadlines(transport)
    return client


def _set_deadlines(transport: Any) -> None:
    """Let the transport's connections know of deadlines. The library has no other place to say so."""
    pool: Any = getattr(transport, "_pool", None)
    backend = getattr(pool, "_network_backend", None)
    if backend is not None:
        is_async = hasattr(pool, "aclose")
        pool._network_backend = (  # noqa: SLF001
            within_async(backend) if is_async else within(backend)
        )


def _trust(library: Any, scheme: str) -> Any:
    """The TLS context. For plain http it is an empty one: to load the trusted certificates takes longer than a call."""
    if scheme == "https":
        return _context(
            library, environ.get("SSL_CERT_FILE"), environ.get("SSL_CERT_DIR")
        )
    from ssl import PROTOCOL_TLS_CLIENT, SSLContext

    return SSLContext(PROTOCOL_TLS_CLIENT)


@cache
def _context(library: Any, *places: str | None) -> Any:
    """The certificates at these places: one reading serves all clients."""
    return library.create_ssl_context()


class FastClient(_FastClient):
    """Sends requests of sync methods."""

    def send(
        self, request: Any, *, stream: bool = True, follow_redirects: bool = False
    ) -> Any:
        """The response, its body not read yet."""
        transport = self._transport(request, "HTTPTransport")
        response = transport.handle_request(request)
        try:
            return self._received(request, response)
        except BaseException:
            response.close()
            raise

    def close(self) -> None:
        """Close all connections."""
        for transport in self._transports.values():
            transport.close()


class AsyncFastClient(_FastClient):
    """Sends requests of async methods."""

    async def send(
        self, request: Any, *, stream: bool = True, follow_redirects: bool = False
    ) -> Any:
        """The response, its body not read yet."""
        transport = self._transport(request, "AsyncHTTPTransport")
        response = await transport.handle_async_request(request)
        try:
            return self._received(request, response)
        except BaseException:
            await response.aclose()
            raise

    async def aclose(self) -> None:
        """Close all connections."""
        for transport in self._transports.values():
            await transport.aclose()
