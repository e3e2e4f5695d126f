"""Pages of a list, each of which knows the way to the next."""

from __future__ import annotations

from collections.abc import (
    AsyncIterator,
    Awaitable,
    Callable,
    Iterator,
    Sequence,
)
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .call import answered, own_error
from .errors import InvalidRequestError
from .interpret import invalid
from .pagination import Trail, next_url

if TYPE_CHECKING:
    from typing import Self

    from .operation import Operation
    from .pagination import Pagination
    from .request import Options
    from .response import Response
    from .session import Session
    from .steps import Steps

T = TypeVar("T")
Item = TypeVar("Item")


class Paged(Generic[Item]):
    """A page of items. Iterating gives the items of this page and all after it."""

    items: Sequence[Item]
    _following: Callable[[], Any] | None

    @property
    def has_next(self) -> bool:
        """Whether there is, as far as this page says, another one."""
        return self._following is not None

    def next(self) -> Self | None:
        """Ask for the page after this one; None after the last."""
        return self._following() if self._following is not None else None

    def __iter__(self) -> Iterator[Item]:
        page: Paged[Item] | None = self
        while page is not None:
            yield from page.items
            page = page.next()


class AsyncPaged(Generic[Item]):
    """A page of items. `async for` gives the items of this page and all after it."""

    items: Sequence[Item]
    _following: Callable[[], Any] | None

    @property
    def has_next(self) -> bool:
        """Whether there is, as far as this page says, another one."""
        return self._following is not None

    async def next(self) -> Self | None:
        """Ask for the page after this one; None after the last."""
        return await self._following() if self._following is not None else None

    async def __aiter__(self) -> AsyncIterator[Item]:
        page: AsyncPaged[Item] | None = self
        while page is not None:
            for item in page.items:
                yield item
            page = await page.next()


class Page(Paged[Item], Generic[T, Item]):
    """A page: `result` is the response, `items` are its items. Iterating gives the items of this page and all after it."""

    def __init__(
        self,
        result: T,
        items: Sequence[Item],
        following: Callable[[], Page[T, Item]] | None,
    ) -> None:
        self.result = result
        self.items = items
        self._following = following

    def __repr__(self) -> str:
        return f"Page({self.result!r})"


class AsyncPage(AsyncPaged[Item], Generic[T, Item]):
    """A page: `result` is the response, `items` are its items. `async for` gives the items of this page and all after it."""

    def __init__(
        self,
        result: T,
        items: Sequence[Item],
        following: Callable[[], Awaitable[AsyncPage[T, Item]]] | None,
    ) -> None:
        self.result = result
        self.items = items
        self._following = following

    def __repr__(self) -> str:
        return f"AsyncPage({self.result!r})"


def _page(
    result: Any,
    items: Sequence[Any],
    following: Callable[[], Any] | None,
    response: Response,
    *,
    is_async: bool,
) -> Any:
    kind: Any = AsyncPage if is_async else Page
    return None if result is None else kind(result, items, following)


_START = Trail()


def call_pages(
    session: Session,
    operation: Operation[Any, Any],
    pagination: Pagination,
    arguments: dict[str, Any],
    options: Options,
    make: Callable[..., Any] = _page,
    trail: Trail = _START,
    before: bytes | None = None,
) -> Steps[Any]:
    """Send the operation as `call` does, and give its result as a page, or None for a response without one.

    The calls for pages after it keep what this call was told. `make` makes a page; `trail` is where they have been,
    `before` the body of the page before.

    :raises SDKError: As `call` does; also for a page that doesn't say what the next one is in the way it should, and
        for one that was there before.
    """
    given = dict(arguments)
    result, response = yield from answered(session, operation, arguments, options)
    if result is None:
        return make(None, (), None, response, is_async=options.is_async)
    items = pagination.items_of(result)
    is_open = bool(items) or pagination.more is not None
    if pagination.is_counted and is_open and response.content == before:
        raise _repeated(session, response, "page")
    try:
        found = pagination.following(given, items, response)
    except ValueError as error:
        raise invalid(session, response, error) from None
    if found is None:
        return make(result, items, None, response, is_async=options.is_async)
    own = pagination.token_of(given)
    trail = trail if own is None or trail.last == own else trail.with_page(own)
    changed = {**given, **found.arguments}

    def following() -> Any:
        try:
            url = next_url(response, found.url) if found.url is not None else None
        except InvalidRequestError as error:
            raise own_error(session, error) from error.__cause__
        if trail.meets(found.token) or url == response.asked_url:
            what = "cursor" if url is None else "URL"
            raise _repeated(session, response, f"next page's {what}")
        wanted = options._replace(url=url)
        steps = call_pages(
            session,
            operation,
            pagination,
            dict(changed),
            wanted,
            make,
            trail.with_page(found.token),
            response.content,
        )
        driver = session.driver
        return driver.run_async(steps) if options.is_async else driver.run(steps)

    return make(result, items, following, response, is_async=options.is_async)


def _repeated(session: Session, response: Response, what: str) -> Exception:
    error = ValueError(
        f"the {what} is one that was there before; pages would never end"
    )
    return invalid(session, response, error)
