"""Streams of server-sent events; people make them of responses of the HTTP library, too, as published packages do."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import TYPE_CHECKING, Any, Optional, TypeVar

from .events import EventReader, ServerEvent
from .stream import Decoder, Failure, Stream, StreamAsync

if TYPE_CHECKING:
    from typing import Self

    from .response import Response

T = TypeVar("T")


class EventStream(Stream[T]):
    """Server-sent events as they arrive."""

    client_ref: Optional[object] = None
    """What shall live as long as the stream does."""

    def __init__(
        self,
        response: Any,
        decoder: Callable[[str], T],
        sentinel: Optional[str] = None,
        client_ref: Optional[object] = None,
        data_required: bool = True,
    ) -> None:
        """A stream of a response of the HTTP library.

        :param response: What is coming.
        :param decoder: Makes a value of the JSON of an event: its `data`, and `event`, `id` and `retry` where it has them.
        :param sentinel: The data of the event that ends the stream.
        :param client_ref: What shall live as long as the stream does.
        :param data_required: Events without data count for nothing.
        """
        own = _EventDecoder(decoder, sentinel, data_required)
        super().__init__(response, own, _same)
        self.client_ref = client_ref
        self._is_held = True

    @classmethod
    def of(cls, response: Response, decoder: Decoder, failure: Failure) -> Self:
        stream = cls.__new__(cls)
        super(EventStream, stream).__init__(response, decoder, failure)
        return stream

    @property
    def generator(self) -> Iterator[T]:
        """The values that are still to come."""
        return self._values


class EventStreamAsync(StreamAsync[T]):
    """Server-sent events as they arrive, for `async for`."""

    client_ref: Optional[object] = None
    """What shall live as long as the stream does."""

    def __init__(
        self,
        response: Any,
        decoder: Callable[[str], T],
        sentinel: Optional[str] = None,
        client_ref: Optional[object] = None,
        data_required: bool = True,
    ) -> None:
        """The same as `EventStream` has, of a response that async code reads."""
        own = _EventDecoder(decoder, sentinel, data_required)
        super().__init__(response, own, _same)
        self.client_ref = client_ref
        self._is_held = True

    @classmethod
    def of(cls, response: Response, decoder: Decoder, failure: Failure) -> Self:
        stream = cls.__new__(cls)
        super(EventStreamAsync, stream).__init__(response, decoder, failure)
        return stream

    @property
    def generator(self) -> AsyncIterator[T]:
        """The values that are still to come."""
        return self._values


class _EventDecoder:
    """Values that a function makes of events."""

    def __init__(
        self, value: Callable[[str], Any], sentinel: str | None, data_required: bool
    ) -> None:
        self.done = False
        self._value = value
        self._sentinel = sentinel
        self._reader = EventReader() if data_required else _EveryEvent()

    def feed(self, piece: bytes) -> Iterator[Any]:
        from json import dumps

        for event in self._reader.feed(piece):
            if self._sentinel and event.data == self._sentinel:
                self.done = True
                return
            given = {key: one for key, one in event._asdict().items() if one}
            if event.data:
                given["data"] = _json(event.data)
            yield self._value(dumps(given))

    def finish(self) -> Iterator[Any]:
        # The last event counts, though no blank line ends it.
        return self.feed(b"\n\n")


class _EveryEvent(EventReader):
    """Events without data, too."""

    __slots__ = ()

    def _dispatch(self, events: list[ServerEvent]) -> None:
        if not self._data and (self._event is not None or self._retry is not None):
            self._data.append("")
        super()._dispatch(events)


def _json(data: str) -> Any:
    """What the data of an event means: JSON, or else a text."""
    from json import loads

    try:
        return loads(data)
    except ValueError:
        return data


def _same(error: Exception) -> Exception:
    return error
