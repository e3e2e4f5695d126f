"""Operations of the `chat` group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any, Literal, Optional, Union, overload

from . import errors, models
from ._runtime.accepting import accepting
from ._runtime.body import JsonBody
from ._runtime.contents import Events, Json
from ._runtime.operation import Operation
from .basesdk import BaseSDK
from .types import UNSET, OptionalNullable
from .utils import RetryConfig
from .utils.eventstreaming import EventStream, EventStreamAsync


class CreateAcceptEnum(str, Enum):
    """Media types that the answer may come in."""

    APPLICATION_JSON = "application/json"
    TEXT_EVENT_STREAM = "text/event-stream"


class Chat(BaseSDK):
    """Conversations, answered at once or as a stream"""

    if TYPE_CHECKING:

        @overload
        def create(
            self,
            *,
            model: str,
            messages: Sequence[Union[models.ChatMessage, models.ChatMessageTypedDict]],
            temperature: OptionalNullable[float] = UNSET,
            max_tokens: Optional[int] = None,
            response_format: Optional[
                Union[models.ResponseFormat, models.ResponseFormatTypedDict]
            ] = None,
            stop: Optional[Union[models.Stop, models.StopTypedDict]] = None,
            stream: Optional[Literal[False]] = None,
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            accept_header_override: Optional[CreateAcceptEnum] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            security: Optional[Mapping[str, Any]] = None,
        ) -> models.ChatCompletion: ...

        @overload
        def create(
            self,
            *,
            model: str,
            messages: Sequence[Union[models.ChatMessage, models.ChatMessageTypedDict]],
            temperature: OptionalNullable[float] = UNSET,
            max_tokens: Optional[int] = None,
            response_format: Optional[
                Union[models.ResponseFormat, models.ResponseFormatTypedDict]
            ] = None,
            stop: Optional[Union[models.Stop, models.StopTypedDict]] = None,
            stream: Literal[True],
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            accept_header_override: Optional[CreateAcceptEnum] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            security: Optional[Mapping[str, Any]] = None,
        ) -> EventStream[models.ChatChunk]: ...

        @overload
        def create(
            self,
            *,
            model: str,
            messages: Sequence[Union[models.ChatMessage, models.ChatMessageTypedDict]],
            temperature: OptionalNullable[float] = UNSET,
            max_tokens: Optional[int] = None,
            response_format: Optional[
                Union[models.ResponseFormat, models.ResponseFormatTypedDict]
            ] = None,
            stop: Optional[Union[models.Stop, models.StopTypedDict]] = None,
            stream: Optional[bool],
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            accept_header_override: Optional[CreateAcceptEnum] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            security: Optional[Mapping[str, Any]] = None,
        ) -> Union[models.ChatCompletion, EventStream[models.ChatChunk]]: ...

    def create(
        self,
        *,
        model: str,
        messages: Sequence[Union[models.ChatMessage, models.ChatMessageTypedDict]],
        temperature: OptionalNullable[float] = UNSET,
        max_tokens: Optional[int] = None,
        response_format: Optional[
            Union[models.ResponseFormat, models.ResponseFormatTypedDict]
        ] = None,
        stop: Optional[Union[models.Stop, models.StopTypedDict]] = None,
        stream: Optional[bool] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        accept_header_override: Optional[CreateAcceptEnum] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        security: Optional[Mapping[str, Any]] = None,
    ) -> Union[models.ChatCompletion, EventStream[models.ChatChunk]]:
        """Answer a conversation

        Answers with one message, or with its pieces as they are written when `stream` is true.

        :param model: Model name
        :param messages: The conversation so far, oldest message first
        :param temperature: From 0, always the likeliest word, to 2
        :param max_tokens: The longest answer wanted
        :param response_format: The form of the answer
        :param stop: Texts that end the answer
        :param stream: Send the answer in pieces, as it is written. Default: False
        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param accept_header_override: What the answer comes in; by default what the server likes best.
        :param timeout_ms: How long to wait, for this call.
        :param http_headers: Headers to add or replace.
        :param extra_query: Values to add to the query, or to replace there.
        :param extra_body: Fields to add to the body, or to replace there; `{}` sends a body without any.
        :param security: Credentials in place of the client's, by their names there.
        :raises errors.BadRequestError: 400
        :raises errors.AuthenticationError: 401
        :raises errors.RateLimitError: 429
        :raises errors.InternalServerError: 500
        :raises errors.R9SDefaultError: any other 4XX or 5XX
        """
        return self._send(
            _CREATE,
            {
                "model": model,
                "messages": messages,
                "temperature": temperature,
                "max_tokens": max_tokens,
                "response_format": response_format,
                "stop": stop,
                "stream": stream,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=accepting(accept_header_override, http_headers),
            extra_query=extra_query,
            extra_body=extra_body,
            security=security,
        )

    if TYPE_CHECKING:

        @overload
        async def create_async(
            self,
            *,
            model: str,
            messages: Sequence[Union[models.ChatMessage, models.ChatMessageTypedDict]],
            temperature: OptionalNullable[float] = UNSET,
            max_tokens: Optional[int] = None,
            response_format: Optional[
                Union[models.ResponseFormat, models.ResponseFormatTypedDict]
            ] = None,
            stop: Optional[Union[models.Stop, models.StopTypedDict]] = None,
            stream: Optional[Literal[False]] = None,
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            accept_header_override: Optional[CreateAcceptEnum] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            security: Optional[Mapping[str, Any]] = None,
        ) -> models.ChatCompletion: ...

        @overload
        async def create_async(
            self,
            *,
            model: str,
            messages: Sequence[Union[models.ChatMessage, models.ChatMessageTypedDict]],
            temperature: OptionalNullable[float] = UNSET,
            max_tokens: Optional[int] = None,
            response_format: Optional[
                Union[models.ResponseFormat, models.ResponseFormatTypedDict]
            ] = None,
            stop: Optional[Union[models.Stop, models.StopTypedDict]] = None,
            stream: Literal[True],
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            accept_header_override: Optional[CreateAcceptEnum] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            security: Optional[Mapping[str, Any]] = None,
        ) -> EventStreamAsync[models.ChatChunk]: ...

        @overload
        async def create_async(
            self,
            *,
            model: str,
            messages: Sequence[Union[models.ChatMessage, models.ChatMessageTypedDict]],
            temperature: OptionalNullable[float] = UNSET,
            max_tokens: Optional[int] = None,
            response_format: Optional[
                Union[models.ResponseFormat, models.ResponseFormatTypedDict]
            ] = None,
            stop: Optional[Union[models.Stop, models.StopTypedDict]] = None,
            stream: Optional[bool],
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            accept_header_override: Optional[CreateAcceptEnum] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
            security: Optional[Mapping[str, Any]] = None,
        ) -> Union[models.ChatCompletion, EventStreamAsync[models.ChatChunk]]: ...

    async def create_async(
        self,
        *,
        model: str,
        messages: Sequence[Union[models.ChatMessage, models.ChatMessageTypedDict]],
        temperature: OptionalNullable[float] = UNSET,
        max_tokens: Optional[int] = None,
        response_format: Optional[
            Union[models.ResponseFormat, models.ResponseFormatTypedDict]
        ] = None,
        stop: Optional[Union[models.Stop, models.StopTypedDict]] = None,
        stream: Optional[bool] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        accept_header_override: Optional[CreateAcceptEnum] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
        security: Optional[Mapping[str, Any]] = None,
    ) -> Union[models.ChatCompletion, EventStreamAsync[models.ChatChunk]]:
        """Answer a conversation; see `create`."""
        return await self._send_async(
            _CREATE,
            {
                "model": model,
                "messages": messages,
                "temperature": temperature,
                "max_tokens": max_tokens,
                "response_format": response_format,
                "stop": stop,
                "stream": stream,
            },
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=accepting(accept_header_override, http_headers),
            extra_query=extra_query,
            extra_body=extra_body,
            security=security,
        )


_CREATE: Operation[
    Union[models.ChatCompletion, EventStream[models.ChatChunk]],
    Union[models.ChatCompletion, EventStreamAsync[models.ChatChunk]],
] = Operation(
    id="createChatCompletion",
    method="POST",
    path="/chat/completions",
    body=JsonBody(lambda: models.ChatRequest),
    responses={
        "200": (
            Json(lambda: models.ChatCompletion),
            Events(lambda: models.ChatChunk, sentinel="[DONE]", flat=True),
        ),
    },
    errors={
        "400": lambda: errors.BadRequestError,
        "401": lambda: errors.AuthenticationError,
        "429": lambda: errors.RateLimitError,
        "500": lambda: errors.InternalServerError,
    },
)
