"""Typed values from a response that is still coming."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from .adapter import Adapter
from .contents import Events
from .errors import ClosedError, reason
from .events import EventReader, LineReader, ServerEvent
from .iteration import AsyncPieces
from .response import Response

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

T = TypeVar("T")
Failure = Callable[[Exception], Exception]

_LEFT = "a loop over the stream was left, which closed it: loop once, or inside `with`"


class Decoder(Protocol):
    """Makes values of bytes in pieces; `done` once nothing that follows counts."""

    done: bool

    def feed(self, piece: bytes) -> Iterator[Any]:
        """The values that are complete now, each made when it is asked for: a bad one spoils none before it."""
        ...

    def finish(self) -> Iterator[Any]:
        """The values that the end of the body completes."""
        ...


class EventDecoder:
    """Values of server-sent events."""

    def __init__(self, content: Events, adapter: Adapter) -> None:
        self.done = False
        self._content = content
        self._adapter = adapter
        self._reader = EventReader()

    def feed(self, piece: bytes) -> Iterator[Any]:
        how = self._content.data
        is_text = how == "text"
        for event in self._reader.feed(piece):
            if not isinstance(how, str):
                is_text = how.of(event) == "text"
            if self._ends(event.data, is_text):
                self.done = True
                return
            # Servers send empty ones to keep the connection open; nothing is no JSON.
            if event.data or is_text:
                yield self._value(event, is_text)

    def finish(self) -> Iterator[Any]:
        return iter(())

    def _ends(self, data: str, is_text: bool) -> bool:
        sentinel = self._content.sentinel
        if sentinel is not None:
            return data == sentinel
        # Many servers end with this though their documents don't say so; it never is JSON.
        return data == "[DONE]" and not is_text

    def _value(self, event: ServerEvent, is_text: bool) -> Any:
        value = self._adapter.decoded(self._json(event, is_text))
        if self._content.flat != "member":
            return value
        from .mixed import data_of

        return data_of(value)

    def _json(self, event: ServerEvent, is_text: bool) -> bytes:
        from json import dumps

        # A byte order mark may stand before every value.
        data = dumps(event.data) if is_text else event.data.removeprefix("\ufeff")
        if self._content.flat is True:
            return data.encode()
        others = "".join(
            f',"{name}":{dumps(value)}'
            for name, value in (
                ("event", event.event),
                ("id", event.id),
                ("retry", event.retry),
            )
            if value is not None
        )
        return f'{{"data":{data}{others}}}'.encode()


class LineDecoder:
    """Values of JSON lines; blank lines, and the separators of JSON text sequences, count for nothing."""

    def __init__(self, adapter: Adapter) -> None:
        self.done = False
        self._adapter = adapter
        self._reader = LineReader(returns=False)

    def feed(self, piece: bytes) -> Iterator[Any]:
        return self._values(self._reader.feed(piece))

    def finish(self) -> Iterator[Any]:
        return self._values(self._reader.finish())

    def _values(self, lines: list[bytes]) -> Iterator[Any]:
        stripped = (line.strip(b" \t\r\x1e") for line in lines)
        return (self._adapter.decoded(line) for line in stripped if line)


class Stream(Generic[T]):
    """Values as they arrive: iterate, inside `with` so that the connection is given back whatever happens.

    Without `with` a loop that is left gives it back, and no other can follow.
    """

    @classmethod
    def of(cls, response: Response, decoder: Decoder, failure: Failure) -> Self:
        """The stream that a call gives."""
        return cls(response, decoder, failure)

    def __init__(self, response: Response, decoder: Decoder, failure: Failure) -> None:
        self.response = response
        self._is_held = self._is_left = False
        # No method: it would keep the stream, and so the connection, from being given up.
        self._values: Iterator[T] = _values(
            response, response.iter_bytes(), decoder, failure
        )

    def __iter__(self) -> Iterator[T]:
        if self._is_left:
            raise ClosedError(_LEFT)
        return self._values if self._is_held else self._until_left()

    def _until_left(self) -> Iterator[T]:
        try:
            yield from self._values
        except GeneratorExit:
            self._is_left = True
            raise
        finally:
            self.close()

    def __next__(self) -> T:
        return next(self._values)

    def close(self) -> None:
        """Stop listening."""
        self.response.close()

    def __enter__(self) -> Self:
        self._is_held = True
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class StreamAsync(Generic[T]):
    """The same for `async for` and `async with`."""

    @classmethod
    def of(cls, response: Response, decoder: Decoder, failure: Failure) -> Self:
        """The stream that a call gives."""
        return cls(response, decoder, failure)

    def __init__(self, response: Response, decoder: Decoder, failure: Failure) -> None:
        self.response = response
        self._is_held = self._is_left = False
        self._values: AsyncPieces[T] = AsyncPieces(
            _async_values(response, decoder, failure), response.aclose
        )

    def __aiter__(self) -> AsyncIterator[T]:
        if self._is_left:
            raise ClosedError(_LEFT)
        if self._is_held:
            return self._values
        return AsyncPieces(self._until_left(), self.close)

    async def _until_left(self) -> AsyncGenerator[T]:
        try:
            async for value in self._values:
                yield value
        except GeneratorExit:
            self._is_left = True
            raise
        finally:
            await self.close()

    async def __anext__(self) -> T:
        return await anext(self._values)

    async def close(self) -> None:
        """Stop listening."""
        await self.response.aclose()

    async def aclose(self) -> None:
        """The same, for those who close iterators."""
        await self._values.aclose()

    async def __aenter__(self) -> Self:
        self._is_held = True
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()


class JsonLinesStream(Stream[T]):
    """JSON lines as they arrive."""


class JsonLinesStreamAsync(StreamAsync[T]):
    """JSON lines as they arrive, for `async for`."""


def _values(
    response: Response, pieces: Iterator[bytes], decoder: Decoder, failure: Failure
) -> Iterator[Any]:
    try:
        for piece in pieces:
            yield from _decoded(decoder.feed(piece), failure)
            if decoder.done:
                return
        yield from _decoded(decoder.finish(), failure)
    finally:
        response.close()


async def _async_values(
    response: Response, decoder: Decoder, failure: Failure
) -> AsyncGenerator[Any]:
    try:
        async for piece in response.aiter_bytes():
            for value in _decoded(decoder.feed(piece), failure):
                yield value
            if decoder.done:
                return
        for value in _decoded(decoder.finish(), failure):
            yield value
    finally:
        await response.aclose()


def _decoded(values: Iterator[Any], failure: Failure) -> Iterator[Any]:
    try:
        yield from values
    except ValueError as error:
        raise failure(error) from reason(error)
