"""The base of everything that has methods: groups of operations, and the client."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .request import Options
from .unset import OptionalNullable

if TYPE_CHECKING:
    from .operation import A, Operation, R
    from .retry import RetryConfig
    from .session import Session
    from .steps import Steps


class Group:
    """Methods that share a client's session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def __reduce__(self) -> tuple[Any, ...]:
        """Refuse to be pickled or copied: pickles go where credentials must not.

        :raises TypeError: Always.
        """
        raise TypeError(
            "a client holds credentials and connections: make another instead of copying it"
        )

    def _send(
        self,
        operation: Operation[R, A],
        arguments: dict[str, Any],
        *,
        retries: OptionalNullable[RetryConfig],
        server_url: str | None,
        timeout_ms: float | None,
        http_headers: Mapping[str, str] | None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        security: Mapping[str, Any] | None = None,
    ) -> R:
        options = Options(
            retries,
            server_url,
            timeout_ms,
            http_headers,
            extra_query,
            extra_body,
            security,
        )
        session = self._session
        result: R = session.driver.run(_steps(session, operation, arguments, options))
        return result

    async def _send_async(
        self,
        operation: Operation[R, A],
        arguments: dict[str, Any],
        *,
        retries: OptionalNullable[RetryConfig],
        server_url: str | None,
        timeout_ms: float | None,
        http_headers: Mapping[str, str] | None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        security: Mapping[str, Any] | None = None,
    ) -> A:
        options = Options(
            retries,
            server_url,
            timeout_ms,
            http_headers,
            extra_query,
            extra_body,
            security,
            is_async=True,
        )
        session = self._session
        result: A = await session.driver.run_async(
            _steps(session, operation, arguments, options)
        )
        return result


def _steps(
    session: Session,
    operation: Operation[Any, Any],
    arguments: dict[str, Any],
    options: Options,
) -> Steps[Any]:
    own = operation.steps(session, arguments, options)
    if own is not None:
        return own
    # What makes calls is imported when the first one is made.
    if operation.pagination is not None:
        from .pages import call_pages

        return call_pages(session, operation, operation.pagination, arguments, options)
    from .call import call

    return call(session, operation, arguments, options)
