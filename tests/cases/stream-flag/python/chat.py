"""Operations of the `chat` group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Optional, Union, overload

from . import models
from ._runtime.body import JsonBody
from ._runtime.contents import Events, Json
from ._runtime.group import Group
from ._runtime.operation import Operation
from .types import UNSET, OptionalNullable
from .utils import RetryConfig
from .utils.eventstreaming import EventStream, EventStreamAsync


class Chat(Group):
    if TYPE_CHECKING:

        @overload
        def send(
            self,
            *,
            text: str,
            stream: Optional[Literal[False]] = None,
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> models.SendResponseBody: ...

        @overload
        def send(
            self,
            *,
            text: str,
            stream: Literal[True],
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> EventStream[models.Send200ResponseBodyData]: ...

        @overload
        def send(
            self,
            *,
            text: str,
            stream: Optional[bool],
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> Union[
            models.SendResponseBody,
            EventStream[models.Send200ResponseBodyData],
        ]: ...

    def send(
        self,
        *,
        text: str,
        stream: Optional[bool] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> Union[models.SendResponseBody, EventStream[models.Send200ResponseBodyData]]:
        """POST /chat

        :param stream: Default: `False`
        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :param extra_query: Values to add to the query, or to replace there.
        :param extra_body: Fields to add to the body, or to replace there; `{}`
            sends a body without any.
        :raises errors.ShopDefaultError: any 4XX or 5XX
        """
        return self._send(
            _SEND,
            {"text": text, "stream": stream},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    if TYPE_CHECKING:

        @overload
        async def send_async(
            self,
            *,
            text: str,
            stream: Optional[Literal[False]] = None,
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> models.SendResponseBody: ...

        @overload
        async def send_async(
            self,
            *,
            text: str,
            stream: Literal[True],
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> EventStreamAsync[models.Send200ResponseBodyData]: ...

        @overload
        async def send_async(
            self,
            *,
            text: str,
            stream: Optional[bool],
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> Union[
            models.SendResponseBody,
            EventStreamAsync[models.Send200ResponseBodyData],
        ]: ...

    async def send_async(
        self,
        *,
        text: str,
        stream: Optional[bool] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> Union[
        models.SendResponseBody,
        EventStreamAsync[models.Send200ResponseBodyData],
    ]:
        """POST /chat

        :param stream: Default: `False`
        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :param extra_query: Values to add to the query, or to replace there.
        :param extra_body: Fields to add to the body, or to replace there; `{}`
            sends a body without any.
        :raises errors.ShopDefaultError: any 4XX or 5XX
        """
        return await self._send_async(
            _SEND,
            {"text": text, "stream": stream},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )


_SEND: Operation[
    Union[models.SendResponseBody, EventStream[models.Send200ResponseBodyData]],
    Union[models.SendResponseBody, EventStreamAsync[models.Send200ResponseBodyData]],
] = Operation(
    id="send",
    method="POST",
    path="/chat",
    body=JsonBody(lambda: models.SendRequestBody),
    responses={
        "200": (
            Json(lambda: models.SendResponseBody),
            Events(lambda: models.Send200ResponseBodyData, flat=True),
        ),
    },
)
