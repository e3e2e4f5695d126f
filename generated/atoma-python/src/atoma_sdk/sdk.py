"""The client of Atoma."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Optional, Union

from . import models
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
    from .health import Health
    from .images import Images
    from .utils import RetryConfig


class AtomaSDK(BaseClient):
    """Atoma: Private inference on a decentralised network, in the shape of OpenAI's API.

    One client serves many threads and tasks. Connections open on first use; `with` (or `async with`)
    closes them, and leaves an HTTP client that was passed in alone.
    """

    def __init__(
        self,
        bearer_auth: Optional[Token] = None,
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

        :param bearer_auth: The key, or a function that gives it, asked on every call.
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
            credentials={"bearer_auth": bearer_auth},
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
        """OpenAI's API images v1 endpoint"""
        from .images import Images

        return Images(self._session)

    @cached_property
    def chat(self) -> Chat:
        """OpenAI's API chat completions v1 endpoint"""
        from .chat import Chat

        return Chat(self._session)

    @cached_property
    def health(self) -> Health:
        from .health import Health

        return Health(self._session)


_SETTINGS = Settings(
    distribution="atoma-sdk",
    servers=(Server("https://api.atoma.network"),),
    schemes={"bearer_auth": Bearer(variable="ATOMASDK_BEARER_AUTH")},
    security=(("bearer_auth",),),
    errors=ErrorTypes(
        default=lambda: models.APIError,
        validation=lambda: models.ResponseValidationError,
        no_response=lambda: models.NoResponseError,
        invalid=lambda: models.InvalidRequestError,
    ),
    hooks=f"{__package__}._hooks.register",
)
