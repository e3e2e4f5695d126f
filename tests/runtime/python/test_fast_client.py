"""The package's own clients do what the HTTP library's would."""

from __future__ import annotations

import asyncio
import gzip
import ssl
import subprocess
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.runtime.python.calling import (
    client_of,
    operation,
    runtime,
    send,
    send_async,
)
from tests.support.http_server import JSON, HttpServer, Received, Reply


def _answered(_: Received) -> Reply:
    return Reply(headers=JSON, body=b'"there"')


def _headers_of(url: str, server: HttpServer, **options: Any) -> Mapping[str, str]:
    """What the server sees of a call, whichever of the twins makes it."""
    one = operation(body=runtime("body").JsonBody(lambda: Any))

    async def twin() -> None:
        async with client_of(url) as client:
            assert await send_async(client, one, {"a": 1}, **options) == "there"

    with client_of(url) as client:
        assert send(client, one, {"a": 1}, **options) == "there"
    asyncio.run(twin())
    first, second = server.requests[-2:]
    assert first.headers == second.headers
    assert first.body == second.body == b'{"a":1}'
    return first.headers


def test_every_header_travels_once() -> None:
    with HttpServer(_answered) as server:
        headers = _headers_of(server.url, server)
        assert headers["host"] == server.url.removeprefix("http://")
        assert headers["content-length"] == "7"
        assert headers["connection"] == "keep-alive"
        assert "gzip" in headers["accept-encoding"]


def test_the_callers_headers_stand_for_the_usual_ones() -> None:
    given = {"Host": "example.com", "accept-encoding": "identity"}
    with HttpServer(_answered) as server:
        headers = _headers_of(server.url, server, http_headers=given)
    assert headers["host"] == "example.com"
    assert headers["accept-encoding"] == "identity"


def test_a_user_in_the_url_is_basic_authentication() -> None:
    with HttpServer(_answered) as server:
        url = server.url.replace("http://", "http://user:pass%20word@")
        headers = _headers_of(url, server)
    assert headers["authorization"] == "Basic dXNlcjpwYXNzIHdvcmQ="


@pytest.mark.parametrize(("method", "length"), [("POST", "0"), ("GET", None)])
def test_a_request_without_a_body_says_so_where_one_is_usual(
    method: str, length: str | None
) -> None:
    with HttpServer(_answered) as server, client_of(server.url) as client:
        send(client, operation(method))
        assert server.requests[-1].headers.get("content-length") == length


def test_cookies_come_back_to_the_server_that_set_them() -> None:
    def answer(_: Received) -> Reply:
        return Reply(headers={**JSON, "set-cookie": "a=b"}, body=b"1")

    with HttpServer(answer) as server, HttpServer(_answered) as other:
        with client_of(server.url) as client:
            for _ in range(2):
                send(client, operation())
            # To cookies, ports are all one server.
            elsewhere = other.url.replace("127.0.0.1", "localhost")
            send(client, operation(), server_url=elsewhere)
        first, second = server.requests
        assert "cookie" not in first.headers
        assert second.headers["cookie"] == "a=b"
        assert "cookie" not in other.requests[0].headers


@pytest.mark.parametrize("pieces", [[b"[1", b",2]"], [b"[1,2]"]])
def test_a_body_may_come_in_pieces(pieces: list[bytes]) -> None:
    async def twin(url: str) -> object:
        async with client_of(url) as client:
            return await send_async(client, operation())

    with HttpServer(lambda _: Reply(headers=JSON, chunks=pieces)) as server:
        with client_of(server.url) as client:
            assert send(client, operation()) == [1, 2]
        assert asyncio.run(twin(server.url)) == [1, 2]


def test_a_body_that_was_given_up_cannot_be_read() -> None:
    content = runtime("contents")
    one = operation(responses={"200": (content.Binary("application/json"),)})
    with HttpServer(_answered) as server, client_of(server.url) as client:
        response = send(client, one)
        response.close()
        with pytest.raises(Exception, match="closed"):
            response.read()
        assert send(client, one).read() == b'"there"'


def test_packed_bodies_are_unpacked() -> None:
    packed = Reply(
        headers={**JSON, "content-encoding": "gzip"}, body=gzip.compress(b"[1]")
    )
    with HttpServer(lambda _: packed) as server, client_of(server.url) as client:
        assert send(client, operation()) == [1]


def test_proxies_of_the_environment_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "")
    monkeypatch.setenv("NO_PROXY", "")
    with HttpServer(_answered) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        with client_of("http://api.invalid") as client:
            assert send(client, operation()) == "there"
        assert proxy.requests[0].headers["host"] == "api.invalid"


def test_only_https_needs_certificates(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "missing.pem"))
    no_response = import_module("pixel.errors").NoResponseError
    with HttpServer(_answered) as server, client_of(server.url) as client:
        assert send(client, operation()) == "there"
        secure = server.url.replace("http:", "https:")
        with pytest.raises(no_response, match="FileNotFoundError"):
            send(client, operation(), server_url=secure, retries=None)


def test_certificates_are_read_once_for_all_clients(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    library = import_module("httpx2")
    made: list[object] = []

    def counted() -> ssl.SSLContext:
        made.append(None)
        return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)

    monkeypatch.setattr(library, "create_ssl_context", counted)
    # No other test looks here.
    monkeypatch.setenv("SSL_CERT_DIR", "/nowhere")
    no_response = import_module("pixel.errors").NoResponseError
    for _ in range(2):
        unreachable = pytest.raises(no_response)
        with client_of("https://127.0.0.1:9") as client, unreachable:
            send(client, operation(), retries=None)
    assert len(made) == 1


class _Secure(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", "1")
        self.end_headers()
        self.wfile.write(b"1")

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


def _certificate(folder: Path) -> Path:
    """A certificate that its own key signs, and the key."""
    path = folder / "server.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "ec", "-nodes"),
            *("-pkeyopt", "ec_paramgen_curve:prime256v1"),
            *("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"),
            *("-keyout", str(folder / "key.pem"), "-out", str(path)),
        ],
        check=True,
        capture_output=True,
    )
    with path.open("a", encoding="utf-8") as file:
        file.write((folder / "key.pem").read_text(encoding="utf-8"))
    return path


def test_certificates_are_checked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    try:
        certificate = _certificate(tmp_path)
    except FileNotFoundError:
        pytest.skip("no openssl to make a certificate with")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server = HTTPServer(("127.0.0.1", 0), _Secure)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    url = f"https://localhost:{server.server_port}"
    no_response = import_module("pixel.errors").NoResponseError
    try:
        unknown = pytest.raises(no_response, match="CERTIFICATE_VERIFY_FAILED")
        with client_of(url) as client, unknown:
            send(client, operation(), retries=None)
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        with client_of(url) as client:
            assert send(client, operation(), retries=None) == 1
    finally:
        server.shutdown()
        server.server_close()
