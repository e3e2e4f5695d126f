"""Operations of the `things` group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Optional

from . import errors, models
from ._runtime.contents import Events, Json
from ._runtime.group import Group
from ._runtime.operation import Operation
from .types import UNSET, OptionalNullable
from .utils import RetryConfig
from .utils.eventstreaming import EventStream, EventStreamAsync


class Things(Group):
    def list(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> str:
        """GET /things

        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :raises errors.Operation: 400
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
    ) -> str:
        """The async twin of `list`."""
        return await self._send_async(
            _LIST,
            {},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )

    def stream(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> EventStream[models.EvData]:
        """GET /stream

        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :raises errors.Operation: 400
        :raises errors.AcmeDefaultError: any other 4XX or 5XX
        """
        return self._send(
            _STREAM,
            {},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )

    async def stream_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> EventStreamAsync[models.EvData]:
        """The async twin of `stream`."""
        return await self._send_async(
            _STREAM,
            {},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )

    def ok(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> errors.OperationData:
        """GET /ok

        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :raises errors.AcmeDefaultError: any other 4XX or 5XX
        """
        return self._send(
            _OK,
            {},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )

    async def ok_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> errors.OperationData:
        """The async twin of `ok`."""
        return await self._send_async(
            _OK,
            {},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )


_LIST: Operation[str] = Operation(
    id="list_things",
    method="GET",
    path="/things",
    responses={"200": (Json(lambda: str),)},
    errors={"400": lambda: errors.Operation},
)

_STREAM: Operation[
    EventStream[models.EvData],
    EventStreamAsync[models.EvData],
] = Operation(
    id="stream_things",
    method="GET",
    path="/stream",
    responses={"200": (Events(lambda: models.EvData, flat=True),)},
    errors={"400": lambda: errors.Operation},
)

_OK: Operation[errors.OperationData] = Operation(
    id="ok_things",
    method="GET",
    path="/ok",
    responses={"200": (Json(lambda: errors.OperationData),)},
)
