"""The client of Acme."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Optional, Union

from . import errors, models
from ._runtime.client import Client
from ._runtime.contents import Json
from ._runtime.operation import Operation
from ._runtime.pagination import Cursor
from ._runtime.parameters import Parameter
from ._runtime.server import Server
from ._runtime.settings import ErrorTypes, Settings
from .types import UNSET, OptionalNullable
from .utils import RetryConfig
from .utils.pages import AsyncPage, Page

if TYPE_CHECKING:
    from ._runtime.debug import Logger
    from ._runtime.transport import AsyncHttpClient, HttpClient


class Acme(Client):
    """Acme.

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

    def items(
        self,
        *,
        cursor: Optional[str] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> Page[models.ItemsResponseBody, int]:
        """GET /items

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
            _ITEMS,
            {"cursor": cursor},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )

    async def items_async(
        self,
        *,
        cursor: Optional[str] = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
        extra_query: Optional[Mapping[str, Any]] = None,
        extra_body: Optional[Mapping[str, Any]] = None,
    ) -> AsyncPage[models.ItemsResponseBody, int]:
        """GET /items

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
            _ITEMS,
            {"cursor": cursor},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            extra_query=extra_query,
            extra_body=extra_body,
        )


_SETTINGS = Settings(
    distribution="case_page_cursor_empty",
    servers=(Server("http://127.0.0.1:1"),),
    errors=ErrorTypes(
        default=lambda: errors.AcmeDefaultError,
        validation=lambda: errors.ResponseValidationError,
        no_response=lambda: errors.NoResponseError,
        invalid=lambda: errors.InvalidRequestError,
        by_status=lambda: errors.by_status.STATUSES,
    ),
    hooks=f"{__package__}.hooks",
)

_ITEMS: Operation[
    Page[models.ItemsResponseBody, int],
    AsyncPage[models.ItemsResponseBody, int],
] = Operation(
    id="items",
    method="GET",
    path="/items",
    parameters=(Parameter("cursor", "cursor", "query"),),
    responses={"200": (Json(lambda: models.ItemsResponseBody),)},
    pagination=Cursor("cursor", next=("next",), items=("data",)),
)
