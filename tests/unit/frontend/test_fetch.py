"""Remote references, over real HTTP on the loopback interface."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from sdkwright.core.permissions import Permissions
from sdkwright.frontend.fetch import Fetcher, FetchError
from sdkwright.frontend.load import load

_LOOPBACK = Permissions(remote=True, hosts=frozenset({"127.0.0.1"}))


class _Files(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        match self.path:
            case "/a/pet.yaml":
                self._answer(200, b"type: object\nproperties: {b: {$ref: ../b.yaml}}\n")
            case "/b.yaml":
                self._answer(200, b"type: string\n")
            case "/to-disk":
                self.send_response(302)
                self.send_header("Location", "file:///etc/passwd")
                self.end_headers()
            case _:
                self._answer(404, b"")

    def _answer(self, status: int, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def _serving() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Files) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def test_remote_files_are_read_when_allowed_and_only_then(tmp_path: Path) -> None:
    with _serving() as url:
        root = tmp_path / "root.yaml"
        root.write_text(
            f"openapi: 3.1.0\ncomponents: {{schemas: {{P: {{$ref: '{url}/a/pet.yaml'}}}}}}\n"
        )
        allowed = load(str(root), permitted=_LOOPBACK)
        refused = load(str(root))
    assert allowed.value is not None
    assert list(allowed.value.trees) == ["", f"{url}/a/pet.yaml", f"{url}/b.yaml"]
    assert refused.value is not None
    assert list(refused.value.trees) == [""]


@pytest.mark.parametrize(
    ("path", "reason"),
    [("/gone", "answered 404"), ("/b.yaml", "too large"), ("/to-disk", "answered 302")],
)
def test_what_can_not_be_had_is_said_why(path: str, reason: str) -> None:
    with _serving() as url, pytest.raises(FetchError, match=reason):
        Fetcher({"127.0.0.1"}).fetch(url + path, maximum_bytes=5)


def test_a_server_that_is_not_there_is_no_traceback() -> None:
    with pytest.raises(FetchError):
        Fetcher({"127.0.0.1"}).fetch("http://127.0.0.1:9/", maximum_bytes=5)
