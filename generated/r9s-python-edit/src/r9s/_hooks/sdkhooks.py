"""Runs hooks of published packages in place of this package's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.headers import Headers
from . import registration
from .types import (
    AfterErrorContext,
    AfterErrorHook,
    AfterSuccessContext,
    AfterSuccessHook,
    BeforeRequestContext,
    BeforeRequestHook,
    HookContext,
    Hooks,
    SDKInitHook,
)

if TYPE_CHECKING:
    from .._runtime.hooks import HookContext as Context
    from .._runtime.hooks import Hooks as OwnHooks
    from .._runtime.request import Request
    from .._runtime.response import Response
    from .._runtime.session import Session


class SDKHooks(Hooks):
    """The hooks of a client, run in the order they were registered."""

    def __init__(self) -> None:
        self.sdk_init_hooks: list[SDKInitHook] = []
        self.before_request_hooks: list[BeforeRequestHook] = []
        self.after_success_hooks: list[AfterSuccessHook] = []
        self.after_error_hooks: list[AfterErrorHook] = []
        self._session: Session | None = None
        self._own: OwnHooks | None = None
        self._running: set[str] = set()
        init_hooks(self)

    def register_sdk_init_hook(self, hook: SDKInitHook) -> None:
        self.sdk_init_hooks.append(hook)

    def register_before_request_hook(self, hook: BeforeRequestHook) -> None:
        self.before_request_hooks.append(hook)
        self._run()

    def register_after_success_hook(self, hook: AfterSuccessHook) -> None:
        self.after_success_hooks.append(hook)
        self._run()

    def register_after_error_hook(self, hook: AfterErrorHook) -> None:
        self.after_error_hooks.append(hook)
        self._run()

    def before_request(self, hook_ctx: BeforeRequestContext, request: Any) -> Any:
        """The request to send."""
        for hook in self.before_request_hooks:
            request = _or_raised(hook.before_request(hook_ctx, request))
        return request

    def after_success(self, hook_ctx: AfterSuccessContext, response: Any) -> Any:
        """The response to go on with."""
        for hook in self.after_success_hooks:
            response = _or_raised(hook.after_success(hook_ctx, response))
        return response

    def after_error(
        self,
        hook_ctx: AfterErrorContext,
        response: Any | None,
        error: Exception | None,
    ) -> tuple[Any | None, Exception | None]:
        """The response to go on with, and the error to raise."""
        for hook in self.after_error_hooks:
            response, error = _or_raised(hook.after_error(hook_ctx, response, error))
        return response, error

    def attach(self, hooks: OwnHooks, session: Session | None = None) -> None:
        """Have them run with this package's own, for a client."""
        self._session = session
        self._own = hooks
        self._run()

    def _run(self) -> None:
        """See to it that kinds of hooks that there are run."""
        own = self._own
        if own is None:
            return
        if self.before_request_hooks and "before_request" not in self._running:
            own.add_before_request(self._before_request)
            self._running.add("before_request")
        if self.after_success_hooks and "after_success" not in self._running:
            own.add_after_success(self._after_success)
            self._running.add("after_success")
        if self.after_error_hooks and "after_error" not in self._running:
            own.add_after_error(self._after_error)
            self._running.add("after_error")

    def _context(self, context: Context) -> HookContext:
        session = self._session
        security = None
        if session is not None:
            from ..sdkconfiguration import configuration_of

            security = configuration_of(session).security
        return HookContext(context.operation_id, [], security, session=session)

    def _before_request(self, context: Context, request: Request) -> None:
        ours = _as_sent(request)
        before = dict(ours.headers.multi_items())
        theirs = self.before_request(BeforeRequestContext(self._context(context)), ours)
        request.method, request.url = theirs.method, str(theirs.url)
        after = dict(theirs.headers.multi_items())
        for name in before.keys() - after.keys():
            request.headers.pop(name, None)
        for name, value in after.items():
            if before.get(name) != value:
                request.headers[name] = value
        if request.upload is None and theirs.content != (request.content or b""):
            request.content = theirs.content

    def _after_success(self, context: Context, response: Response) -> None:
        about = AfterSuccessContext(self._context(context))
        _take(response, self.after_success(about, response))

    def _after_error(
        self, context: Context, response: Response | None, error: Exception | None
    ) -> None:
        about = AfterErrorContext(self._context(context))
        own = error if response is None else None
        result, other = self.after_error(about, response, own)
        if other is not None and other is not own:
            raise other
        if response is not None:
            _take(response, result)


def init_hooks(hooks: Hooks) -> None:
    """Register what the file of that is yours registers."""
    registration.init_hooks(hooks)


def _take(response: Response, result: Any) -> None:
    """Go on with a response of the HTTP library that a hook gave in the place of another."""
    if result is not None and result is not response:
        headers = Headers.received(result.headers.multi_items())
        response.become(result.status_code, headers, result.content)


def _or_raised(result: Any) -> Any:
    if isinstance(result, Exception):
        raise result
    return result


def _as_sent(request: Request) -> Any:
    """The HTTP library's request; a body in pieces isn't in it."""
    from .._runtime.transport import library

    return library().Request(
        request.method,
        request.url,
        headers=list(request.headers.pairs()),
        content=request.content,
    )
