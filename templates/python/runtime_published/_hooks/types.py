"""What hooks are: classes with a method each, registered in `registration`.

Requests are the HTTP library's, as it would send them; responses are `types.Response`, and one of the HTTP library that a hook
gives takes the place of theirs.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, overload

if TYPE_CHECKING:
    from .._runtime.session import Session
    from ..sdkconfiguration import SDKConfiguration


_NAMES = ("operation_id", "oauth2_scopes", "security_source")
_NEWER_NAMES = ("config", "base_url", *_NAMES)


class HookContext:
    """The call a hook is run for; without a client where people make one themselves."""

    operation_id: str
    oauth2_scopes: list[str] | None
    security_source: Any | None
    base_url: str
    session: Session | None

    if TYPE_CHECKING:

        @overload
        def __init__(
            self,
            operation_id: str,
            oauth2_scopes: list[str] | None = None,
            security_source: Any | None = None,
            *,
            session: Session | None = None,
        ) -> None: ...

        @overload
        def __init__(
            self,
            config: SDKConfiguration | None,
            base_url: str,
            operation_id: str,
            oauth2_scopes: list[str] | None = None,
            security_source: Any | None = None,
        ) -> None: ...

    def __init__(self, *by_place: Any, **by_name: Any) -> None:
        """The call of an operation; newer packages have the client's configuration and URL in front."""
        names = _NAMES if by_place and isinstance(by_place[0], str) else _NEWER_NAMES
        told: dict[str, Any] = dict(zip(names, by_place, strict=False)) | by_name
        self.operation_id = told["operation_id"]
        self.oauth2_scopes = told.get("oauth2_scopes")
        self.security_source = told.get("security_source")
        self.session = told.get("session")
        self._config = told.get("config")
        own = "" if self.session is None else self.session.base_url(())
        self.base_url = told.get("base_url", own)

    @property
    def config(self) -> SDKConfiguration | None:
        """What the client was told."""
        from ..sdkconfiguration import configuration_of

        if self.session is None:
            config: SDKConfiguration | None = self._config
            return config
        return configuration_of(self.session)


class _OfCall(HookContext):
    def __init__(self, hook_ctx: HookContext) -> None:
        self.__dict__.update(hook_ctx.__dict__)


class BeforeRequestContext(_OfCall):
    """The call whose request is about to be sent."""


class AfterSuccessContext(_OfCall):
    """The call that succeeded."""


class AfterErrorContext(_OfCall):
    """The call that failed."""


class SDKInitHook(ABC):
    """Changes a client as it is made."""

    sdk_init: Callable[..., Any]
    """Takes the configuration and gives the one to use, or takes a URL and an HTTP client, and gives those to use."""


class BeforeRequestHook(ABC):
    """Runs before every attempt."""

    @abstractmethod
    def before_request(
        self, hook_ctx: BeforeRequestContext, request: Any
    ) -> Any | Exception:
        """The request to send in place of this one, or this one, changed; an error is raised."""


class AfterSuccessHook(ABC):
    """Runs on every success, before its body is decoded."""

    @abstractmethod
    def after_success(
        self, hook_ctx: AfterSuccessContext, response: Any
    ) -> Any | Exception:
        """The response; an error is raised."""


class AfterErrorHook(ABC):
    """Runs before an error is raised."""

    @abstractmethod
    def after_error(
        self,
        hook_ctx: AfterErrorContext,
        response: Any | None,
        error: Exception | None,
    ) -> tuple[Any | None, Exception | None] | Exception:
        """The response and the error; another error than this one is raised in its place."""


class Hooks(ABC):
    """Where hooks are registered."""

    @abstractmethod
    def register_sdk_init_hook(self, hook: SDKInitHook) -> None:
        """Run a hook on every client as it is made."""

    @abstractmethod
    def register_before_request_hook(self, hook: BeforeRequestHook) -> None:
        """Run a hook before every attempt."""

    @abstractmethod
    def register_after_success_hook(self, hook: AfterSuccessHook) -> None:
        """Run a hook on every success."""

    @abstractmethod
    def register_after_error_hook(self, hook: AfterErrorHook) -> None:
        """Run a hook before an error is raised."""
