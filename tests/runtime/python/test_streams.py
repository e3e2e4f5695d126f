"""Server-sent events and JSON lines: the same values, wherever the pieces are cut."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from tests.runtime.python.calling import client_of, operation, runtime, send, send_async
from tests.support.http_server import HttpServer, Reply

_EVENTS = (
    "\ufeff: a comment\n"
    "event: first\r\n"
    'data: {"n":\r'
    "data: 1}\r\n"
    "id: 7\n"
    "\n"
    "retry: 20\n"
    'data:{"text":"größer"}\n'
    "unknown: field\n"
    "\r\n"
    "data: [DONE]\n"
    "\n"
    "data: never read\n"
    "\n"
).encode()
_VALUES = [
    {"data": {"n": 1}, "event": "first", "id": "7"},
    {"data": {"text": "größer"}, "id": "7", "retry": 20},
]


def _decoder(**how: Any) -> Any:
    content = runtime("contents").Events(lambda: Any, **how)
    return runtime("stream").EventDecoder(content, content.adapter)


@pytest.mark.parametrize("at", range(len(_EVENTS)))
def test_events_may_be_cut_anywhere(at: int) -> None:
    decoder = _decoder(sentinel="[DONE]")
    values = list(decoder.feed(_EVENTS[:at]))
    if not decoder.done:
        values += decoder.feed(_EVENTS[at:])
    assert values == _VALUES
    assert decoder.done


def test_events_may_come_byte_by_byte() -> None:
    decoder = _decoder(sentinel="[DONE]")
    values: list[Any] = []
    for octet in _EVENTS:
        if not decoder.done:
            values += decoder.feed(bytes([octet]))
    assert values == _VALUES


def test_an_event_that_never_ends_is_none() -> None:
    decoder = _decoder()
    assert list(decoder.feed(b'data: {"n": 1}\n')) == []
    assert list(decoder.finish()) == []


def test_events_without_data_keep_the_connection_open_and_count_for_nothing() -> None:
    decoder = _decoder(flat=True)
    assert list(decoder.feed(b"event: ping\n\ndata:\n\ndata: 1\n\n")) == [1]


def test_data_may_be_text() -> None:
    decoder = _decoder(flat=True, data="text")
    assert list(decoder.feed(b"data: a\ndata: b\n\n")) == ["a\nb"]


_LINES = '{"n": 1}\r\n\n\x1e{"n": "ä\u2028b"}\n{"n": 3}'.encode()


@pytest.mark.parametrize("at", range(len(_LINES)))
def test_lines_may_be_cut_anywhere(at: int) -> None:
    content = runtime("contents").JsonLines(lambda: Any)
    decoder = runtime("stream").LineDecoder(content.adapter)
    values = [*decoder.feed(_LINES[:at]), *decoder.feed(_LINES[at:])]
    values += decoder.finish()
    assert values == [{"n": 1}, {"n": "ä\u2028b"}, {"n": 3}]


def test_a_bad_line_spoils_none_before_it() -> None:
    content = runtime("contents").JsonLines(lambda: Any)
    values = runtime("stream").LineDecoder(content.adapter).feed(b"1\n{\n")
    assert next(values) == 1
    with pytest.raises(ValueError, match="line 1"):
        next(values)


def _stream_of(body: list[bytes]) -> tuple[HttpServer, Any]:
    content = runtime("contents").Events(lambda: Any, flat=True)
    headers = {"content-type": "text/event-stream; charset=utf-8"}
    server = HttpServer(lambda _: Reply(headers=headers, chunks=body))
    return server, operation("GET", responses={"200": (content,)})


def test_a_stream_is_read_as_it_is_iterated() -> None:
    server, one = _stream_of([b"data: 1\n", b"\ndata: 2\n\n"])
    with server, client_of(server.url) as client, send(client, one) as stream:
        assert next(stream) == 1
        assert list(stream) == [2]
        assert stream.response.status_code == 200


async def _listened(url: str, one: Any) -> list[Any]:
    async with (
        client_of(url) as client,
        await send_async(client, one) as stream,
    ):
        return [value async for value in stream]


def test_async_code_streams_too() -> None:
    server, one = _stream_of([b"data: 1\n", b"\ndata: 2\n\n"])
    with server:
        assert asyncio.run(_listened(server.url, one)) == [1, 2]


def test_an_event_that_is_not_what_was_promised_is_a_validation_error() -> None:
    from importlib import import_module

    errors = import_module("pixel.errors")
    server, one = _stream_of([b"data: {\n\n"])
    with (
        server,
        client_of(server.url) as client,
        send(client, one) as stream,
        pytest.raises(errors.ResponseValidationError),
    ):
        next(stream)


_MORE_THAN_THE_POOL_HOLDS = 101

_LEFT: dict[str, Callable[[Any], Any]] = {
    "closed before its first value": lambda stream: iter(stream).close(),
    "left after its first value": lambda stream: next(iter(stream)),
    "never looked at": lambda stream: None,
    "its pieces closed before the first": lambda stream: stream.response.iter_bytes().close(),
    "its pieces never looked at": lambda stream: stream.response.iter_bytes(),
}


@pytest.mark.parametrize("how", _LEFT)
def test_a_stream_that_is_left_gives_its_connection_back(how: str) -> None:
    server, one = _stream_of([b"data: 1\n\n", b"data: 2\n\n"] * 20_000)
    with server, client_of(server.url) as client:
        for _ in range(_MORE_THAN_THE_POOL_HOLDS):
            _LEFT[how](send(client, one))
        stream = send(client, one, timeout_ms=20_000, retries=None)
        assert next(iter(stream)) == 1
        stream.close()


async def _first(stream: Any) -> None:
    async for _ in stream:
        break
    await stream.close()


_LEFT_ASYNC: dict[str, Callable[[Any], Any]] = {
    "closed before its first value": lambda stream: aiter(stream).aclose(),
    "closed after its first value": _first,
    "its pieces closed before the first": lambda stream: stream.response.aiter_bytes().aclose(),
}


@pytest.mark.parametrize("how", _LEFT_ASYNC)
def test_an_async_stream_that_is_left_gives_its_connection_back(how: str) -> None:
    async def listened(url: str) -> None:
        async with client_of(url) as client:
            for _ in range(_MORE_THAN_THE_POOL_HOLDS):
                await _LEFT_ASYNC[how](await send_async(client, one))
            stream = await send_async(client, one, timeout_ms=20_000, retries=None)
            assert await anext(aiter(stream)) == 1
            await stream.close()

    server, one = _stream_of([b"data: 1\n\n", b"data: 2\n\n"] * 20_000)
    with server:
        asyncio.run(listened(server.url))


def test_marks_and_halves_of_surrogate_pairs_are_read_in_events_and_lines() -> None:
    data = '\ufeff{"text":"\\ud83d"}'
    event = f"data: {data}\n\n".encode()
    value = {"text": "\ud83d"}
    assert list(_decoder().feed(event)) == [{"data": value}]
    assert list(_decoder(flat=True).feed(event)) == [value]
    adapter = runtime("adapter").adapter_of(Any)
    lines = runtime("stream").LineDecoder(adapter)
    assert list(lines.feed(f"{data}\n{data}\n".encode())) == [value, value]
