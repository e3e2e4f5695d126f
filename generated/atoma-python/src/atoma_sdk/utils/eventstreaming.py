"""Streams of values."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from typing import Any, Optional, TypeVar

from .._runtime.event_streams import EventStream, EventStreamAsync
from .._runtime.stream import JsonLinesStream, JsonLinesStreamAsync

__all__ = [
    "EventStream",
    "EventStreamAsync",
    "JsonLinesStream",
    "JsonLinesStreamAsync",
    "ServerEvent",
    "stream_events",
    "stream_events_async",
]

T = TypeVar("T")


@dataclass
class ServerEvent:
    """An event: the last id that came, its type, its data, and the milliseconds before another connection."""

    id: Optional[str] = None
    event: Optional[str] = None
    data: Any = None
    retry: Optional[int] = None


def stream_events(
    response: Any,
    decoder: Callable[[str], T],
    sentinel: Optional[str] = None,
    data_required: bool = True,
) -> Iterator[T]:
    """The values of a response's events; see `EventStream`."""
    yield from EventStream(response, decoder, sentinel, data_required=data_required)


async def stream_events_async(
    response: Any,
    decoder: Callable[[str], T],
    sentinel: Optional[str] = None,
    data_required: bool = True,
) -> AsyncIterator[T]:
    """The same in async code."""
    stream = EventStreamAsync(response, decoder, sentinel, data_required=data_required)
    async for value in stream:
        yield value
