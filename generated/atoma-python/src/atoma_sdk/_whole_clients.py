"""The HTTP library's own clients, for those who look at what a client sends with: they have all that the library has."""

from __future__ import annotations

from typing import Any

from ._runtime.drive import Driver
from ._runtime.fast_client import (
    AsyncFastClient,
    FastClient,
    library_async_client,
    library_client,
)
from ._runtime.session import Session
from ._runtime.transport import AsyncTransport, Transport, library
from .basesdk import ASYNC_LEFT, LEFT


class _Whole(Transport):
    """Sends with the HTTP library's client from now on; what was open before is closed with it."""

    def __init__(self, before: Transport) -> None:
        super().__init__()
        self._before = before

    def _made(self) -> Any:
        return library_client(library(), follow_redirects=True)

    def close(self) -> None:
        super().close()
        self._before.close()


class _AsyncWhole(AsyncTransport):
    """The same for async code."""

    def __init__(self, before: AsyncTransport) -> None:
        super().__init__()
        self._before = before

    def _made(self) -> Any:
        return library_async_client(library(), follow_redirects=True)

    async def close(self) -> None:
        await super().close()
        await self._before.close()


def client_of(session: Session) -> Any:
    """What methods that aren't async send with: the HTTP library's client, or the one that was given."""
    if LEFT in session.__dict__:
        return None
    driver = session.driver
    if isinstance(driver.transport.client, FastClient):
        whole = _Whole(driver.transport)
        session.driver = Driver(whole, driver.async_transport)
    return session.driver.transport.client


def async_client_of(session: Session) -> Any:
    """The same of async methods."""
    if ASYNC_LEFT in session.__dict__:
        return None
    driver = session.driver
    if isinstance(driver.async_transport.client, AsyncFastClient):
        whole = _AsyncWhole(driver.async_transport)
        session.driver = Driver(driver.transport, whole)
    return session.driver.async_transport.client
