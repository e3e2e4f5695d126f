"""The one place that knows the HTTP library; everything else speaks of requests and responses of its own."""

from __future__ import annotations

import os
from importlib import import_module
from threading import Lock
from typing import TYPE_CHECKING, Any, Protocol
from weakref import WeakSet

from .failure import LIBRARIES, failure_of, failures, refusals, unsendable
from .headers import Headers
from .response import Response

if TYPE_CHECKING:
    from .request import Request

# What every request has, whoever sends it.
_USUAL = frozenset(
    (
        "accept",
        "accept-encoding",
        "connection",
        "content-length",
        "host",
        "transfer-encoding",
        "user-agent",
    )
)


class HttpClient(Protocol):
    """What a client of your own has to offer; those of httpx2 and httpx do."""

    def build_request(
        self,
        method: str,
        url: str,
        *,
        content: Any = ...,
        headers: Any = ...,
        timeout: Any = ...,
    ) -> Any:
        """A request for `send`."""
        ...

    def send(
        self, request: Any, *, stream: bool = ..., follow_redirects: Any = ...
    ) -> Any:
        """The response, its body not read yet."""
        ...


class AsyncHttpClient(Protocol):
    """The same for async methods."""

    def build_request(
        self,
        method: str,
        url: str,
        *,
        content: Any = ...,
        headers: Any = ...,
        timeout: Any = ...,
    ) -> Any:
        """A request for `send`."""
        ...

    async def send(
        self, request: Any, *, stream: bool = ..., follow_redirects: Any = ...
    ) -> Any:
        """The response, its body not read yet."""
        ...


_TRANSPORTS: WeakSet[Any] = WeakSet()


def _renew_all() -> None:
    for transport in list(_TRANSPORTS):
        transport.renew()


# Two processes that write to one connection would spoil each other's requests.
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_renew_all)


class Transport:
    """Sends requests with a client of its own, made when first needed, or with one that was given."""

    def __init__(self, client: HttpClient | None = None) -> None:
        self._client = client
        self.is_own = client is None
        self._lock = Lock()
        _TRANSPORTS.add(self)

    def renew(self) -> None:
        """Leave connections to another process, which has them too."""
        self._lock = Lock()
        if self.is_own:
            self._client = None

    @property
    def client(self) -> Any:
        """The HTTP library's client."""
        if self._client is None:
            with self._lock:
                if self._client is None:
                    self._client = self._made()
        return self._client

    def _made(self) -> Any:
        from .fast_client import own_client

        return own_client(library())

    def send(self, request: Request, timeout: float | None) -> Response:
        """Send a request; the response's body isn't read yet.

        :raises TransportFailure: No response came.
        """
        client = self.client
        upload = request.upload
        content = request.content if upload is None else iter(upload)
        built = _built(client, request, content, timeout)
        options = _options(client, request)
        try:
            raw = client.send(built, stream=True, **options)
        except failures() as error:
            failure = failure_of(error, request)
            raise failure from failure.__cause__
        return _response(raw, request)

    def close(self) -> None:
        """Close the client, unless it was given."""
        if self.is_own and self._client is not None:
            client: Any = self._client
            self._client = None
            client.close()


class AsyncTransport:
    """The same for async code."""

    def __init__(self, client: AsyncHttpClient | None = None) -> None:
        self.given = client
        # Connections belong to the event loop that they were opened in.
        self._clients: dict[Any, Any] = {}
        self._cookies: dict[Any, Any] = {}
        _TRANSPORTS.add(self)

    def renew(self) -> None:
        """Leave connections to another process, which has them too."""
        self._clients = {}

    @property
    def client(self) -> Any:
        """The HTTP library's client, one for each event loop."""
        if self.given is not None:
            return self.given
        loop = _running_loop()
        found = self._clients.get(loop)
        if found is None:
            for other in [one for one in self._clients if _is_closed(one)]:
                del self._clients[other]
            found = self._made()
            self._clients[loop] = found
        return found

    def _made(self) -> Any:
        from .fast_client import own_async_client

        return own_async_client(library(), self._cookies)

    async def send(self, request: Request, timeout: float | None) -> Response:
        """Send a request; the response's body isn't read yet.

        :raises TransportFailure: No response came.
        """
        client = self.client
        upload = request.upload
        content = request.content if upload is None else aiter(upload)
        built = _built(client, request, content, timeout)
        options = _options(client, request)
        try:
            raw = await client.send(built, stream=True, **options)
        except failures() as error:
            failure = failure_of(error, request)
            raise failure from failure.__cause__
        return _response(raw, request)

    async def close(self) -> None:
        """Close the clients of this event loop and others, unless one was given."""
        clients, self._clients = self._clients, {}
        own = clients.pop(_running_loop(), None)
        for loop, client in clients.items():
            if loop is not None and loop.is_running():
                from asyncio import run_coroutine_threadsafe

                run_coroutine_threadsafe(client.aclose(), loop)
        if own is not None:
            await own.aclose()


def _running_loop() -> Any:
    """asyncio's event loop; None below another library."""
    from asyncio import get_running_loop

    try:
        return get_running_loop()
    except RuntimeError:
        return None


def _is_closed(loop: Any) -> bool:
    return loop is not None and loop.is_closed()


def library() -> Any:
    """The HTTP library that is installed with the package."""
    try:
        return import_module(LIBRARIES[0])
    except ModuleNotFoundError:
        return import_module(LIBRARIES[1])


def _built(client: Any, request: Request, content: Any, timeout: float | None) -> Any:
    """The HTTP library's request, with whatever the client adds.

    :raises InvalidRequestError: It can't be one.
    """
    arguments: dict[str, Any] = {"headers": _headers(request)}
    if content is not None:
        arguments["content"] = content
    if timeout is not None:
        arguments["timeout"] = timeout
    try:
        built = client.build_request(request.method, request.url, **arguments)
    except refusals():
        raise unsendable(request) from None
    if request.is_elsewhere:
        _strip(built.headers, request)
    return built


def _strip(headers: Any, request: Request) -> None:
    """Take out what a client sends everywhere: keys among it are for the server that a redirect led away from."""
    for name in list(headers):
        if name.lower() not in _USUAL and name not in request.headers:
            del headers[name]


def _options(client: Any, request: Request) -> dict[str, Any]:
    """How to send a request: what a client authenticates with is for the first server alone."""
    options: dict[str, Any] = {"follow_redirects": False}
    if request.is_elsewhere and hasattr(client, "auth"):
        options["auth"] = None
    return options


def _headers(request: Request) -> list[tuple[str, str]]:
    headers = list(request.headers.pairs())
    upload = request.upload
    if upload is not None and upload.length is not None:
        headers.append(("Content-Length", str(upload.length)))
    return headers


def _response(raw: Any, request: Request) -> Response:
    response = Response(
        raw.status_code,
        Headers.received(raw.headers.multi_items()),
        url=str(raw.url),
        raw=raw,
    )
    response.secrets = request.secrets
    response.request = request
    return response
