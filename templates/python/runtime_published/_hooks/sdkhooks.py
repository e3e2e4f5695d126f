"""Runs hooks of published packages in place of this package's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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


class SDKHooks(Hooks):
    """The hooks of a client, run in the order they were registered."""

    def __init__(self) -> None:
        self.sdk_init_hooks: list[SDKInitHook] = []
        self.before_request_hooks: list[BeforeRequestHook] = []
        self.after_success_hooks: list[AfterSuccessHook] = []
        self.after_error_hooks: list[AfterErrorHook] = []

    def register_sdk_init_hook(self, hook: SDKInitHook) -> None:
        raise NotImplementedError(
            "give server_url and client to the client's constructor instead"
        )

    def register_before_request_hook(self, hook: BeforeRequestHook) -> None:
        self.before_request_hooks.append(hook)

    def register_after_success_hook(self, hook: AfterSuccessHook) -> None:
        self.after_success_hooks.append(hook)

    def register_after_error_hook(self, hook: AfterErrorHook) -> None:
        self.after_error_hooks.append(hook)

    def before_request(self, hook_ctx: BeforeRequestContext, request: Any) -> Any:
        """The request to send."""
        for hook in self.before_request_hooks:
            request = _or_raised(hook.before_request(hook_ctx, request))
        return request

    def after_success(self, hook_ctx: AfterSuccessContext, response: Any) -> Any:
        """The response that came.

        :raises TypeError: A hook gives another one.
        """
        for hook in self.after_success_hooks:
            if _or_raised(hook.after_success(hook_ctx, response)) is not response:
                raise TypeError("an after_success hook has to give the response back")
        return response

    def after_error(
        self,
        hook_ctx: AfterErrorContext,
        response: Any | None,
        error: Exception | None,
    ) -> tuple[Any | None, Exception | None]:
        """The response that came, and the error to raise."""
        for hook in self.after_error_hooks:
            _, error = _or_raised(hook.after_error(hook_ctx, response, error))
        return response, error

    def attach(self, hooks: OwnHooks) -> None:
        """Have them run with this package's own."""
        if self.before_request_hooks:
            hooks.add_before_request(self._before_request)
        if self.after_success_hooks:
            hooks.add_after_success(self._after_success)
        if self.after_error_hooks:
            hooks.add_after_error(self._after_error)

    def _before_request(self, context: Context, request: Request) -> None:
        ours = _as_sent(request)
        before = dict(ours.headers.multi_items())
        theirs = self.before_request(BeforeRequestContext(_context(context)), ours)
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
        self.after_success(AfterSuccessContext(_context(context)), response)

    def _after_error(
        self, context: Context, response: Response | None, error: Exception | None
    ) -> None:
        about = AfterErrorContext(_context(context))
        _, other = self.after_error(about, response, error)
        if other is not None and other is not error:
            raise other


def _context(context: Context) -> HookContext:
    return HookContext(context.operation_id)


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
