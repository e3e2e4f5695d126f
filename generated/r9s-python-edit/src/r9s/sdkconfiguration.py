"""The API's servers, and what a client was told."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Optional

from ._configuration import OF_CLIENT, Configuration, own
from ._configuration import session_of as _session_of
from ._version import (
    __gen_version__,
    __openapi_doc_version__,
    __user_agent__,
    __version__,
)
from .types import UNSET, OptionalNullable
from .utils import RetryConfig

if TYPE_CHECKING:
    from ._hooks.sdkhooks import SDKHooks
    from ._runtime.debug import Logger
    from ._runtime.session import Session

SERVERS = ["https://api.r9s.ai/v1"]
"""The URLs of the API's servers."""


def _nothing() -> Any:
    return None


@dataclass
class SDKConfiguration(Configuration):
    """What a client was told. Changes of a client's own one count for its next call; groups can be made of one, too."""

    # No class has these: a client's own configuration asks the client for them.
    client: Any = field(default_factory=_nothing, repr=False)
    async_client: Any = field(default_factory=_nothing, repr=False)
    debug_logger: Optional[Logger] = field(default_factory=_nothing)
    security: Any = field(default_factory=_nothing, repr=False)
    server_url: Optional[str] = field(default_factory=_nothing)
    server_idx: Optional[int] = field(default_factory=int)
    language: str = "python"
    openapi_doc_version: str = __openapi_doc_version__
    sdk_version: str = __version__
    gen_version: str = __gen_version__
    user_agent: str = field(default_factory=lambda: __user_agent__)
    retry_config: OptionalNullable[RetryConfig] = field(default_factory=lambda: UNSET)
    timeout_ms: Optional[int] = field(default_factory=_nothing)
    client_supplied: bool = field(default_factory=bool)
    async_client_supplied: bool = field(default_factory=bool)

    @staticmethod
    def _security_type() -> Any:
        from .models.security import Security

        return Security

    def get_hooks(self) -> SDKHooks:
        """The client's hooks; one that is registered with them runs from then on."""
        from ._hooks.register import hooks_of

        return hooks_of(session_of(self))

    def get_server_details(self) -> tuple[str, dict[str, str]]:
        """The URL of the server in use, with its variables filled in, and nothing more to fill in."""
        return session_of(self).base_url(()), {}


def configuration_of(session: Session) -> SDKConfiguration:
    """What the client of a session was told."""
    configuration = SDKConfiguration()
    own(configuration, session)
    return configuration


def session_of(configuration: SDKConfiguration) -> Session:
    """What groups made of a configuration share; those of one that is nobody's are made when first asked for."""
    known: Session | None = configuration.__dict__.get(OF_CLIENT)
    if known is not None:
        return known
    from . import sdk
    from ._hooks.register import start

    session = _session_of(configuration, vars(sdk)["_SETTINGS"])
    start(session)
    own(configuration, session)
    return session
