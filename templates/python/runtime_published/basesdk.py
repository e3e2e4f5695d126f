"""The bases of the client and of its groups."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Optional, Union

from ._runtime.client import Client
from ._runtime.group import Group
from ._runtime.session import Session
from ._version import DEBUG_VARIABLE

if TYPE_CHECKING:
    from types import TracebackType

    from ._hooks import HookContext
    from .sdkconfiguration import SDKConfiguration
    from .utils.retries import RetryConfig

LEFT = "_left"
"""Where a session says that the `with` block of its client has ended: its configuration shows no HTTP client any more."""
ASYNC_LEFT = "_async_left"


class BaseSDK(Group):
    """A group of methods."""

    parent_ref: Optional[object] = None
    """What shall live as long as the group does."""

    def __init__(
        self,
        sdk_config: Union[SDKConfiguration, Session],
        parent_ref: Optional[object] = None,
    ) -> None:
        """A group, as clients have them, or as people make one of a configuration.

        :param sdk_config: What a client was told, or would be.
        :param parent_ref: What shall live as long as the group does.
        """
        if not isinstance(sdk_config, Session):
            from .sdkconfiguration import session_of

            sdk_config = session_of(sdk_config)
        super().__init__(sdk_config)
        if parent_ref is not None:
            self.parent_ref = parent_ref

    @property
    def sdk_configuration(self) -> SDKConfiguration:
        """What the client was told; what is changed there counts for its next call."""
        from .sdkconfiguration import configuration_of

        return configuration_of(self._session)

    @sdk_configuration.setter
    def sdk_configuration(self, value: SDKConfiguration) -> None:
        from .sdkconfiguration import session_of

        self._session = session_of(value)

    def do_request(
        self,
        hook_ctx: HookContext,
        request: Any,
        error_status_codes: list[str],
        stream: bool = False,
        retry_config: Optional[tuple[RetryConfig, list[str]]] = None,
    ) -> Any:
        """The HTTP library's response to a request of its own, sent with the client's hooks.

        :param hook_ctx: The call that hooks are run for.
        :param request: The HTTP library's request.
        :param error_status_codes: Statuses of errors: `404`, `5XX`.
        :param stream: The body isn't read yet.
        :param retry_config: When to try again, and the statuses that ask for it.
        """
        from ._requests import sent

        return sent(
            self._session, hook_ctx, request, error_status_codes, stream, retry_config
        )

    async def do_request_async(
        self,
        hook_ctx: HookContext,
        request: Any,
        error_status_codes: list[str],
        stream: bool = False,
        retry_config: Optional[tuple[RetryConfig, list[str]]] = None,
    ) -> Any:
        """The same without blocking."""
        from ._requests import sent_async

        return await sent_async(
            self._session, hook_ctx, request, error_status_codes, stream, retry_config
        )


class BaseClient(Client, BaseSDK):
    """A client."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        if self._session.logger is None and os.environ.get(DEBUG_VARIABLE):
            from .utils.logger import get_default_logger

            self._session.logger = get_default_logger()
        from ._hooks.register import start

        start(self._session)
        self._init_sdks()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        super().__exit__(kind, error, traceback)
        self._session.__dict__[LEFT] = True

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await super().__aexit__(kind, error, traceback)
        self._session.__dict__[ASYNC_LEFT] = True

    def _init_sdks(self) -> None:
        """Make the groups anew; each is made when it is first touched. Clients that extend this one add their own here."""
        for name, value in list(self.__dict__.items()):
            if isinstance(value, Group):
                del self.__dict__[name]
