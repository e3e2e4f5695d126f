"""The Pixel client."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Optional, Union

from . import errors
from ._runtime.client import Client
from ._runtime.security import Bearer
from ._runtime.server import Server
from ._runtime.settings import ErrorTypes, Settings
from .types import UNSET, OptionalNullable

if TYPE_CHECKING:
    from ._runtime.debug import Logger
    from ._runtime.transport import AsyncHttpClient, HttpClient
    from .images import Images
    from .utils import RetryConfig


class Pixel(Client):
    """Pixel: pictures from words.

    One client serves many threads and tasks. Connections open on first use; `with` (or `async with`)
    closes them, and leaves a client that was passed in alone.
    """

    def __init__(
        self,
        api_key: Optional[Union[str, Callable[[], str]]] = None,
        *,
        server: Optional[Union[int, str]] = None,
        server_url: Optional[str] = None,
        url_params: Optional[Mapping[str, str]] = None,
        client: Optional[HttpClient] = None,
        async_client: Optional[AsyncHttpClient] = None,
        retry_config: OptionalNullable[RetryConfig] = UNSET,
        timeout_ms: Optional[int] = None,
        debug_logger: Optional[Logger] = None,
    ) -> None:
        """A client; nothing is opened yet.

        :param api_key: The key, or a function that gives it, asked on every call.
        :param server: Which server to use: its position in the document, or its name.
        :param server_url: A base URL instead of the document's servers.
        :param url_params: Values of the server URL's variables.
        :param client: An HTTP client of your own, such as `httpx2.Client()`.
        :param async_client: The same for the `..._async` methods.
        :param retry_config: When to try again; None never does.
        :param timeout_ms: How long to wait for the server, in milliseconds.
        :param debug_logger: Told of every request and response, secrets left out.
        """
        super().__init__(
            _SETTINGS,
            credentials={"api_key": api_key},
            server=server,
            server_url=server_url,
            url_params=url_params,
            client=client,
            async_client=async_client,
            retry_config=retry_config,
            timeout_ms=timeout_ms,
            debug_logger=debug_logger,
        )

    @cached_property
    def images(self) -> Images:
        """Make, change and fetch pictures."""
        from .images import Images

        return Images(self._session)


_SETTINGS = Settings(
    distribution="pixel",
    servers=(
        Server("https://api.pixel.example/v1", name="production"),
        Server(
            "https://{region}.pixel.example/v1",
            name="regional",
            variables={"region": "eu"},
        ),
    ),
    schemes={"api_key": Bearer(variable="PIXEL_API_KEY")},
    security=(("api_key",),),
    errors=ErrorTypes(
        default=lambda: errors.PixelDefaultError,
        validation=lambda: errors.ResponseValidationError,
        no_response=lambda: errors.NoResponseError,
        invalid=lambda: errors.InvalidRequestError,
    ),
    hooks=f"{__package__}.hooks",
)
