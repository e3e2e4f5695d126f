"""What all calls of a client share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from functools import cached_property
from typing import TYPE_CHECKING, Any

from .hooks import Hooks
from .server import choose, filled

if TYPE_CHECKING:
    from .debug import Logger
    from .drive import Driver
    from .masking import Place
    from .retry import RetryConfig
    from .security import Credentials
    from .server import Server
    from .settings import Settings
    from .unset import Unset


class Session:
    """A client's configuration, hooks and tokens, and the driver of its calls."""

    def __init__(
        self,
        settings: Settings,
        *,
        credentials: Credentials,
        server: int | str | None,
        server_url: str | None,
        url_params: Mapping[str, str] | None,
        shared: Mapping[str, Any],
        retry_config: RetryConfig | Unset | None,
        timeout_ms: int | None,
        max_response_bytes: int | None,
        logger: Logger | None,
        driver: Driver,
    ) -> None:
        self.settings = settings
        self.credentials = credentials
        self.shared = shared
        self.retry_config = retry_config
        self.timeout_ms = timeout_ms
        self.max_response_bytes = max_response_bytes
        self.logger = logger
        self.driver = driver
        self.tokens: dict[tuple[Any, ...], Any] = {}
        self._server = server
        self._server_url = server_url
        self._url_params = url_params

    @cached_property
    def hooks(self) -> Hooks:
        """The hooks that the package's own file registers."""
        from importlib import import_module

        hooks = Hooks()
        import_module(self.settings.hooks).register(hooks)
        return hooks

    @cached_property
    def user_agent(self) -> str:
        """What requests are sent by: the package, and its version if it is installed."""
        from importlib.metadata import PackageNotFoundError, version

        name = self.settings.distribution
        try:
            return f"{name}/{version(name)} (Python)"
        except PackageNotFoundError:
            return f"{name} (Python)"

    @cached_property
    def secrets(self) -> Set[Place]:
        """Where credentials travel."""
        places = (scheme.place for scheme in self.settings.schemes.values())
        return frozenset(place for place in places if place is not None)

    def use_server(self, url: str | None, server: int | str | None = None) -> None:
        """Send requests there from now on: to a URL, or to a server by its position or name."""
        self._server_url, self._server = url, server
        self.__dict__.pop("_base_url", None)

    @property
    def server_position(self) -> int | None:
        """The position of the server that was chosen by one; the first if none was, None if its URL or name was given."""
        if self._server_url is not None or isinstance(self._server, str):
            return None
        return self._server or 0

    @property
    def server_name(self) -> str | None:
        """The name of the server that was chosen; None without names, or if its URL was given."""
        if self._server_url is not None:
            return None
        return choose(self.settings.servers, self._server).name

    @cached_property
    def _base_url(self) -> str:
        if self._server_url is not None:
            return filled(self._server_url, self._url_params or {})
        return choose(self.settings.servers, self._server).base_url(self._url_params)

    def base_url(self, servers: Sequence[Server]) -> str:
        """Where requests go: to an operation's own servers, if any, unless the client was told another."""
        if servers and self._server_url is None:
            return servers[0].base_url(self._url_params)
        return self._base_url
