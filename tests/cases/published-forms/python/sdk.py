"""The client of Acme."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any, Optional, Union

from . import errors, models
from ._runtime.accepting import accepting
from ._runtime.body import JsonBody
from ._runtime.contents import Events, Json
from ._runtime.envelopes import EnvelopedOperation
from ._runtime.pagination import PageNumber
from ._runtime.parameters import Parameter
from ._runtime.server import Server
from ._runtime.settings import ErrorTypes, Settings
from ._runtime.whole_requests import parts
from .basesdk import BaseClient
from .types import UNSET, OptionalNullable
from .utils import RetryConfig

if TYPE_CHECKING:
    from ._runtime.debug import Logger
    from ._runtime.transport import AsyncHttpClient, HttpClient


class MakeOrderAcceptEnum(str, Enum):
    """Media types that the answer may come in."""

    APPLICATION_JSON = "application/json"
    TEXT_EVENT_STREAM = "text/event-stream"


class Acme(BaseClient):
    """Acme.

    One client serves many threads and tasks. Connections open on first use; `with` (or `async with`)
    closes them, and leaves an HTTP client that was passed in alone.
    """

    def __init__(
        self,
        server_idx: Optional[int] = None,
        server_url: Optional[str] = None,
        url_params: Optional[Mapping[str, str]] = None,
        client: Optional[HttpClient] = None,
        retry_config: OptionalNullable[RetryConfig] = UNSET,
        timeout_ms: Optional[int] = None,
        debug_logger: Optional[Logger] = None,
        *,
        server: Optional[Union[int, str]] = None,
        max_response_bytes: Optional[int] = None,
    ) -> None:
        """A client; nothing is opened yet.

        :param server_idx: Which server to use: its position in the API's description.
        :param server_url: A base URL instead of the described servers.
        :param url_params: Values of the server URL's variables.
        :param client: An HTTP client of your own, such as `httpx2.Client()`.
        :param retry_config: When to try again; None never does.
        :param timeout_ms: How long to wait for the server's whole answer, in
            milliseconds; for a stream, for each piece of it.
        :param debug_logger: Told of every request and response, secrets left out.
        :param server: Which server to use: its position in the API's description, or
            its name.
        :param max_response_bytes: How long an answer's whole body may be, in bytes once
            unpacked, before it is an error; None: any length.
        """
        super().__init__(
            _SETTINGS,
            credentials={},
            server=server if server_idx is None else server_idx,
            server_url=server_url,
            url_params=url_params,
            client=client,
            retry_config=retry_config,
            timeout_ms=timeout_ms,
            max_response_bytes=max_response_bytes,
            debug_logger=debug_logger,
        )

    def list_orders(
        self,
        *,
        request: Optional[
            Union[models.ListOrdersRequest, models.ListOrdersRequestTypedDict]
        ] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout: Optional[float] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> models.ListOrdersResponse:
        """GET /orders

        :param request: What to send: parameters and body, a field each.
        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout: How long to wait, for this call, in seconds.
        :param http_headers: Headers to add or replace.
        :param extra_query: Values to add to the query, or to replace there.
        :param extra_body: Fields to add to the body, or to replace there; `{}` sends a body without any.
        :raises errors.AcmeDefaultError: any other 4XX or 5XX
        """
        return self._send(
            _LIST_ORDERS,
            parts(request, ("page",)),
            retries=retries,
            server_url=server_url,
            timeout_ms=None if timeout is None else timeout * 1000,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    def make_order(
        self,
        *,
        request: Union[models.MakeOrderRequest, models.MakeOrderRequestTypedDict],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        accept_header_override: Optional[MakeOrderAcceptEnum] = None,
        timeout: Optional[float] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> models.MakeOrderResponse:
        """POST /orders

        :param request: What to send: parameters and body, a field each.
        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param accept_header_override: What the answer comes in; by default what the server likes best.
        :param timeout: How long to wait, for this call, in seconds.
        :param http_headers: Headers to add or replace.
        :param extra_query: Values to add to the query, or to replace there.
        :param extra_body: Fields to add to the body, or to replace there; `{}` sends a body without any.
        :raises errors.AcmeDefaultError: any other 4XX or 5XX
        """
        return self._send(
            _MAKE_ORDER,
            parts(request, ("body", "dry")),
            retries=retries,
            server_url=server_url,
            timeout_ms=None if timeout is None else timeout * 1000,
            http_headers=accepting(accept_header_override, http_headers),
            extra_query=extra_query,
            extra_body=extra_body,
        )


class AsyncAcme(BaseClient):
    """Acme.

    One client serves many threads and tasks. Connections open on first use; `with` (or `async with`)
    closes them, and leaves an HTTP client that was passed in alone.
    """

    def __init__(
        self,
        server_idx: Optional[int] = None,
        server_url: Optional[str] = None,
        url_params: Optional[Mapping[str, str]] = None,
        async_client: Optional[AsyncHttpClient] = None,
        retry_config: OptionalNullable[RetryConfig] = UNSET,
        timeout_ms: Optional[int] = None,
        debug_logger: Optional[Logger] = None,
        *,
        server: Optional[Union[int, str]] = None,
        max_response_bytes: Optional[int] = None,
    ) -> None:
        """A client; nothing is opened yet.

        :param server_idx: Which server to use: its position in the API's description.
        :param server_url: A base URL instead of the described servers.
        :param url_params: Values of the server URL's variables.
        :param async_client: An HTTP client of your own, such as `httpx2.AsyncClient()`.
        :param retry_config: When to try again; None never does.
        :param timeout_ms: How long to wait for the server's whole answer, in
            milliseconds; for a stream, for each piece of it.
        :param debug_logger: Told of every request and response, secrets left out.
        :param server: Which server to use: its position in the API's description, or
            its name.
        :param max_response_bytes: How long an answer's whole body may be, in bytes once
            unpacked, before it is an error; None: any length.
        """
        super().__init__(
            _SETTINGS,
            credentials={},
            server=server if server_idx is None else server_idx,
            server_url=server_url,
            url_params=url_params,
            async_client=async_client,
            retry_config=retry_config,
            timeout_ms=timeout_ms,
            max_response_bytes=max_response_bytes,
            debug_logger=debug_logger,
        )

    async def list_orders(
        self,
        *,
        request: Optional[
            Union[models.ListOrdersRequest, models.ListOrdersRequestTypedDict]
        ] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout: Optional[float] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> models.ListOrdersResponseAsync:
        """GET /orders

        :param request: What to send: parameters and body, a field each.
        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param timeout: How long to wait, for this call, in seconds.
        :param http_headers: Headers to add or replace.
        :param extra_query: Values to add to the query, or to replace there.
        :param extra_body: Fields to add to the body, or to replace there; `{}` sends a body without any.
        :raises errors.AcmeDefaultError: any other 4XX or 5XX
        """
        return await self._send_async(
            _LIST_ORDERS,
            parts(request, ("page",)),
            retries=retries,
            server_url=server_url,
            timeout_ms=None if timeout is None else timeout * 1000,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def make_order(
        self,
        *,
        request: Union[models.MakeOrderRequest, models.MakeOrderRequestTypedDict],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        accept_header_override: Optional[MakeOrderAcceptEnum] = None,
        timeout: Optional[float] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> models.MakeOrderResponseAsync:
        """POST /orders

        :param request: What to send: parameters and body, a field each.
        :param retries: When to try again, for this call.
        :param server_url: A base URL for this call.
        :param accept_header_override: What the answer comes in; by default what the server likes best.
        :param timeout: How long to wait, for this call, in seconds.
        :param http_headers: Headers to add or replace.
        :param extra_query: Values to add to the query, or to replace there.
        :param extra_body: Fields to add to the body, or to replace there; `{}` sends a body without any.
        :raises errors.AcmeDefaultError: any other 4XX or 5XX
        """
        return await self._send_async(
            _MAKE_ORDER,
            parts(request, ("body", "dry")),
            retries=retries,
            server_url=server_url,
            timeout_ms=None if timeout is None else timeout * 1000,
            http_headers=accepting(accept_header_override, http_headers),
            extra_query=extra_query,
            extra_body=extra_body,
        )


_SETTINGS = Settings(
    distribution="case_published_forms",
    servers=(Server("http://127.0.0.1:1"),),
    errors=ErrorTypes(
        default=lambda: errors.AcmeDefaultError,
        validation=lambda: errors.ResponseValidationError,
        no_response=lambda: errors.NoResponseError,
        invalid=lambda: errors.InvalidRequestError,
    ),
    hooks=f"{__package__}._hooks.register",
)

_LIST_ORDERS: EnvelopedOperation[
    models.ListOrdersResponse,
    models.ListOrdersResponseAsync,
] = EnvelopedOperation(
    id="listOrders",
    method="GET",
    path="/orders",
    parameters=(Parameter("page", "page", "query"),),
    responses={"200": (Json(lambda: models.OrderList),)},
    pagination=PageNumber("page", items=("data",)),
    envelope=lambda: models.ListOrdersResponse,
    async_envelope=lambda: models.ListOrdersResponseAsync,
    fields=("order_list",),
)

_MAKE_ORDER: EnvelopedOperation[
    models.MakeOrderResponse,
    models.MakeOrderResponseAsync,
] = EnvelopedOperation(
    id="makeOrder",
    method="POST",
    path="/orders",
    parameters=(Parameter("dry", "dry", "query"),),
    body=JsonBody(lambda: models.Order, argument="body"),
    responses={
        "200": (Json(lambda: models.MakeOrderResponseBody),),
        "201": (
            Json(lambda: models.MakeOrder201ResponseBody),
            Events(lambda: models.Order, flat=True),
        ),
    },
    envelope=lambda: models.MakeOrderResponse,
    async_envelope=lambda: models.MakeOrderResponseAsync,
    fields=(
        "two_hundred_application_json_object",
        "two_hundred_and_one_application_json_object",
        "progress",
    ),
    has_headers=True,
)
