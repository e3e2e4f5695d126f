"""The base of the client class."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from .group import Group
from .session import Session
from .transport import AsyncTransport, Transport
from .unset import UNSET, OptionalNullable

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from .debug import Logger
    from .errors import SDKError
    from .retry import RetryConfig, RetryPolicy
    from .security import Scheme
    from .server import Server
    from .transport import AsyncHttpClient, HttpClient


class ErrorTypes(NamedTuple):
    """The package's own errors, looked up when one is raised."""

    default: Callable[[], type[SDKError]]
    validation: Callable[[], type[SDKError]]
    no_response: Callable[[], type[SDKError]]


class Settings(NamedTuple):
    """What the API's description says of all operations. `hooks` names the module that registers hooks."""

    distribution: str
    errors: ErrorTypes
    hooks: str
    servers: Sequence[Server] = ()
    schemes: Mapping[str, Scheme] = {}
    security: Sequence[Sequence[str]] = ()
    retries: RetryPolicy | None = None
    timeout_ms: int | None = None
    idempotency_header: str | None = None


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
                debug_logger=debug_logger,
                transport=Transport(client),
                async_transport=AsyncTransport(async_client),
            )
        )

    def close(self) -> None:
        """Close the connections of methods that aren't async."""
        self._session.transport.close()

    async def close_async(self) -> None:
        """Close the connections of async methods."""
        await self._session.async_transport.close()

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
