"""Timeouts for a whole answer: HTTP libraries only know how long one read may take, so slow drips never end."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import Self


class Deadline(float):
    """Seconds for a whole answer. The HTTP library takes it for a number, streams in here for what it is.

    With `restarts` they begin again with each part of a request that is sent: an upload takes the time it takes.
    """

    __slots__ = ("_end", "_restarts")

    def __new__(cls, seconds: float, *, restarts: bool = False) -> Self:
        return super().__new__(cls, seconds)

    def __init__(self, seconds: float, *, restarts: bool = False) -> None:
        self._end: float | None = monotonic() + seconds
        self._restarts = restarts

    def left(self) -> float:
        """Seconds left.

        :raises TimeoutError: None are.
        """
        if self._end is None:
            return float(self)
        left = self._end - monotonic()
        if left <= 0:
            raise TimeoutError(f"no whole answer within {float(self):g} seconds")
        return left

    def sent(self) -> None:
        """A part of the request is on its way."""
        if self._restarts and self._end is not None:
            self._end = monotonic() + self

    def lift(self) -> None:
        """From now on count each read alone, since the answer is a stream."""
        self._end = None


def within(backend: Any) -> Any:
    """A backend of the HTTP library's whose connections end at the deadlines of their requests."""
    return _Backend(backend)


def within_async(backend: Any) -> Any:
    """The same for async code."""
    return _AsyncBackend(backend)


def _left(timeout: float | None) -> float | None:
    return timeout.left() if isinstance(timeout, Deadline) else timeout


class _Wrapped:
    """A stream or backend of the HTTP library's; what isn't told otherwise is its own."""

    __slots__ = ("_own",)

    def __init__(self, own: Any) -> None:
        self._own = own

    def __getattr__(self, name: str) -> Any:
        return getattr(self._own, name)


class _Stream(_Wrapped):
    """A connection whose reads end at the deadline."""

    __slots__ = ()

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """The bytes that are there."""
        read: bytes = self._own.read(max_bytes, timeout=_left(timeout))
        return read

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes."""
        self._own.write(buffer, timeout=_left(timeout))
        if isinstance(timeout, Deadline):
            timeout.sent()

    def start_tls(
        self, ssl_context: Any, server_hostname: Any = None, timeout: Any = None
    ) -> _Stream:
        """The same connection, encrypted."""
        return _Stream(
            self._own.start_tls(ssl_context, server_hostname, _left(timeout))
        )


class _AsyncStream(_Wrapped):
    """The same for async code."""

    __slots__ = ()

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """The bytes that are there."""
        read: bytes = await self._own.read(max_bytes, timeout=_left(timeout))
        return read

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes."""
        await self._own.write(buffer, timeout=_left(timeout))
        if isinstance(timeout, Deadline):
            timeout.sent()

    async def start_tls(
        self, ssl_context: Any, server_hostname: Any = None, timeout: Any = None
    ) -> _AsyncStream:
        """The same connection, encrypted."""
        return _AsyncStream(
            await self._own.start_tls(ssl_context, server_hostname, _left(timeout))
        )


class _Backend(_Wrapped):
    """Opens such connections."""

    __slots__ = ()

    def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, **more: Any
    ) -> _Stream:
        """A connection."""
        return _Stream(
            self._own.connect_tcp(host, port, timeout=_left(timeout), **more)
        )


class _AsyncBackend(_Wrapped):
    """The same for async code."""

    __slots__ = ()

    async def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, **more: Any
    ) -> _AsyncStream:
        """A connection."""
        return _AsyncStream(
            await self._own.connect_tcp(host, port, timeout=_left(timeout), **more)
        )
