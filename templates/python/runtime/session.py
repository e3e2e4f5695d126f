"""What all calls of a client share, and the two drivers that carry out a call's steps."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextvars import ContextVar
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from .bounds import TooLong
from .errors import InvalidRequestError
from .hooks import Hooks
from .server import choose, filled
from .steps import Close, Exclusive, Read, Send, Sleep, Step, Steps
from .transport import (
    AsyncTransport,
    Transport,
    TransportFailure,
    reason_of,
    unreadable,
)

if TYPE_CHECKING:
    from .client import Settings
    from .debug import Logger
    from .hooks import HookContext
    from .operation import Operation
    from .request import Request
    from .response import Response
    from .retry import RetryConfig
    from .security import Credentials
    from .unset import Unset

# What calls are told of, and may get over; everything else ends them.
_TOLD = (InvalidRequestError, TooLong, TransportFailure)

captured: ContextVar[Any | None] = ContextVar("captured", default=None)
"""Where the response of the next call is put, for `capture_response`."""


class Session:
    """A client's configuration, connections and hooks."""

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
        debug_logger: Logger | None,
        transport: Transport,
        async_transport: AsyncTransport,
    ) -> None:
        self.settings = settings
        self.credentials = credentials
        self.shared = shared
        self.retry_config = retry_config
        self.timeout_ms = timeout_ms
        self.max_response_bytes = max_response_bytes
        self.transport = transport
        self.async_transport = async_transport
        self.user_agent = f"{settings.distribution} (Python)"
        self._server = server
        self._server_url = server_url
        self._url_params = url_params
        self._logger = debug_logger
        self._locks: dict[str, Lock] = {}
        self._async_locks: WeakKeyDictionary[Any, dict[str, Any]] = WeakKeyDictionary()
        self._lock = Lock()
        self.tokens: dict[tuple[Any, ...], Any] = {}

    @cached_property
    def call(self) -> Callable[..., Steps[Any]]:
        """What makes calls, imported when the first one is made."""
        from .call import call

        return call

    @cached_property
    def _authorize(self) -> Callable[..., Sequence[Steps[None]]]:
        from .security import authorize

        return authorize

    @cached_property
    def hooks(self) -> Hooks:
        """The hooks that the package's own file registers."""
        from importlib import import_module

        hooks = Hooks()
        import_module(self.settings.hooks).register(hooks)
        return hooks

    @cached_property
    def _base_url(self) -> str:
        if self._server_url is not None:
            return filled(self._server_url, self._url_params or {})
        return choose(self.settings.servers, self._server).base_url(self._url_params)

    def base_url(self, operation: Operation[Any, Any]) -> str:
        """Where an operation's requests go: to its own servers, unless the client was told another."""
        if operation.servers and self._server_url is None:
            return operation.servers[0].base_url(self._url_params)
        return self._base_url

    def authorize(
        self,
        operation: Operation[Any, Any],
        request: Request,
        timeout: float | None,
    ) -> Sequence[Steps[None]]:
        """Add what proves who calls; gives the steps that find out what there is to add."""
        if not self.settings.schemes:
            return ()
        requirements = operation.security
        if requirements is None:
            requirements = self.settings.security
        return self._authorize(self, requirements, request, timeout)

    def no_response(self, failure: TransportFailure, context: HookContext) -> Exception:
        """The error for a call that got no response."""
        error = self.settings.errors.no_response()(f"No response: {failure}")
        self.hooks.after_error(context, None, error)
        return error

    def capture(self, response: Response) -> None:
        """Keep the response for whoever asked for it."""
        keeper = captured.get()
        if keeper is not None:
            keeper.response = response

    def log_request(self, request: Request) -> None:
        """Tell the debug logger of a request."""
        if self._logger is not None:
            from .debug import log_request

            log_request(self._logger, request)

    def log_response(self, request: Request, response: Response) -> None:
        """Tell the debug logger of a response."""
        if self._logger is not None:
            from .debug import log_response

            log_response(self._logger, request, response)

    def run(self, steps: Steps[Any]) -> Any:
        """Carry out steps. If they fail, whatever the reason, the last response's connection is given back."""
        response: Response | None = None
        try:
            step = next(steps)
            while True:
                try:
                    answer = self._do(step)
                except _TOLD as error:
                    step = steps.throw(error)
                else:
                    if isinstance(step, Send):
                        response = answer
                    step = steps.send(answer)
        except StopIteration as stop:
            return stop.value
        except BaseException:
            if response is not None:
                response.close()
            raise

    def _do(self, step: Step) -> Any:
        if isinstance(step, Send):
            return self.transport.send(step.request, step.timeout)
        if isinstance(step, Read):
            try:
                return step.response.read()
            except unreadable() as error:
                raise TransportFailure(reason_of(error)) from error
        if isinstance(step, Close):
            return step.response.close()
        if isinstance(step, Sleep):
            from time import sleep

            return sleep(step.seconds)
        with self._lock:
            lock = self._locks.setdefault(step.key, Lock())
        with lock:
            return self.run(step.steps)

    async def run_async(self, steps: Steps[Any]) -> Any:
        """Carry out steps without blocking."""
        response: Response | None = None
        try:
            step = next(steps)
            while True:
                try:
                    answer = await self._do_async(step)
                except _TOLD as error:
                    step = steps.throw(error)
                else:
                    if isinstance(step, Send):
                        response = answer
                    step = steps.send(answer)
        except StopIteration as stop:
            return stop.value
        except BaseException:
            if response is not None:
                await response.aclose()
            raise

    async def _do_async(self, step: Step) -> Any:
        if isinstance(step, Send):
            return await self.async_transport.send(step.request, step.timeout)
        if isinstance(step, Read):
            try:
                return await step.response.aread()
            except unreadable() as error:
                raise TransportFailure(reason_of(error)) from error
        if isinstance(step, Close):
            return await step.response.aclose()
        if isinstance(step, Sleep):
            from asyncio import sleep

            return await sleep(step.seconds)
        async with self._async_lock(step):
            return await self.run_async(step.steps)

    def _async_lock(self, step: Exclusive) -> Any:
        from asyncio import Lock as AsyncLock
        from asyncio import get_running_loop

        locks = self._async_locks.setdefault(get_running_loop(), {})
        return locks.setdefault(step.key, AsyncLock())
