"""Async iterators that give back what they hold even if nobody asked for a value yet."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from typing import Self

T = TypeVar("T")


class AsyncPieces(Generic[T]):
    """Another iterator's values. An async generator that hasn't begun does nothing when it is closed; this does."""

    __slots__ = ("_close", "_values")

    def __init__(
        self, values: AsyncGenerator[T], close: Callable[[], Awaitable[None]]
    ) -> None:
        self._values = values
        self._close = close

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        return await anext(self._values)

    async def aclose(self) -> None:
        """Stop, and give back what is held."""
        await self._values.aclose()
        await self._close()
