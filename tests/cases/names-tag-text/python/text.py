"""Operations of the `text` group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Optional

from ._runtime.contents import Text as _Text
from ._runtime.group import Group
from ._runtime.operation import Operation
from .types import UNSET, OptionalNullable
from .utils import RetryConfig


class Text(Group):
    def get_a(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> str:
        """GET /a

        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :raises errors.AcmeDefaultError: any other 4XX or 5XX
        """
        return self._send(
            _GET_A,
            {},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )

    async def get_a_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> str:
        """The async twin of `get_a`."""
        return await self._send_async(
            _GET_A,
            {},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )


_GET_A: Operation[str] = Operation(
    id="getA",
    method="GET",
    path="/a",
    responses={"200": (_Text("text/plain"),)},
)
