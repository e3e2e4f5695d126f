"""Redirects: followed, and never with credentials to another server."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from tests.runtime.python.calling import client_of, operation, runtime, send
from tests.support.http_server import JSON, HttpServer, Received, Reply

_PATIENT = runtime("retry").RetryConfig(
    "backoff", runtime("retry").BackoffStrategy(1, 2, 1.0, 2_000)
)


def _moved(status: int, location: str) -> Any:
    def answer(received: Received) -> Reply:
        if received.target.startswith("/things"):
            return Reply(status=status, headers={"location": location})
        return Reply(headers=JSON, body=b'"there"')

    return answer


def _client(url: str) -> Any:
    return client_of(
        url,
        credentials={"key": "secret"},
        schemes={"key": runtime("security").ApiKey("header", "X-Api-Key")},
        security=(("key",),),
    )


@pytest.mark.parametrize(
    ("status", "method", "body"),
    [
        (301, "GET", b""),
        (302, "GET", b""),
        (303, "GET", b""),
        (307, "POST", b'{"a":1}'),
        (308, "POST", b'{"a":1}'),
    ],
)
def test_a_redirect_is_followed_as_its_status_says(
    status: int, method: str, body: bytes
) -> None:
    one = operation(body=runtime("body").JsonBody(lambda: Any))
    with HttpServer(_moved(status, "/elsewhere")) as server:
        with _client(server.url) as client:
            assert send(client, one, {"a": 1}) == "there"
        last = server.requests[-1]
    assert (last.method, last.target, last.body) == (method, "/elsewhere", body)
    assert last.headers["x-api-key"] == "secret"
    assert ("content-type" in last.headers) == bool(body)


def test_another_server_sees_no_credentials() -> None:
    with HttpServer(lambda _: Reply(headers=JSON, body=b'"far"')) as far:
        with HttpServer(_moved(307, f"{far.url}/elsewhere")) as near:
            with _client(near.url) as client:
                assert send(client, operation(), http_headers={"X-Own": "1"}) == "far"
            assert near.requests[0].headers["x-api-key"] == "secret"
        assert "x-api-key" not in far.requests[0].headers
        assert "x-own" not in far.requests[0].headers


def test_a_circle_of_redirects_ends() -> None:
    errors = import_module("pixel.errors")
    with HttpServer(_moved(302, "/things")) as server, _client(server.url) as client:
        with pytest.raises(errors.NoResponseError, match="redirects"):
            send(client, operation("GET"))
        assert len(server.requests) == 20


def test_a_circle_of_redirects_is_followed_once_whatever_the_patience() -> None:
    errors = import_module("pixel.errors")
    with HttpServer(_moved(302, "/things")) as server, _client(server.url) as client:
        with pytest.raises(errors.NoResponseError, match="redirects"):
            send(client, operation("GET"), retries=_PATIENT)
        assert len(server.requests) == 20


def test_a_redirect_to_what_is_no_http_is_an_error() -> None:
    errors = import_module("pixel.errors")
    answer = _moved(302, "file:///etc/passwd")
    with HttpServer(answer) as server, _client(server.url) as client:
        with pytest.raises(errors.PixelDefaultError):
            send(client, operation("GET"))
        assert len(server.requests) == 1
