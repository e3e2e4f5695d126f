"""Operations of the `chat` group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Optional, Union

from . import models
from ._runtime.body import JsonBody
from ._runtime.contents import Events, Json
from ._runtime.operation import Operation
from .basesdk import BaseSDK
from .types import UNSET, OptionalNullable
from .utils import RetryConfig
from .utils.eventstreaming import EventStream, EventStreamAsync


class Chat(BaseSDK):
    """OpenAI's API chat completions v1 endpoint"""

    def create(
        self,
        *,
        model: str,
        messages: Sequence[Union[models.ChatMessage, models.ChatMessageTypedDict]],
        temperature: OptionalNullable[float] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        security: Optional[Mapping[str, Any]] = None,
    ) -> models.ChatCompletion:
        """Answer a conversation

        :param model: The model that answers.
        :param messages: The conversation so far, oldest message first.
        :param temperature: From 0, always the likeliest word, to 2.
        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :param extra_query: Values to add to the query, or to replace there.
        :param extra_body: Fields to add to the body, or to replace there; `{}` sends a body without any.
        :param security: Credentials in place of the client's, by their names there.
        :raises models.APIError: any other 4XX or 5XX
        """
        return self._send(
            _CREATE,
            {"model": model, "messages": messages, "temperature": temperature},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            security=security,
        )

    async def create_async(
        self,
        *,
        model: str,
        messages: Sequence[Union[models.ChatMessage, models.ChatMessageTypedDict]],
        temperature: OptionalNullable[float] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        security: Optional[Mapping[str, Any]] = None,
    ) -> models.ChatCompletion:
        """Answer a conversation; see `create`."""
        return await self._send_async(
            _CREATE,
            {"model": model, "messages": messages, "temperature": temperature},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            security=security,
        )

    def stream(
        self,
        *,
        model: str,
        messages: Sequence[Union[models.ChatMessage, models.ChatMessageTypedDict]],
        temperature: OptionalNullable[float] = UNSET,
        stream: Optional[bool] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        security: Optional[Mapping[str, Any]] = None,
    ) -> EventStream[models.ChatCompletionChunk]:
        """Answer a conversation in pieces

        :param model: The model that answers.
        :param messages: The conversation so far, oldest message first.
        :param temperature: From 0, always the likeliest word, to 2.
        :param stream: Always true here. Default: True
        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :param extra_query: Values to add to the query, or to replace there.
        :param extra_body: Fields to add to the body, or to replace there; `{}` sends a body without any.
        :param security: Credentials in place of the client's, by their names there.
        :raises models.APIError: any other 4XX or 5XX
        """
        return self._send(
            _STREAM,
            {
                "model": model,
                "messages": messages,
                "temperature": temperature,
                "stream": stream,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            security=security,
        )

    async def stream_async(
        self,
        *,
        model: str,
        messages: Sequence[Union[models.ChatMessage, models.ChatMessageTypedDict]],
        temperature: OptionalNullable[float] = UNSET,
        stream: Optional[bool] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        security: Optional[Mapping[str, Any]] = None,
    ) -> EventStreamAsync[models.ChatCompletionChunk]:
        """Answer a conversation in pieces; see `stream`."""
        return await self._send_async(
            _STREAM,
            {
                "model": model,
                "messages": messages,
                "temperature": temperature,
                "stream": stream,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            security=security,
        )


_CREATE: Operation[models.ChatCompletion] = Operation(
    id="chat_completions_create",
    method="POST",
    path="/v1/chat/completions",
    body=JsonBody(lambda: models.ChatCompletionRequest),
    responses={"200": (Json(lambda: models.ChatCompletion),)},
)

_STREAM: Operation[
    EventStream[models.ChatCompletionChunk],
    EventStreamAsync[models.ChatCompletionChunk],
] = Operation(
    id="chat_completions_create_stream",
    method="POST",
    path="/v1/chat/completions",
    body=JsonBody(lambda: models.ChatCompletionStreamRequest),
    responses={
        "200": (
            Events(lambda: models.ChatCompletionChunk, sentinel="[DONE]", flat=True),
        ),
    },
)
