"""Every error that a call can end in is the package's own, and what another attempt can't help is tried once."""

from __future__ import annotations

import asyncio
import socket
import struct
from importlib import import_module
from threading import Event
from typing import Any

import pytest

from tests.runtime.python.calling import client_of, operation, runtime, send, send_async
from tests.support.http_server import JSON, HttpServer, Reply
from tests.support.raw_server import RawServer


def _errors() -> Any:
    return import_module("pixel.errors")


def _patient(**changed: Any) -> Any:
    retry = runtime("retry")
    backoff = retry.BackoffStrategy(1, 1, 1.0, 60_000)
    return retry.RetryConfig("backoff", backoff, True, **changed)


@pytest.mark.parametrize("value", ["a\nb", "a\0", "é", "\u2028"])
@pytest.mark.parametrize("location", ["header", "cookie"])
def test_an_argument_that_no_header_can_hold_is_named(
    location: str, value: str
) -> None:
    style = "cookie" if location == "cookie" else None
    parameter = runtime("parameters").Parameter(
        "x_name", "X-Name", location, style=style
    )
    one = operation("GET", parameters=(parameter,))
    invalid = _errors().InvalidRequestError
    with (
        client_of("http://127.0.0.1:1") as client,
        pytest.raises(invalid, match=r"^x_name: ") as found,
    ):
        send(client, one, {"x_name": f"s3cret{value}"})
    assert isinstance(found.value, _errors().PixelError)
    assert "s3cret" not in str(found.value)


def test_headers_of_a_call_are_named_too() -> None:
    invalid = _errors().InvalidRequestError
    with (
        client_of("http://127.0.0.1:1") as client,
        pytest.raises(invalid, match=r"^http_headers: header 'X-A'"),
    ):
        send(client, operation(), http_headers={"X-A": "é"})


_NO_URLS = (
    "nonsense",
    "api.example/v1",
    "ftp://api.example",
    "http://",
    "http:///path",
    "http://api.example:port",
    "http://api.example:99999999",
    f"http://{'a' * 70}.example",
    "http://[::1",
)


@pytest.mark.parametrize("is_async", [False, True])
@pytest.mark.parametrize("url", _NO_URLS)
def test_a_url_that_is_none_is_an_error_at_once(url: str, is_async: bool) -> None:
    client = client_of(url)
    given: dict[str, Any] = {"retries": _patient(), "timeout_ms": 30_000}

    def call() -> Any:
        if is_async:
            return asyncio.run(send_async(client, operation(), **given))
        return send(client, operation(), **given)

    with pytest.raises(_errors().InvalidRequestError):
        call()


class _Odd:
    """Of no type that travels."""


@pytest.mark.parametrize("location", ["path", "query", "header", "cookie"])
def test_an_argument_of_no_type_that_travels_is_an_error_of_the_packages_own(
    location: str,
) -> None:
    one = operation(
        path="/{a}" if location == "path" else "/a",
        parameters=(runtime("parameters").Parameter("a", "a", location),),
    )
    with client_of("http://127.0.0.1:1") as client, pytest.raises(_errors().PixelError):
        send(client, one, {"a": _Odd()})


@pytest.mark.parametrize("kind", ["PoolTimeout", "ConnectError", "ReadTimeout"])
def test_a_full_pool_is_no_lost_connection(kind: str) -> None:
    error = getattr(import_module("httpx2"), kind)("no")
    assert runtime("failure").failure_of(error).is_final == (kind == "PoolTimeout")


def test_a_certificate_that_nobody_trusts_is_the_same_next_time() -> None:
    import ssl

    error = import_module("httpx2").ConnectError("no")
    error.__cause__ = ssl.SSLCertVerificationError("self-signed")
    assert runtime("failure").failure_of(error).is_final


def _is_asked_again(method: str, config: Any, how: str, **given: Any) -> bool:
    """Whether a server is whose answer is late or lost the first time; how often depends on how busy the machine is."""
    # Imported by the first call, which takes longer than the answer may.
    import_module("httpx2")
    asked: list[bytes] = []
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1\r\n\r\n1"
    done = Event()

    def script(connection: socket.socket, received: bytes) -> None:
        asked.append(received)
        if len(asked) == 1:
            connection.sendall(_HEAD if "begun" in how else b"")
            if "lost" not in how:
                done.wait(20)
            elif how == "lost by a reset":
                # What closes with time left to linger resets.
                linger = struct.pack("ii", 1, 0)
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                connection.close()
        else:
            connection.sendall(answer)

    with RawServer(script) as server, client_of(server.url) as client:
        try:
            patience = 300 if "late" in how else 30_000
            send(
                client, operation(method), retries=config, timeout_ms=patience, **given
            )
        except _errors().NoResponseError:
            pass
        finally:
            done.set()
    return len(asked) > 1


_HEAD = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1\r\n\r\n"
)


@pytest.mark.parametrize(
    "how", ["late", "late, and begun", "lost", "lost, and begun", "lost by a reset"]
)
@pytest.mark.parametrize(
    ("method", "changed", "given", "is_safe"),
    [
        ("POST", {}, {}, False),
        ("PATCH", {}, {}, False),
        ("GET", {}, {}, True),
        ("PUT", {}, {}, True),
        ("DELETE", {}, {}, True),
        ("POST", {}, {"http_headers": {"idempotency-key": "7"}}, True),
        ("POST", {"retry_late_answers": True}, {}, True),
    ],
)
def test_what_the_server_may_have_done_is_asked_for_again_only_where_that_is_safe(
    method: str, changed: Any, given: Any, *, is_safe: bool, how: str
) -> None:
    asked_again = _is_asked_again(method, _patient(**changed), how, **given)
    assert asked_again == is_safe


class _Logger:
    def __init__(self) -> None:
        self.text = ""

    def debug(self, msg: str, /, *args: object) -> None:
        self.text += msg % args


_SECRET = "s3cret"


@pytest.mark.parametrize(
    ("location", "name"),
    [
        ("header", "X-Account"),
        ("query", "appid"),
        ("query", "app id"),
        ("cookie", "who"),
    ],
)
def test_what_the_document_declares_as_a_credential_is_hidden_wherever_it_travels(
    location: str, name: str
) -> None:
    logger = _Logger()
    place = "http://other.invalid/?appid=s3cret"
    reply = Reply(status=400, headers={**JSON, "x-see": place}, body=b"{}")
    with HttpServer(lambda _: reply) as server:
        client = runtime("client").Client(
            import_module("tests.runtime.python.calling").settings(
                schemes={
                    "own": runtime("security").ApiKey(location, name),
                    "other": runtime("security").ApiKey("query", "appid"),
                },
                security=(("own",),),
            ),
            credentials={"own": _SECRET},
            server_url=server.url,
            debug_logger=logger,
        )
        with client, pytest.raises(_errors().PixelError) as found:
            send(client, operation())
        assert _SECRET in repr(server.requests)
    assert "Request: POST" in logger.text
    assert "Response: POST" in logger.text
    copied = found.value.__reduce__()[1][1].__reduce__()
    assert _SECRET not in logger.text + repr(copied)


def test_other_names_are_shown_in_a_log() -> None:
    safe_headers = runtime("masking").safe_headers
    secrets = {("query", "appid"), ("header", "x-account")}
    assert safe_headers({"appid": "1", "X-Account": "2"}, secrets) == {
        "appid": "1",
        "X-Account": "***",
    }


def test_the_request_for_a_token_is_in_no_log() -> None:
    logger = _Logger()
    body = b'{"access_token": "s3cret-token", "expires_in": 60}'

    with HttpServer(lambda _: Reply(headers=JSON, body=body)) as server:
        client = runtime("client").Client(
            import_module("tests.runtime.python.calling").settings(
                schemes={"oauth": runtime("oauth").ClientCredentials("/token")},
                security=(("oauth",),),
            ),
            credentials={"oauth": {"client_id": "me", "client_secret": _SECRET}},
            server_url=server.url,
            debug_logger=logger,
        )
        with client:
            send(client, operation())
        assert _SECRET in repr(server.requests)
    assert logger.text
    assert _SECRET not in logger.text
