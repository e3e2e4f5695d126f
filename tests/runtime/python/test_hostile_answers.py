"""Answers that no honest server gives: each is an error of the package's own, and costs no connection."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Callable
from importlib import import_module
from json import dumps
from typing import Any

import pytest

from tests.runtime.python.calling import client_of, operation, runtime, send, send_async
from tests.support.http_server import JSON, HttpServer, Received, Reply
from tests.support.raw_server import RawServer, says, sends, whole

_MORE_THAN_THE_POOL_HOLDS = 101
_DEEP = b"[" * 200_000

_LOCATIONS = (
    "http://[",
    "http://a b/",
    "http://a:99999/",
    "http://a:b/",
    f"http://{'a' * 300}.example/",
    f"http://{'a' * 70}.example/",
    "http://.../",
    "http://%00/",
    "http://1.2.3.999/",
    f"/{'a' * 70_000}",
    "file:///etc/passwd",
)


def _moved(location: str) -> bytes:
    return whole(f"Location: {location}", status="302 Found", body=b"")


_ANSWERS: dict[str, bytes] = {
    **{f"Location: {one[:20]} {len(one)}": _moved(one) for one in _LOCATIONS},
    **{
        f"{status} in {charset}": whole(
            f"Content-Type: text/plain; charset={charset}",
            status=status,
            body=b"caf\xe9",
        )
        for status in ("500 Oh", "200 OK")
        for charset in ("zlib", "idna", "undefined", "punycode", "rot13", "hex", "bz2")
    },
    "packed as it isn't": whole("Content-Encoding: gzip"),
    "packed as it isn't, an error": whole("Content-Encoding: gzip", status="500 Oh"),
    "packed too often": whole(
        f"Content-Encoding: {'gzip, ' * 99}gzip", status="500 Oh"
    ),
    "packed by half": whole("Content-Encoding: gzip", body=gzip.compress(_DEEP)[:99]),
    "bad chunks": says(
        "HTTP/1.1 200 OK", "Transfer-Encoding: chunked", body=b"ZZ\r\n{}\r\n"
    ),
    "fewer bytes than promised": says(
        "HTTP/1.1 200 OK", "Content-Type: application/json", "Content-Length: 9"
    ),
    "two lengths": says(
        "HTTP/1.1 200 OK", "Content-Length: 1", "Content-Length: 2", body=b"{}"
    ),
    "an illegal header": says("HTTP/1.1 200 OK", "X: a\0b"),
    "no HTTP": b"SSH-2.0-OpenSSH\r\n\r\n",
    "nothing": b"",
    "a status out of range": says("HTTP/1.1 099 Low", "Content-Length: 0"),
    "deep JSON": whole(body=_DEEP),
    "deep JSON, an error": whole(status="400 Bad", body=_DEEP),
    "long numbers": whole(body=b"1" * 5_000),
    "no JSON": whole(body=b"\xff\xfe"),
}


def _own_errors() -> tuple[type[Exception], ...]:
    return (
        import_module("pixel.errors").PixelError,
        runtime("errors").InvalidRequestError,
    )


def _attempt(client: Any, one: Any) -> bool:
    """Whether a call gave a value; every error has to be the package's own."""
    try:
        send(client, one, retries=None, timeout_ms=20_000)
    except _own_errors():
        return False
    return True


def _object() -> Any:
    """An operation that promises an object, and describes its error."""
    content = runtime("contents")
    bad = import_module("pixel.errors").BadRequestError
    answers = (content.Json(lambda: dict[str, Any]), content.Text())
    return operation("GET", responses={"200": answers}, errors={"4XX": lambda: bad})


@pytest.mark.parametrize("name", _ANSWERS)
def test_a_hostile_answer_is_an_error_of_the_packages_own_and_costs_no_connection(
    name: str,
) -> None:
    with RawServer(sends(_ANSWERS[name])) as server, client_of(server.url) as client:
        for _ in range(_MORE_THAN_THE_POOL_HOLDS):
            assert _attempt(client, _object()) == name.startswith("200 OK in")
        server.script = sends(whole())
        assert _attempt(client, _object())


@pytest.mark.parametrize("name", list(_ANSWERS)[::3])
def test_async_calls_fare_the_same(name: str) -> None:
    async def called(server: RawServer) -> None:
        async with client_of(server.url) as client:
            if not name.startswith("200 OK in"):
                for _ in range(_MORE_THAN_THE_POOL_HOLDS):
                    with pytest.raises(_own_errors()):
                        await send_async(client, _object(), retries=None)
            server.script = sends(whole())
            await send_async(client, _object(), retries=None)

    with RawServer(sends(_ANSWERS[name])) as server:
        asyncio.run(called(server))


def _raising(*_: Any) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("hook", ["before_request", "after_success", "after_error"])
def test_a_hook_that_raises_costs_no_connection(hook: str) -> None:
    status = "500 Oh" if hook == "after_error" else "200 OK"
    # The body is long: what wasn't read of it holds the connection.
    answer = whole(status=status, body=b"9" * 2_000_000)
    content = runtime("contents").Binary("application/json")
    one = operation("GET", responses={"200": (content,)})
    with RawServer(sends(answer)) as server, client_of(server.url) as client:
        hooks = client._session.hooks
        getattr(hooks, f"add_{hook}")(_raising)
        for _ in range(_MORE_THAN_THE_POOL_HOLDS):
            with pytest.raises(KeyboardInterrupt):
                send(client, one, retries=None)
        getattr(hooks, f"_{hook}").clear()
        server.script = sends(whole())
        assert send(client, one, timeout_ms=20_000).read() == b"{}"


_TOKENS: dict[str, bytes] = {
    "a line break": dumps({"access_token": "a\r\nX-Evil: 1"}).encode(),
    "a letter that isn't ASCII": dumps({"access_token": "é"}).encode(),
    "no text": b'{"access_token": {"a": 1}}',
    "an empty text": b'{"access_token": ""}',
    "a list": b"[1]",
    "null": b"null",
    "deep": b'{"access_token":' + _DEEP,
    "a long life": b'{"access_token": "a", "expires_in": 1' + b"0" * 400 + b"}",
    "a life of letters": b'{"access_token": "a", "expires_in": "soon"}',
    "a refresh token that is none": b'{"access_token": "\\ud800", "refresh_token": 1}',
}


@pytest.mark.parametrize("name", _TOKENS)
def test_a_token_that_is_none_is_an_error_of_the_packages_own(name: str) -> None:
    def answer(received: Received) -> Reply:
        body = _TOKENS[name] if received.target == "/token" else b"{}"
        return Reply(headers=JSON, body=body)

    scheme = runtime("oauth").ClientCredentials("/token")
    with HttpServer(answer) as server:
        client = client_of(
            server.url,
            credentials={"oauth": {"client_id": "me"}},
            schemes={"oauth": scheme},
            security=(("oauth",),),
        )
        with client:
            for _ in range(3):
                with pytest.raises(_own_errors(), match="No token"):
                    send(client, operation(), retries=None)
        assert all(one.target == "/token" for one in server.requests)


@pytest.mark.parametrize(
    "body",
    [
        b'{"items": [], "next": 1' + b"0" * 5_000 + b"}",
        b'{"items": [], "next": ' + b"[" * 150 + b"]" * 150 + b"}",
        b'{"items": [], "next": "http://["}',
        b'{"items": [], "next": "file:///etc/passwd"}',
        b'{"items": [], "next": "http://a:b/"}',
        b'{"items": [], "next": "\\ud83d"}',
    ],
)
def test_a_next_page_that_is_none_is_an_error_of_the_packages_own(body: bytes) -> None:
    found = runtime("pagination").NextUrl(("next",), items=("items",))
    one = operation("GET", pagination=found)

    answer = Reply(headers=JSON, body=body)
    with HttpServer(lambda _: answer) as server, client_of(server.url) as client:
        try:
            page = send(client, one, retries=None)
            assert not page.has_next or page.next()
        except _own_errors():
            return


_ILLEGAL = ("a\nb", "a\r\nb", "a\0b", "a\x01b", "é", "\ud800")


@pytest.mark.parametrize("value", _ILLEGAL)
def test_a_header_that_http_does_not_allow_is_named_and_its_value_is_not(
    value: str,
) -> None:
    secret = f"s3cret{value}"
    invalid = runtime("errors").InvalidRequestError
    with HttpServer(lambda _: Reply(headers=JSON, body=b"{}")) as server:
        scheme = runtime("security").ApiKey("header", "X-Key")
        calls: list[Callable[[Any], Any]] = [
            lambda client: send(client, operation(), http_headers={"X-Key": secret}),
            lambda client: send(client, operation()),
        ]
        for number, call in enumerate(calls):
            credentials = {"key": secret} if number else {}
            client = client_of(
                server.url,
                credentials=credentials,
                schemes={"key": scheme},
                security=(("key",),),
            )
            with client, pytest.raises(invalid, match="X-Key") as found:
                call(client)
            assert "s3cret" not in str(found.value)
        assert not server.requests


@pytest.mark.parametrize("name", ["a b", "a:", "é", "", "a\n"])
def test_a_name_that_no_header_has_is_an_error_of_the_packages_own(name: str) -> None:
    invalid = runtime("errors").InvalidRequestError
    with HttpServer(lambda _: Reply(headers=JSON, body=b"{}")) as server:
        with client_of(server.url) as client, pytest.raises(invalid):
            send(client, operation(), http_headers={name: "1"})
        assert not server.requests
