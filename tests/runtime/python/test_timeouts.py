"""A timeout is for the whole answer: a server that says a little now and then doesn't get around it."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import islice, repeat
from threading import Event, Semaphore
from typing import Any

import pytest

from tests.runtime.python.calling import client_of, operation, runtime, send, send_async
from tests.support.patience import SECONDS
from tests.support.raw_server import RawServer, Script

_TIMEOUT_MS = 300
_STEP = 0.05
_STEPS = 200
"""Ten seconds, after which the answer is a good one: who waits for it, waited too long."""

_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"


def _dripping(before: bytes, drops: Iterator[bytes], after: bytes) -> Script:
    def script(connection: socket.socket, head: bytes) -> None:
        connection.sendall(before)
        pause = Event()
        for drop in islice(drops, _STEPS):
            connection.sendall(drop)
            pause.wait(_STEP)
        connection.sendall(after)

    return script


_DRIPS: dict[str, Callable[[], Script]] = {
    "status line": lambda: _dripping(
        b"HTTP/1.1 200 ", repeat(b"O"), b"\r\nContent-Length: 0\r\n\r\n"
    ),
    "headers": lambda: _dripping(
        _HEAD, repeat(b"X-A: b\r\n"), b"Content-Length: 1\r\n\r\n1"
    ),
    "early responses": lambda: _dripping(
        b"",
        repeat(b"HTTP/1.1 103 Early Hints\r\n\r\n"),
        _HEAD + b"Content-Length: 1\r\n\r\n1",
    ),
    "body": lambda: _dripping(
        _HEAD + b"Content-Length: 201\r\n\r\n", repeat(b" "), b"1"
    ),
    "chunks": lambda: _dripping(
        _HEAD + b"Transfer-Encoding: chunked\r\n\r\n",
        repeat(b"1\r\n \r\n"),
        b"1\r\n1\r\n0\r\n\r\n",
    ),
    "a chunk's extension": lambda: _dripping(
        _HEAD + b"Transfer-Encoding: chunked\r\n\r\n1;",
        repeat(b"x"),
        b"\r\n1\r\n0\r\n\r\n",
    ),
    "a redirect's head": lambda: _dripping(
        b"HTTP/1.1 302 Found\r\nLocation: /\r\n",
        repeat(b"X-A: b\r\n"),
        b"Content-Length: 0\r\n\r\n",
    ),
    "a body sent as quick as can be": lambda: _endless,
}


def _endless(connection: socket.socket, head: bytes) -> None:
    for _ in range(200_000):
        connection.sendall(b"HTTP/1.1 103 Early Hints\r\n\r\n" * 100)


@pytest.mark.parametrize("name", _DRIPS)
def test_a_timeout_holds_for_the_whole_answer(name: str) -> None:
    late = import_module("pixel.errors").NoResponseError
    one = operation("GET")
    waiting = pytest.raises(late)
    with RawServer(_DRIPS[name]()) as server, client_of(server.url) as client, waiting:
        send(client, one, timeout_ms=_TIMEOUT_MS, retries=None)


@pytest.mark.parametrize("name", _DRIPS)
def test_a_timeout_of_async_calls_holds_too(name: str) -> None:
    late = import_module("pixel.errors").NoResponseError
    one = operation("GET")

    async def called(url: str) -> None:
        async with client_of(url) as client:
            await send_async(client, one, timeout_ms=_TIMEOUT_MS, retries=None)

    with RawServer(_DRIPS[name]()) as server, pytest.raises(late):
        asyncio.run(called(server.url))


def test_a_timeout_holds_for_the_body_whoever_made_the_http_client() -> None:
    late = import_module("pixel.errors").NoResponseError
    own = import_module("httpx2").Client()
    settings = import_module("tests.runtime.python.calling").settings()
    with RawServer(_DRIPS["body"]()) as server, own:
        client = runtime("client").Client(
            settings, credentials={}, server_url=server.url, client=own
        )
        with pytest.raises(late):
            send(client, operation("GET"), timeout_ms=_TIMEOUT_MS, retries=None)


def test_a_timeout_holds_behind_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    late = import_module("pixel.errors").NoResponseError
    monkeypatch.setenv("no_proxy", "")
    monkeypatch.setenv("NO_PROXY", "")
    with RawServer(_DRIPS["headers"]()) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        with client_of("http://api.invalid") as client, pytest.raises(late):
            send(client, operation("GET"), timeout_ms=_TIMEOUT_MS, retries=None)


def test_a_timeout_holds_for_the_token_of_a_call() -> None:
    late = import_module("pixel.errors").NoResponseError
    with RawServer(_DRIPS["body"]()) as server:
        client = client_of(
            server.url,
            credentials={"oauth": {"client_id": "me"}},
            schemes={"oauth": runtime("oauth").ClientCredentials("/token")},
            security=(("oauth",),),
        )
        with client, pytest.raises(late):
            send(client, operation(), timeout_ms=_TIMEOUT_MS, retries=None)


class _Clock:
    """The clock of deadlines, as a test sets it: nothing waits, and no other clock is late where the machine is busy."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.seconds = 0.0
        monkeypatch.setattr(runtime("deadline"), "monotonic", lambda: self.seconds)


_PATIENT = {"timeout_ms": 1_000 * SECONDS, "retries": None}
_PART = SECONDS / 3
_PARTS = 12


def test_a_stream_may_take_longer_than_the_timeout_of_its_pieces(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock, asked = _Clock(monkeypatch), Semaphore(0)
    content = runtime("contents").JsonLines(lambda: Any)
    one = operation("GET", responses={"200": (content,)})

    def script(connection: socket.socket, head: bytes) -> None:
        connection.sendall(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/jsonl\r\n\r\n"
        )
        for number in range(_PARTS):
            asked.acquire()
            connection.sendall(b"%d\n" % number)

    seen: list[int] = []
    with (
        RawServer(script) as server,
        client_of(server.url) as client,
        send(client, one, **_PATIENT) as stream,
    ):
        asked.release()
        for number in stream:
            seen.append(number)
            clock.seconds += _PART
            asked.release()
    assert seen == list(range(_PARTS))


def test_an_upload_may_take_longer_than_the_timeout_of_the_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = _Clock(monkeypatch)

    def slowly() -> Iterator[bytes]:
        for _ in range(_PARTS):
            clock.seconds += _PART
            yield b"x"

    body = runtime("body").BinaryBody(argument="content")
    answer = _HEAD + b"Content-Length: 1\r\n\r\n1"

    def script(connection: socket.socket, head: bytes) -> None:
        while not head.endswith(b"0\r\n\r\n"):
            head += connection.recv(65_536)
        connection.sendall(answer)

    with RawServer(script) as server, client_of(server.url) as client:
        given: dict[str, Any] = {"content": slowly()}
        assert send(client, operation(body=body), given, **_PATIENT) == 1
