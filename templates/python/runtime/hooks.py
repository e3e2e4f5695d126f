"""Places where people put code of their own around every call."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from .errors import InvalidRequestError
from .headers import IllegalHeader

if TYPE_CHECKING:
    from .request import Request
    from .response import Response


class HookContext(NamedTuple):
    """The call a hook is run for: the operation's id, and the package's name."""

    operation_id: str
    distribution: str


BeforeRequest = Callable[["HookContext", "Request"], None]
AfterSuccess = Callable[["HookContext", "Response"], None]
AfterError = Callable[["HookContext", "Response | None", "Exception | None"], None]


class Hooks:
    """A client's hooks, run in the order they were added."""

    def __init__(self) -> None:
        self._before_request: list[BeforeRequest] = []
        self._after_success: list[AfterSuccess] = []
        self._after_error: list[AfterError] = []

    def add_before_request(self, hook: BeforeRequest) -> BeforeRequest:
        """Run `hook(context, request)` before every attempt; it may change the request."""
        self._before_request.append(hook)
        return hook

    def add_after_success(self, hook: AfterSuccess) -> AfterSuccess:
        """Run `hook(context, response)` on every success, before its body is decoded."""
        self._after_success.append(hook)
        return hook

    def add_after_error(self, hook: AfterError) -> AfterError:
        """Run `hook(context, response, error)` before an error is raised; `response` is None where none came."""
        self._after_error.append(hook)
        return hook

    def before_request(self, context: HookContext, request: Request) -> None:
        """A request is about to be sent.

        :raises InvalidRequestError: A hook wants a header that HTTP doesn't allow.
        """
        for hook in self._before_request:
            try:
                hook(context, request)
            except IllegalHeader as error:
                raise InvalidRequestError(f"a hook's {error}") from error

    def after_success(self, context: HookContext, response: Response) -> None:
        """A success came."""
        for hook in self._after_success:
            hook(context, response)

    def after_error(
        self,
        context: HookContext,
        response: Response | None,
        error: Exception | None,
    ) -> None:
        """An error is about to be raised."""
        for hook in self._after_error:
            hook(context, response, error)
