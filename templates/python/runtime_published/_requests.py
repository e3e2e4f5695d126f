"""Requests of the HTTP library that people make themselves, sent as a client's own: with its hooks and retries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._hooks.register import hooks_of
from ._hooks.types import (
    AfterErrorContext,
    AfterSuccessContext,
    BeforeRequestContext,
    HookContext,
)
from ._runtime.failure import failures
from .utils.retries import Retries, RetryConfig, retry, retry_async
from .utils.values import match_status_codes

if TYPE_CHECKING:
    from ._hooks.sdkhooks import SDKHooks
    from ._runtime.session import Session


def sent(
    session: Session,
    context: HookContext,
    request: Any,
    errors: list[str],
    stream: bool,
    retries: tuple[RetryConfig, list[str]] | None,
) -> Any:
    """The response, as hooks give it."""
    hooks = hooks_of(session)

    def attempt() -> Any:
        ready = hooks.before_request(BeforeRequestContext(context), request)
        try:
            return session.driver.transport.client.send(ready, stream=stream)
        except failures() as error:
            return _failed(hooks, context, error)

    response = attempt() if retries is None else retry(attempt, Retries(*retries))
    return _judged(hooks, context, response, errors)


async def sent_async(
    session: Session,
    context: HookContext,
    request: Any,
    errors: list[str],
    stream: bool,
    retries: tuple[RetryConfig, list[str]] | None,
) -> Any:
    """The same without blocking."""
    hooks = hooks_of(session)

    async def attempt() -> Any:
        ready = hooks.before_request(BeforeRequestContext(context), request)
        client = session.driver.async_transport.client
        try:
            return await client.send(ready, stream=stream)
        except failures() as error:
            return _failed(hooks, context, error)

    if retries is None:
        response = await attempt()
    else:
        response = await retry_async(attempt, Retries(*retries))
    return _judged(hooks, context, response, errors)


def _failed(hooks: SDKHooks, context: HookContext, error: Exception) -> Any:
    """The response that hooks give in place of a failure, which is raised if there is none."""
    response, other = hooks.after_error(AfterErrorContext(context), None, error)
    if response is None:
        raise other or error
    return response


def _judged(
    hooks: SDKHooks, context: HookContext, response: Any, errors: list[str]
) -> Any:
    """A response, once hooks of successes or of errors have seen it."""
    if not match_status_codes(errors, response.status_code):
        return hooks.after_success(AfterSuccessContext(context), response)
    result, error = hooks.after_error(AfterErrorContext(context), response, None)
    if error is not None:
        raise error
    return result
