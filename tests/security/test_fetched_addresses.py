"""Fetching reaches public hosts and those that were named, by every way that leads to a host; and it ends."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from sdkwright.core.permissions import Permissions
from sdkwright.frontend import fetch as fetching
from sdkwright.frontend.addresses import is_public
from sdkwright.frontend.fetch import Fetcher, FetchError
from sdkwright.frontend.load import load

_SECRET = b"description: cloud-credentials\n"


class _Server(ThreadingHTTPServer):
    """Remembers what it was asked; ``answers`` by path: bytes, or where to redirect."""

    daemon_threads = True

    def __init__(self, answers: Mapping[str, bytes | str]) -> None:
        super().__init__(("127.0.0.1", 0), _Connection)
        self.answers = answers
        self.asked: list[str] = []


class _Connection(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        server = self.server
        assert isinstance(server, _Server)
        server.asked.append(self.path)
        answer = server.answers.get(self.path, b"")
        self.send_response(302 if isinstance(answer, str) else 200)
        if isinstance(answer, str):
            self.send_header("Location", answer)
            answer = b""
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Stay silent."""


@contextmanager
def _serving(answers: Mapping[str, bytes | str]) -> Generator[_Server]:
    with _Server(answers) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def _fetch(url: str, *hosts: str) -> bytes:
    return Fetcher(frozenset(hosts)).fetch(url, maximum_bytes=1000)


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.8.8.8", "10.0.0.1", "172.16.3.4", "192.168.1.1"),
        *("169.254.169.254", "0.0.0.0", "0.1.2.3", "100.64.0.1", "224.0.0.1"),
        *(
            "239.1.2.3",
            "240.0.0.1",
            "255.255.255.255",
            "192.0.0.8",
            "192.88.99.1",
            "198.18.0.1",
        ),
        *("::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1"),
        *("::ffff:169.254.169.254", "64:ff9b::127.0.0.1", "64:ff9b::a00:1"),
        *("64:ff9b:1::1", "2002:7f00:1::", "2002:a00:1::", "fe80::1", "fe80::1%lo"),
        *("fc00::1", "fd12:3456::1", "fec0::1", "ff02::1", "2001:db8::1", "100::1"),
    ],
)
def test_an_address_that_not_everybody_sees_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "8.8.8.8",
        "93.184.216.34",
        "2606:4700::1111",
        "::ffff:8.8.8.8",
        "64:ff9b::808:808",
    ],
)
def test_an_address_that_everybody_sees_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "localhost", "LOCALHOST", "localhost.", "127.1", "2130706433"),
        *(
            "0x7f000001",
            "0177.0.0.1",
            "0",
            "[::ffff:127.0.0.1]",
            "[::1]",
            "127%2e0.0.1",
        ),
        *("user@127.0.0.1", "example.com@127.0.0.1", "127.0.0.1#@example.com"),
    ],
)
def test_a_host_of_this_machine_is_not_fetched_from_unless_named(host: str) -> None:
    with _serving({"/": _SECRET}) as server:
        name, mark, rest = host.partition("#")
        url = f"http://{name}:{server.server_port}/{mark}{rest}"
        with pytest.raises(FetchError):
            _fetch(url)
        with pytest.raises(FetchError):
            _fetch(url, "example.com")
        assert server.asked == []


def test_a_refusal_says_how_to_name_the_host() -> None:
    with pytest.raises(FetchError, match="pass --allow-host localhost to trust it"):
        _fetch("http://localhost:1/")


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
def test_a_host_that_is_named_is_fetched_from(name: str) -> None:
    with _serving({"/": _SECRET}) as server:
        assert _fetch(f"http://{name}:{server.server_port}/", name) == _SECRET


@pytest.mark.parametrize(
    "target", ["http://localhost:{}/secret", "http://[::ffff:127.0.0.1]:{}/secret"]
)
def test_a_redirect_does_not_lead_to_a_host_that_is_not_named(target: str) -> None:
    answers: dict[str, bytes | str] = {"/secret": _SECRET}
    with _serving(answers) as server:
        answers["/"] = target.format(server.server_port)
        with pytest.raises(FetchError, match="--allow-host"):
            _fetch(f"http://127.0.0.1:{server.server_port}/", "127.0.0.1")
        assert server.asked == ["/"]


def _resolving(monkeypatch: pytest.MonkeyPatch, *answers: tuple[str, ...]) -> list[str]:
    """Has names resolve to the next of ``answers``; the names that were asked for."""
    asked: list[str] = []
    left = iter(answers)

    def resolve(host: str, port: int, **_: Any) -> list[Any]:
        asked.append(host)
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))
            for address in next(left)
        ]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    return asked


def test_every_address_of_a_name_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    with _serving({"/": _SECRET}) as server:
        _resolving(monkeypatch, ("93.184.216.34", "127.0.0.1"))
        with pytest.raises(FetchError, match=r"is at 127\.0\.0\.1"):
            _fetch(f"http://specs.test:{server.server_port}/")
        assert server.asked == []


def test_the_connection_goes_to_the_address_that_was_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with _serving({"/": _SECRET}) as server:
        asked = _resolving(monkeypatch, ("127.0.0.1",))
        url = f"http://specs.test:{server.server_port}/"
        # A second look at the name would have no answer.
        assert _fetch(url, "specs.test") == _SECRET
        assert asked == ["specs.test"]


def test_a_proxy_of_the_environment_is_used_and_hosts_are_looked_at_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with _serving({"http://specs.invalid/": _SECRET}) as server:
        proxy = f"http://127.0.0.1:{server.server_port}"
        for name in ("http_proxy", "https_proxy"):
            monkeypatch.setenv(name, proxy)
        monkeypatch.delenv("no_proxy", raising=False)
        assert _fetch("http://specs.invalid/") == _SECRET
        with pytest.raises(FetchError, match="--allow-host"):
            _fetch("http://169.254.169.254/")
        with pytest.raises(FetchError, match="--allow-host"):
            _fetch("https://localhost/")
        assert server.asked == ["http://specs.invalid/"]


@contextmanager
def _dripping(head: bytes, drop: bytes) -> Generator[int]:
    """The port of a server that sends ``head`` and then ``drop`` again and again, until the block ends."""
    ended = Event()

    def drip(connection: socket.socket) -> None:
        with connection:
            try:
                connection.sendall(head)
                while not ended.wait(0.02):
                    connection.sendall(drop)
            except OSError:
                return

    def accept(listening: socket.socket) -> None:
        while not ended.is_set():
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            Thread(target=drip, args=(connection,), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(5)
        thread = Thread(target=accept, args=(listening,), daemon=True)
        thread.start()
        yield int(listening.getsockname()[1])
        ended.set()


@pytest.mark.parametrize(
    ("scheme", "head", "drop"),
    [
        ("http", b"", b""),
        ("http", b"", b"H"),
        ("http", b"HTTP/1.1 200 OK\r\n", b"X: y\r\n"),
        ("http", b"HTTP/1.1 200 OK\r\nX: ", b"y"),
        ("http", b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        ("http", b"HTTP/1.1 200 OK\r\n\r\n", b"a"),
        (
            "http",
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
            b"1\r\na\r\n",
        ),
        ("https", b"", b""),
        ("https", b"\x16\x03\x03\x40\x00", b"\x00"),
    ],
)
def test_a_slow_server_has_one_deadline_for_all(
    scheme: str, head: bytes, drop: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "MAXIMUM_SECONDS", 0.3)
    with _dripping(head, drop) as port, pytest.raises(FetchError, match=r"0\.3 sec"):
        Fetcher({"127.0.0.1"}).fetch(
            f"{scheme}://127.0.0.1:{port}/", maximum_bytes=9999
        )


def test_slow_redirects_share_the_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "MAXIMUM_SECONDS", 0.3)
    with _dripping(b"HTTP/1.1 302 Found\r\nLocation: /a", b"a") as port:
        answer = f"http://127.0.0.1:{port}/"
        with (
            _serving({"/": answer}) as server,
            pytest.raises(FetchError, match=r"0\.3 sec"),
        ):
            _fetch(f"http://127.0.0.1:{server.server_port}/", "127.0.0.1")


def test_a_resolver_that_does_not_answer_ends_the_fetch(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answered = Event()
    monkeypatch.setattr(fetching, "MAXIMUM_SECONDS", 0.2)

    def resolve(*_: object, **__: object) -> list[Any]:
        answered.wait(30)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    with pytest.raises(FetchError, match=r"0\.2 sec"):
        _fetch("http://specs.test/")
    answered.set()


def test_the_files_of_a_document_share_a_deadline(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fetching, "MAXIMUM_SECONDS_OF_ALL", 0.2)
    with _dripping(b"", b"") as port:
        fetcher = Fetcher({"127.0.0.1"})
        with pytest.raises(FetchError, match="seconds"):
            fetcher.fetch(f"http://127.0.0.1:{port}/", maximum_bytes=9)
        with pytest.raises(FetchError, match="took too long before"):
            fetcher.fetch(f"http://127.0.0.1:{port}/", maximum_bytes=9)


def _root(folder: Path, reference: str) -> Path:
    path = folder / "api.yaml"
    path.write_text(
        "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {}\n"
        f"components: {{schemas: {{A: {{$ref: '{reference}'}}}}}}\n"
    )
    return path


def test_a_reference_to_an_address_of_this_network_is_a_finding(tmp_path: Path) -> None:
    with _serving({"/a": _SECRET}) as server:
        root = _root(tmp_path, f"http://127.0.0.1:{server.server_port}/a")
        loaded = load(str(root), permitted=Permissions(remote=True))
        assert [found.rule.code for found in loaded.diagnostics] == ["reference/file"]
        assert "--allow-host 127.0.0.1" in loaded.diagnostics[0].message
        assert server.asked == []


@pytest.mark.parametrize("reference", ["http://[", "http://[::1", "http://a:b/"])
def test_a_reference_that_is_no_url_is_a_finding(
    reference: str, tmp_path: Path
) -> None:
    loaded = load(str(_root(tmp_path, reference)), permitted=Permissions(remote=True))
    assert [found.rule.code for found in loaded.diagnostics] == ["reference/file"]


def test_the_command_line_names_hosts(tmp_path: Path) -> None:
    def validate(*flags: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "sdkwright", "validate", "api.yaml", *flags],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )

    with _serving({"/a": _SECRET}) as server:
        _root(tmp_path, f"http://127.0.0.1:{server.server_port}/a")
        assert "--allow-host 127.0.0.1" in validate("--allow-remote").stdout
        named = validate("--allow-remote", "--allow-host", "127.0.0.1")
        assert (named.returncode, server.asked) == (0, ["/a"])
        alone = validate("--allow-host", "127.0.0.1")
        assert (alone.returncode, "--allow-remote" in alone.stderr) == (2, True)
