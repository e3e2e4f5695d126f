"""Operations of the `hooks` group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

from ._runtime.contents import Json
from ._runtime.group import Group
from ._runtime.operation import Operation
from .types import UNSET, OptionalNullable
from .utils import RetryConfig


class Hooks(Group):
    def list_things(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> str:
        """GET /things

        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :param extra_query: Values to add to the query, or to replace there.
        :param extra_body: Fields to add to the body, or to replace there; `{}`
            sends a body without any.
        :raises errors.AcmeDefaultError: any 4XX or 5XX
        """
        return self._send(
            _LIST_THINGS,
            {},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def list_things_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> str:
        """GET /things

        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :param extra_query: Values to add to the query, or to replace there.
        :param extra_body: Fields to add to the body, or to replace there; `{}`
            sends a body without any.
        :raises errors.AcmeDefaultError: any 4XX or 5XX
        """
        return await self._send_async(
            _LIST_THINGS,
            {},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )


_LIST_THINGS: Operation[str] = Operation(
    id="list_things",
    method="GET",
    path="/things",
    responses={"200": (Json(lambda: str),)},
)
