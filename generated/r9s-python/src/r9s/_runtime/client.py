"""The base of the client class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .drive import Driver
from .group import Group
from .session import Session
from .transport import AsyncTransport, Transport
from .unset import UNSET, OptionalNullable

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from .debug import Logger
    from .retry import RetryConfig
    from .settings import Settings
    from .transport import AsyncHttpClient, HttpClient


class Client(Group):
    """A client: a session, and methods that use it."""

    def __init__(
        self,
        settings: Settings,
        *,
        credentials: Mapping[str, Any],
        server: int | str | None = None,
        server_url: str | None = None,
        url_params: Mapping[str, str] | None = None,
        variables: Mapping[str, str | None] | None = None,
        shared: Mapping[str, Any] | None = None,
        client: HttpClient | None = None,
        async_client: AsyncHttpClient | None = None,
        retry_config: OptionalNullable[RetryConfig] = UNSET,
        timeout_ms: int | None = None,
        max_response_bytes: int | None = None,
        debug_logger: Logger | None = None,
    ) -> None:
        given = {
            name: value
            for name, value in (variables or {}).items()
            if value is not None
        }
        super().__init__(
            Session(
                settings,
                credentials=credentials,
                server=server,
                server_url=server_url,
                url_params={**given, **(url_params or {})},
                shared=shared or {},
                retry_config=retry_config,
                timeout_ms=timeout_ms,
                max_response_bytes=max_response_bytes,
                logger=debug_logger,
                driver=Driver(Transport(client), AsyncTransport(async_client)),
            )
        )

    def close(self) -> None:
        """Close the connections of methods that aren't async."""
        self._session.driver.transport.close()

    async def close_async(self) -> None:
        """Close the connections of async methods."""
        await self._session.driver.async_transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close_async()
