"""What HTTP clients of your own have to offer; those of httpx2 and httpx do."""

from __future__ import annotations

from typing import Any, Optional, Protocol, Union, runtime_checkable


class _Builder(Protocol):
    def build_request(
        self,
        method: str,
        url: Any,
        *,
        content: Any = ...,
        data: Any = ...,
        files: Any = ...,
        json: Any = ...,
        params: Any = ...,
        headers: Any = ...,
        cookies: Any = ...,
        timeout: Any = ...,
        extensions: Any = ...,
    ) -> Any:
        """A request for `send`."""
        ...


@runtime_checkable
class HttpClient(_Builder, Protocol):
    """A client of methods that aren't async."""

    def send(
        self,
        request: Any,
        *,
        stream: bool = ...,
        auth: Any = ...,
        follow_redirects: Any = ...,
    ) -> Any:
        """The response to a request."""
        ...

    def close(self) -> None:
        """Close all connections."""
        ...


@runtime_checkable
class AsyncHttpClient(_Builder, Protocol):
    """A client of async methods."""

    async def send(
        self,
        request: Any,
        *,
        stream: bool = ...,
        auth: Any = ...,
        follow_redirects: Any = ...,
    ) -> Any:
        """The response to a request."""
        ...

    async def aclose(self) -> None:
        """Close all connections."""
        ...


class ClientOwner(Protocol):
    """What has HTTP clients of its own."""

    client: Union[HttpClient, None]
    async_client: Union[AsyncHttpClient, None]


def close_clients(
    owner: ClientOwner,
    sync_client: Optional[HttpClient],
    sync_client_supplied: bool,
    async_client: Optional[AsyncHttpClient],
    async_client_supplied: bool,
) -> None:
    """Close the clients of an owner, which has them no more; those that it was supplied with stay open."""
    owner.client = owner.async_client = None
    if sync_client is not None and not sync_client_supplied:
        sync_client.close()
    if async_client is not None and not async_client_supplied:
        _close(async_client)


def _close(client: AsyncHttpClient) -> None:
    from asyncio import get_running_loop, run, run_coroutine_threadsafe

    try:
        loop = get_running_loop()
    except RuntimeError:
        run(client.aclose())
    else:
        run_coroutine_threadsafe(client.aclose(), loop)
