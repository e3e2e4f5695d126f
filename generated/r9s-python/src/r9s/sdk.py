"""The client of R9S."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Optional, Union

from . import errors
from ._runtime.security import Bearer
from ._runtime.server import Server
from ._runtime.settings import ErrorTypes, Settings
from .basesdk import BaseClient
from .types import UNSET, OptionalNullable

if TYPE_CHECKING:
    from ._runtime.debug import Logger
    from ._runtime.security import Token
    from ._runtime.transport import AsyncHttpClient, HttpClient
    from .chat import Chat
    from .images import Images
    from .utils import RetryConfig


class R9S(BaseClient):
    """R9S: Images and chat from many model providers behind one key.

    One client serves many threads and tasks. Connections open on first use; `with` (or `async with`)
    closes them, and leaves an HTTP client that was passed in alone.
    """

    def __init__(
        self,
        api_key: Optional[Token] = None,
        server_idx: Optional[int] = None,
        server_url: Optional[str] = None,
        url_params: Optional[Mapping[str, str]] = None,
        client: Optional[HttpClient] = None,
        async_client: Optional[AsyncHttpClient] = None,
        retry_config: OptionalNullable[RetryConfig] = UNSET,
        timeout_ms: Optional[int] = None,
        debug_logger: Optional[Logger] = None,
        *,
        server: Optional[Union[int, str]] = None,
        max_response_bytes: Optional[int] = None,
    ) -> None:
        """A client; nothing is opened yet.

        :param api_key: An API key of your account The key, or a function that gives it,
            asked on every call.
        :param server_idx: Which server to use: its position in the API's description.
        :param server_url: A base URL instead of the described servers.
        :param url_params: Values of the server URL's variables.
        :param client: An HTTP client of your own, such as `httpx2.Client()`.
        :param async_client: The same for the `..._async` methods.
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
            credentials={"api_key": api_key},
            server=server if server_idx is None else server_idx,
            server_url=server_url,
            url_params=url_params,
            client=client,
            async_client=async_client,
            retry_config=retry_config,
            timeout_ms=timeout_ms,
            max_response_bytes=max_response_bytes,
            debug_logger=debug_logger,
        )

    @cached_property
    def images(self) -> Images:
        from .images import Images

        return Images(self._session)

    @cached_property
    def chat(self) -> Chat:
        """Conversations, answered at once or as a stream"""
        from .chat import Chat

        return Chat(self._session)


_SETTINGS = Settings(
    distribution="r9s",
    servers=(Server("https://api.r9s.ai/v1"),),
    schemes={"api_key": Bearer()},
    security=(("api_key",),),
    errors=ErrorTypes(
        default=lambda: errors.R9SDefaultError,
        validation=lambda: errors.ResponseValidationError,
        no_response=lambda: errors.NoResponseError,
        invalid=lambda: errors.InvalidRequestError,
    ),
    hooks=f"{__package__}._hooks.register",
)
