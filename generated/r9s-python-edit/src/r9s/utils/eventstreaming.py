"""Streams of values."""

from __future__ import annotations

from .._runtime.events import ServerEvent
from .._runtime.stream import (
    EventStream,
    EventStreamAsync,
    JsonLinesStream,
    JsonLinesStreamAsync,
)

__all__ = [
    "EventStream",
    "EventStreamAsync",
    "JsonLinesStream",
    "JsonLinesStreamAsync",
    "ServerEvent",
]
