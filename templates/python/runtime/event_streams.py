"""Streams of server-sent events, as calls give them."""

from __future__ import annotations

from typing import TypeVar

from .stream import Stream, StreamAsync

T = TypeVar("T")


class EventStream(Stream[T]):
    """Server-sent events as they arrive."""


class EventStreamAsync(StreamAsync[T]):
    """Server-sent events as they arrive, for `async for`."""
