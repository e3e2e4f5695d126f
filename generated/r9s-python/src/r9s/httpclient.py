"""What HTTP clients of your own have to offer; those of httpx2 and httpx do."""

from __future__ import annotations

from typing import Any, Protocol, runtime_checkable


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
