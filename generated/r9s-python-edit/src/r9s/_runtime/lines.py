"""Bodies of JSON texts, one a line, made of items while they are sent."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any, cast

from .adapter import Adapter
from .body import NOTHING, Arguments, Body, Encoded
from .errors import InvalidRequestError, words_of
from .upload import Source, Upload


class JsonLinesBody(Body):
    """A body of items, each in JSON on a line of its own.

    A list or tuple is checked before anything is sent, and can be sent again. From any other iterable, sync or async,
    each item is taken when it is its turn: such a body is sent once, so that a call with it is never tried again.
    """

    __slots__ = ()

    default_media_type = "application/jsonl"

    def encode_value(self, value: Any, extra: Arguments = NOTHING) -> Encoded:
        self.refuse(extra)
        # JSON text sequences begin each text with a separator (RFC 7464, 2.2).
        before = b"\x1e" if self.media_type.endswith("json-seq") else b""
        lines = _Lines(self.adapter, before)
        if isinstance(value, (list, tuple)):
            items = cast("Iterable[Any]", value)
            return Encoded(self.media_type, b"".join(map(lines.line, items)))
        return Encoded(self.media_type, None, Upload([Source(lines.of(value))]))


def _is_one(value: Any) -> bool:
    """Whether a value is one item rather than several: a text, an object of plain data, or a model."""
    one = (str, bytes, bytearray, memoryview, Mapping)
    return isinstance(value, one) or hasattr(value, "model_fields_set")


class _Lines:
    """Makes a line of an item."""

    def __init__(self, adapter: Adapter, before: bytes) -> None:
        self._adapter = adapter
        self._before = before

    def line(self, item: Any) -> bytes:
        try:
            text = self._adapter.encoded(self._adapter.checked(item))
        except ValueError as error:
            raise InvalidRequestError(words_of(error)) from error
        return self._before + text + b"\n"

    def of(self, items: Any) -> Iterator[bytes] | AsyncIterator[bytes]:
        if isinstance(items, AsyncIterable):
            return self._awaited(cast("Any", items))
        if _is_one(items) or not isinstance(items, Iterable):
            raise InvalidRequestError(f"a {type(items).__name__} isn't made of items")
        return map(self.line, cast("Any", items))

    async def _awaited(self, items: AsyncIterable[Any]) -> AsyncIterator[bytes]:
        async for item in items:
            yield self.line(item)
