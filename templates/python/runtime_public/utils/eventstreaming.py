"""Streams of values."""

from __future__ import annotations

from .._runtime.event_streams import EventStream, EventStreamAsync
from .._runtime.stream import JsonLinesStream, JsonLinesStreamAsync

__all__ = ["EventStream", "EventStreamAsync", "JsonLinesStream", "JsonLinesStreamAsync"]
