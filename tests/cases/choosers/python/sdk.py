"""The client of Shop."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Optional, Union, overload

from typing_extensions import deprecated

from . import errors, models
from ._runtime.body import JsonBody
from ._runtime.client import Client
from ._runtime.contents import Events, Json, Text
from ._runtime.operation import Operation
from ._runtime.parameters import Parameter
from ._runtime.server import Server
from ._runtime.settings import ErrorTypes, Settings
from .types import UNSET, OptionalNullable, UnrecognizedStr
from .utils import RetryConfig
from .utils.eventstreaming import EventStream, EventStreamAsync

if TYPE_CHECKING:
    from ._runtime.debug import Logger
    from ._runtime.transport import AsyncHttpClient, HttpClient


class Shop(Client):
    """Shop.

    One client serves many threads and tasks. Connections open on first use; `with`
    (or `async with`) closes them, and leaves an HTTP client that was passed in
    alone.
    """

    def __init__(
        self,
        *,
        server: Optional[Union[int, str]] = None,
        server_url: Optional[str] = None,
        url_params: Optional[Mapping[str, str]] = None,
        client: Optional[HttpClient] = None,
        async_client: Optional[AsyncHttpClient] = None,
        retry_config: OptionalNullable[RetryConfig] = UNSET,
        timeout_ms: Optional[int] = None,
        max_response_bytes: Optional[int] = None,
        debug_logger: Optional[Logger] = None,
    ) -> None:
        """A client; nothing is opened yet.

        :param server: Which server to use: its position in the API's description,
            or its name.
        :param server_url: A base URL instead of the described servers.
        :param url_params: Values of the server URL's variables.
        :param client: An HTTP client of your own, such as `httpx2.Client()`.
        :param async_client: The same for the `..._async` methods.
        :param retry_config: When to try again; None never does.
        :param timeout_ms: How long to wait for the server's whole answer, in
            milliseconds; for a stream, for each piece of it.
        :param max_response_bytes: How long an answer's whole body may be, in bytes
            once unpacked, before it is an error; None: any length.
        :param debug_logger: Told of every request and response, secrets left out.
        """
        super().__init__(
            _SETTINGS,
            credentials={},
            server=server,
            server_url=server_url,
            url_params=url_params,
            client=client,
            async_client=async_client,
            retry_config=retry_config,
            timeout_ms=timeout_ms,
            max_response_bytes=max_response_bytes,
            debug_logger=debug_logger,
        )

    if TYPE_CHECKING:

        @overload
        def told(
            self,
            *,
            stream: Literal[False],
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> models.ToldResponseBody: ...

        @overload
        def told(
            self,
            *,
            stream: Literal[True],
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> EventStream[models.Told200ResponseBodyData]: ...

        @overload
        def told(
            self,
            *,
            stream: bool,
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> Union[
            models.ToldResponseBody,
            EventStream[models.Told200ResponseBodyData],
        ]: ...

    def told(
        self,
        *,
        stream: bool,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> Union[models.ToldResponseBody, EventStream[models.Told200ResponseBodyData]]:
        """GET /told

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
            _TOLD,
            {"stream": stream},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    if TYPE_CHECKING:

        @overload
        async def told_async(
            self,
            *,
            stream: Literal[False],
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> models.ToldResponseBody: ...

        @overload
        async def told_async(
            self,
            *,
            stream: Literal[True],
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> EventStreamAsync[models.Told200ResponseBodyData]: ...

        @overload
        async def told_async(
            self,
            *,
            stream: bool,
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> Union[
            models.ToldResponseBody,
            EventStreamAsync[models.Told200ResponseBodyData],
        ]: ...

    async def told_async(
        self,
        *,
        stream: bool,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> Union[
        models.ToldResponseBody,
        EventStreamAsync[models.Told200ResponseBodyData],
    ]:
        """GET /told

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
            _TOLD,
            {"stream": stream},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    if TYPE_CHECKING:

        @deprecated("usual is deprecated")
        @overload
        def usual(
            self,
            *,
            stream: Literal[False],
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> Optional[models.UsualResponseBody]: ...

        @deprecated("usual is deprecated")
        @overload
        def usual(
            self,
            *,
            stream: OptionalNullable[Literal[True]] = UNSET,
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> Optional[EventStream[models.Usual200ResponseBodyData]]: ...

        @deprecated("usual is deprecated")
        @overload
        def usual(
            self,
            *,
            stream: OptionalNullable[bool],
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> Optional[
            Union[
                models.UsualResponseBody,
                EventStream[models.Usual200ResponseBodyData],
            ]
        ]: ...

    @deprecated("usual is deprecated")
    def usual(
        self,
        *,
        stream: OptionalNullable[bool] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> Optional[
        Union[models.UsualResponseBody, EventStream[models.Usual200ResponseBodyData]]
    ]:
        """POST /usual

        Deprecated.

        :param stream: Default: `True`
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
            _USUAL,
            {"stream": stream},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    if TYPE_CHECKING:

        @deprecated("usual is deprecated")
        @overload
        async def usual_async(
            self,
            *,
            stream: Literal[False],
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> Optional[models.UsualResponseBody]: ...

        @deprecated("usual is deprecated")
        @overload
        async def usual_async(
            self,
            *,
            stream: OptionalNullable[Literal[True]] = UNSET,
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> Optional[EventStreamAsync[models.Usual200ResponseBodyData]]: ...

        @deprecated("usual is deprecated")
        @overload
        async def usual_async(
            self,
            *,
            stream: OptionalNullable[bool],
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> Optional[
            Union[
                models.UsualResponseBody,
                EventStreamAsync[models.Usual200ResponseBodyData],
            ]
        ]: ...

    @deprecated("usual is deprecated")
    async def usual_async(
        self,
        *,
        stream: OptionalNullable[bool] = UNSET,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> Optional[
        Union[
            models.UsualResponseBody,
            EventStreamAsync[models.Usual200ResponseBodyData],
        ]
    ]:
        """POST /usual

        Deprecated.

        :param stream: Default: `True`
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
            _USUAL,
            {"stream": stream},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    if TYPE_CHECKING:

        @overload
        def members(
            self,
            *,
            body: Union[models.Whole, models.WholeTypedDict],
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> models.MembersResponseBody: ...

        @overload
        def members(
            self,
            *,
            body: Union[models.Streamed, models.StreamedTypedDict],
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> EventStream[models.Members200ResponseBodyData]: ...

        @overload
        def members(
            self,
            *,
            body: Union[models.MembersRequestBody, models.MembersRequestBodyTypedDict],
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> Union[
            models.MembersResponseBody,
            EventStream[models.Members200ResponseBodyData],
        ]: ...

    def members(
        self,
        *,
        body: Union[models.MembersRequestBody, models.MembersRequestBodyTypedDict],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> Union[
        models.MembersResponseBody,
        EventStream[models.Members200ResponseBodyData],
    ]:
        """POST /members

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
            _MEMBERS,
            {"body": body},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    if TYPE_CHECKING:

        @overload
        async def members_async(
            self,
            *,
            body: Union[models.Whole, models.WholeTypedDict],
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> models.MembersResponseBody: ...

        @overload
        async def members_async(
            self,
            *,
            body: Union[models.Streamed, models.StreamedTypedDict],
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> EventStreamAsync[models.Members200ResponseBodyData]: ...

        @overload
        async def members_async(
            self,
            *,
            body: Union[models.MembersRequestBody, models.MembersRequestBodyTypedDict],
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> Union[
            models.MembersResponseBody,
            EventStreamAsync[models.Members200ResponseBodyData],
        ]: ...

    async def members_async(
        self,
        *,
        body: Union[models.MembersRequestBody, models.MembersRequestBodyTypedDict],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> Union[
        models.MembersResponseBody,
        EventStreamAsync[models.Members200ResponseBodyData],
    ]:
        """POST /members

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
            _MEMBERS,
            {"body": body},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    if TYPE_CHECKING:

        @overload
        def report(
            self,
            *,
            format: Optional[Literal["json"]] = None,
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> models.ReportResponseBody: ...

        @overload
        def report(
            self,
            *,
            format: Literal["csv"],
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> str: ...

        @overload
        def report(
            self,
            *,
            format: Optional[Union[Literal["json", "csv", "other"], UnrecognizedStr]],
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> Union[models.ReportResponseBody, str]: ...

    def report(
        self,
        *,
        format: Optional[
            Union[Literal["json", "csv", "other"], UnrecognizedStr]
        ] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> Union[models.ReportResponseBody, str]:
        """GET /report

        :param format: Default: `"json"`
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
            _REPORT,
            {"format": format},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    if TYPE_CHECKING:

        @overload
        async def report_async(
            self,
            *,
            format: Optional[Literal["json"]] = None,
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> models.ReportResponseBody: ...

        @overload
        async def report_async(
            self,
            *,
            format: Literal["csv"],
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> str: ...

        @overload
        async def report_async(
            self,
            *,
            format: Optional[Union[Literal["json", "csv", "other"], UnrecognizedStr]],
            retries: OptionalNullable[RetryConfig] = UNSET,
            server_url: Optional[str] = None,
            timeout_ms: Optional[int] = None,
            http_headers: Optional[Mapping[str, str]] = None,
            extra_query: Optional[Mapping[str, Any]] = None,
            extra_body: Optional[Mapping[str, Any]] = None,
        ) -> Union[models.ReportResponseBody, str]: ...

    async def report_async(
        self,
        *,
        format: Optional[
            Union[Literal["json", "csv", "other"], UnrecognizedStr]
        ] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> Union[models.ReportResponseBody, str]:
        """GET /report

        :param format: Default: `"json"`
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
            _REPORT,
            {"format": format},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )


_SETTINGS = Settings(
    distribution="case_choosers",
    servers=(Server("https://a.example"),),
    errors=ErrorTypes(
        default=lambda: errors.ShopDefaultError,
        validation=lambda: errors.ResponseValidationError,
        no_response=lambda: errors.NoResponseError,
        invalid=lambda: errors.InvalidRequestError,
        by_status=lambda: errors.by_status.STATUSES,
    ),
    hooks=f"{__package__}.hooks",
)

_TOLD: Operation[
    Union[models.ToldResponseBody, EventStream[models.Told200ResponseBodyData]],
    Union[models.ToldResponseBody, EventStreamAsync[models.Told200ResponseBodyData]],
] = Operation(
    id="told",
    method="GET",
    path="/told",
    parameters=(Parameter("stream", "stream", "query"),),
    responses={
        "200": (
            Json(lambda: models.ToldResponseBody),
            Events(lambda: models.Told200ResponseBodyData, flat=True),
        ),
    },
)

_USUAL: Operation[
    Optional[
        Union[models.UsualResponseBody, EventStream[models.Usual200ResponseBodyData]]
    ],
    Optional[
        Union[
            models.UsualResponseBody,
            EventStreamAsync[models.Usual200ResponseBodyData],
        ]
    ],
] = Operation(
    id="usual",
    method="POST",
    path="/usual",
    body=JsonBody(lambda: models.UsualRequestBody),
    responses={
        "200": (
            Json(lambda: models.UsualResponseBody),
            Events(lambda: models.Usual200ResponseBodyData, flat=True),
        ),
        "204": (),
    },
)

_MEMBERS: Operation[
    Union[models.MembersResponseBody, EventStream[models.Members200ResponseBodyData]],
    Union[
        models.MembersResponseBody,
        EventStreamAsync[models.Members200ResponseBodyData],
    ],
] = Operation(
    id="members",
    method="POST",
    path="/members",
    body=JsonBody(lambda: models.MembersRequestBody, argument="body"),
    responses={
        "200": (
            Json(lambda: models.MembersResponseBody),
            Events(lambda: models.Members200ResponseBodyData, flat=True),
        ),
    },
)

_REPORT: Operation[Union[models.ReportResponseBody, str]] = Operation(
    id="report",
    method="GET",
    path="/report",
    parameters=(
        Parameter(
            "format",
            "format",
            "query",
            type=lambda: Union[Literal["json", "csv", "other"], UnrecognizedStr],
        ),
    ),
    responses={"200": (Json(lambda: models.ReportResponseBody), Text("text/csv"))},
)
