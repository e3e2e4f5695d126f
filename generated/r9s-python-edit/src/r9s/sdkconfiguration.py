"""The API's servers, and what a client was told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Optional

from ._version import (
    __gen_version__,
    __openapi_doc_version__,
    __user_agent__,
    __version__,
)
from .types import OptionalNullable
from .utils import RetryConfig

if TYPE_CHECKING:
    from ._hooks.sdkhooks import SDKHooks
    from ._runtime.debug import Logger
    from ._runtime.session import Session

SERVERS = ["https://api.r9s.ai/v1"]
"""The URLs of the API's servers."""


@dataclass
class SDKConfiguration:
    """What a client was told: a hook of `sdk_init` may change it, and later changes change no client."""

    client: Any
    async_client: Any
    debug_logger: Optional[Logger]
    security: Mapping[str, Any] = field(default_factory=dict[str, Any], repr=False)
    server_url: Optional[str] = ""
    server_idx: Optional[int] = 0
    language: str = "python"
    openapi_doc_version: str = __openapi_doc_version__
    sdk_version: str = __version__
    gen_version: str = __gen_version__
    user_agent: str = __user_agent__
    retry_config: OptionalNullable[RetryConfig] = None
    timeout_ms: Optional[int] = None

    _hooks: Any = field(default=None, repr=False, compare=False)

    def get_hooks(self) -> SDKHooks:
        """The client's hooks; one that is registered with them runs from then on."""
        return self._hooks  # type: ignore[no-any-return]

    def get_server_details(self) -> tuple[str, dict[str, str]]:
        """The URL of the server in use, with its variables filled in, and nothing more to fill in."""
        return self.server_url or "", {}


def configuration_of(session: Session) -> SDKConfiguration:
    """What the client of a session was told."""
    from ._hooks.register import hooks_of

    driver = session.driver
    return SDKConfiguration(
        client=driver.transport.client,
        async_client=driver.async_transport.client,
        debug_logger=session.logger,
        security=session.credentials,
        server_url=session.base_url(()),
        server_idx=session.server_position,
        user_agent=session.user_agent,
        retry_config=session.retry_config,
        timeout_ms=session.timeout_ms,
        _hooks=hooks_of(session),
    )
