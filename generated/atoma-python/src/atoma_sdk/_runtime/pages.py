"""Pages of a list, each of which knows the way to the next."""

from __future__ import annotations

from collections.abc import (
    AsyncIterator,
    Awaitable,
    Callable,
    Iterator,
    Mapping,
    Sequence,
)
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .interpret import invalid
from .pagination import next_url

if TYPE_CHECKING:
    from .operation import Operation
    from .request import Options
    from .response import Response
    from .session import Session
    from .steps import Steps

T = TypeVar("T")
Item = TypeVar("Item")


class Page(Generic[T, Item]):
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

    @property
    def has_next(self) -> bool:
        """Whether there is, as far as this page says, another one."""
        return self._following is not None

    def next(self) -> Page[T, Item] | None:
        """Ask for the page after this one; None after the last."""
        return self._following() if self._following is not None else None

    def __iter__(self) -> Iterator[Item]:
        page: Page[T, Item] | None = self
        while page is not None:
            yield from page.items
            page = page.next()

    def __repr__(self) -> str:
        return f"Page({self.result!r})"


class AsyncPage(Generic[T, Item]):
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

    @property
    def has_next(self) -> bool:
        """Whether there is, as far as this page says, another one."""
        return self._following is not None

    async def next(self) -> AsyncPage[T, Item] | None:
        """Ask for the page after this one; None after the last."""
        return await self._following() if self._following is not None else None

    async def __aiter__(self) -> AsyncIterator[Item]:
        page: AsyncPage[T, Item] | None = self
        while page is not None:
            for item in page.items:
                yield item
            page = await page.next()

    def __repr__(self) -> str:
        return f"AsyncPage({self.result!r})"


def page_of(
    session: Session,
    operation: Operation[Any, Any],
    arguments: Mapping[str, Any],
    options: Options,
    result: Any,
    response: Response,
) -> Any:
    """The page that a result is. The calls for pages after it keep what this call was told."""
    pagination = operation.pagination
    if pagination is None or result is None:
        return result
    items = pagination.items_of(result)
    try:
        found = pagination.following(arguments, items, response)
    except ValueError as error:
        raise invalid(session, response, error) from None
    if found is None:
        return (
            AsyncPage(result, items, None)
            if options.is_async
            else Page(result, items, None)
        )
    changed = {**arguments, **found.arguments}

    def steps() -> Steps[Any]:
        from .call import call

        url = next_url(response, found.url) if found.url is not None else None
        wanted = options._replace(url=url)
        return call(session, operation, dict(changed), wanted)

    if options.is_async:
        return AsyncPage(result, items, lambda: session.run_async(steps()))
    return Page(result, items, lambda: session.run(steps()))
