"""A server that gives every request the same JSON."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler

from tests.support.leaving_server import LeavingServer


class _Connection(BaseHTTPRequestHandler):
    def __getattr__(self, name: str) -> object:
        # The base class looks for one method an HTTP method.
        if name.startswith("do_"):
            return self._answer
        raise AttributeError(name)

    def _answer(self) -> None:
        self.rfile.read(int(self.headers.get("content-length", 0)))
        body = b"{}"
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Stay silent."""


@contextmanager
def answering() -> Iterator[str]:
    """The URL of a server that answers until the block ends."""
    server = LeavingServer(_Connection)
    server.begin()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.end()
