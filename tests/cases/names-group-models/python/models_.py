"""Operations of the `models` group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Optional

from ._runtime.group import Group
from ._runtime.operation import Operation
from .types import UNSET, OptionalNullable
from .utils import RetryConfig


class Models(Group):
    def list(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> None:
        """GET /models

        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :raises errors.AcmeDefaultError: any other 4XX or 5XX
        """
        return self._send(
            _LIST,
            {},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )

    async def list_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> None:
        """The async twin of `list`."""
        return await self._send_async(
            _LIST,
            {},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )


_LIST: Operation[None] = Operation(
    id="listModels",
    method="GET",
    path="/models",
    responses={"204": ()},
)
