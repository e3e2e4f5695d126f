"""What a user holds works wherever Python programs take it: other threads, event loops and processes."""

from __future__ import annotations

import asyncio
import copy
import gc
import os
import pickle
import socket
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from threading import Event
from typing import Any

import pytest

from tests.runtime.python.calling import client_of, operation, runtime, send, send_async
from tests.support.http_server import JSON, HttpServer, Reply
from tests.support.patience import SECONDS
from tests.support.raw_server import RawServer

# Nobody can close what a closed loop had open: sockets end, with a warning, when they are collected.
pytestmark = pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning"
)


@pytest.fixture(autouse=True)
def _collected() -> Generator[None]:
    """What a test here left open ends with it: the warning would be a later test's failure."""
    yield
    gc.collect()


_COPIES: dict[str, Callable[[Any], Any]] = {
    "pickle": lambda value: pickle.loads(pickle.dumps(value)),
    "copy": copy.copy,
    "deep copy": copy.deepcopy,
}


def _answering() -> HttpServer:
    return HttpServer(lambda _: Reply(headers=JSON, body=b"1"))


def test_one_async_client_works_from_several_loops_one_after_the_other() -> None:
    with _answering() as server:
        client = client_of(server.url)
        for _ in range(3):
            assert asyncio.run(send_async(client, operation())) == 1
        asyncio.run(client.close_async())


def test_one_async_client_works_from_several_loops_at_once() -> None:
    with _answering() as server:
        client = client_of(server.url)

        async def several() -> list[Any]:
            calls = (send_async(client, operation()) for _ in range(5))
            return await asyncio.gather(*calls)

        with ThreadPoolExecutor(4) as threads:
            found = list(threads.map(lambda _: asyncio.run(several()), range(8)))
        assert found == [[1] * 5] * 8


def test_loops_that_are_closed_hold_no_connections() -> None:
    with _answering() as server:
        client = client_of(server.url)
        for _ in range(5):
            asyncio.run(send_async(client, operation()))
        assert len(client._session.driver.async_transport._clients) == 1


def test_cookies_of_one_loop_are_sent_from_another() -> None:
    reply = Reply(headers={**JSON, "set-cookie": "session=7; Path=/"}, body=b"1")
    with HttpServer(lambda _: reply) as server:
        client = client_of(server.url)
        for _ in range(2):
            asyncio.run(send_async(client, operation()))
        assert server.requests[1].headers["cookie"] == "session=7"


def test_one_client_works_from_several_threads() -> None:
    with (
        _answering() as server,
        client_of(server.url) as client,
        ThreadPoolExecutor(8) as threads,
    ):
        found = list(threads.map(lambda _: send(client, operation()), range(64)))
    assert found == [1] * 64


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
def test_a_client_leaves_its_connections_to_the_process_that_opened_them() -> None:
    ports: list[int] = []

    def script(connection: socket.socket, head: bytes) -> None:
        answer = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1\r\n\r\n1"
        ports.append(connection.getpeername()[1])
        connection.sendall(answer)
        while b"\r\n\r\n" in connection.recv(65_536):
            connection.sendall(answer)

    with RawServer(script) as server, client_of(server.url) as client:
        assert send(client, operation("GET")) == 1
        child = os.fork()
        if child == 0:
            # Nothing else of the test's process may end with the child.
            worked = False
            try:
                worked = send(client, operation("GET"), timeout_ms=SECONDS * 1_000) == 1
            finally:
                os._exit(0 if worked else 1)
        _, status = os.waitpid(child, 0)
        assert os.waitstatus_to_exitcode(status) == 0
        assert send(client, operation("GET")) == 1
    assert len(ports) == 2


_HELD: dict[str, Callable[[], Any]] = {
    "a model": lambda: import_module("pixel.errors").BadRequestErrorData(message="m"),
    "retries": lambda: runtime("retry").RetryConfig(),
    "an unknown value": lambda: runtime("unions").Unknown({"a": [1]}),
    "headers": lambda: runtime("headers").Headers({"A": "b"}),
    "a response": lambda: runtime("response").Response(
        200, runtime("headers").Headers(), content=b"1"
    ),
    "unset": lambda: runtime("unset").UNSET,
}


@pytest.mark.parametrize("how", _COPIES)
@pytest.mark.parametrize("name", _HELD)
def test_what_is_data_is_copied(name: str, how: str) -> None:
    value = _HELD[name]()
    other = _COPIES[how](value)
    assert type(other) is type(value)
    assert repr(other) == repr(value)


@pytest.mark.parametrize("how", _COPIES)
def test_unset_is_the_same_after_copying(how: str) -> None:
    unset = runtime("unset").UNSET
    assert _COPIES[how](unset) is unset


@pytest.mark.parametrize(
    "name", ["NoResponseError", "InvalidRequestError", "PixelError"]
)
@pytest.mark.parametrize("how", _COPIES)
def test_errors_without_a_response_are_copied(name: str, how: str) -> None:
    error = getattr(import_module("pixel.errors"), name)("no luck")
    other = _COPIES[how](error)
    assert (type(other), str(other), other.status_code) == (type(error), "no luck", 0)


@contextmanager
def _listening() -> Generator[tuple[Any, Event]]:
    """A client of a server that sends an event, and another once a second; and whether the server was left."""
    left = Event()
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"

    def script(connection: socket.socket, _: bytes) -> None:
        connection.sendall(head + b"data: 1\n\n" * 3)
        connection.settimeout(SECONDS)
        if not connection.recv(1):
            left.set()

    gc.collect()
    gc.disable()
    try:
        with RawServer(script) as server, client_of(server.url) as client:
            yield client, left
    finally:
        gc.enable()


def _events() -> Any:
    events = runtime("contents").Events(lambda: Any, flat=True)
    return operation("GET", responses={"200": (events,)})


def test_a_bare_loop_that_is_left_gives_the_connection_back_at_once() -> None:
    with _listening() as (client, left):
        stream = send(client, _events())
        for event in stream:
            assert event == 1
            break
        assert left.wait(SECONDS)
        with pytest.raises(runtime("errors").ClosedError):
            next(iter(stream))


def test_a_bare_async_loop_that_is_left_gives_the_connection_back_at_once() -> None:
    async def listened(client: Any, left: Event) -> None:
        stream = await send_async(client, _events())
        async for event in stream:
            assert event == 1
            break
        assert await asyncio.to_thread(left.wait, SECONDS)
        with pytest.raises(runtime("errors").ClosedError):
            aiter(stream)

    with _listening() as (client, left):
        asyncio.run(listened(client, left))


def test_a_bare_loop_that_fails_gives_the_connection_back() -> None:
    with _listening() as (client, left):
        stream = send(client, _events())
        with pytest.raises(ZeroDivisionError):
            [event / 0 for event in stream]
        assert left.wait(SECONDS)


def test_inside_with_another_loop_may_follow() -> None:
    with _listening() as (client, left):
        with send(client, _events()) as stream:
            for _ in stream:
                break
            assert next(iter(stream)) == 1
            assert not left.is_set()
        assert left.wait(SECONDS)
