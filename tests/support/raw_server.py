"""A server on the loopback interface that sends what a test says, byte by byte if need be."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self

Script = Callable[[socket.socket, bytes], None]
"""What happens on a connection once a request's head came; the connection is closed after it."""


class RawServer:
    """Runs ``script`` for the first request of every connection."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self._thread = threading.Thread(target=self._serve)
        self._talking: list[tuple[socket.socket, threading.Thread]] = []
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                thread = threading.Thread(target=self._talk, args=(connection,))
                self._talking.append((connection, thread))
                thread.start()

    def _talk(self, connection: socket.socket) -> None:
        # The client may hang up whenever it has had enough.
        with connection, contextlib.suppress(OSError):
            head = b""
            while b"\r\n\r\n" not in head:
                piece = connection.recv(65_536)
                if not piece:
                    return
                head += piece
            self.script(connection, head)
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(65_536):
                pass

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        # No thread of it runs beside another test.
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._listener.close()
        for connection, thread in self._talking:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
            thread.join()


def says(*lines: str, body: bytes = b"") -> bytes:
    """An answer: its status line and headers, and its body as it is."""
    return "\r\n".join((*lines, "", "")).encode("latin-1") + body


def whole(*headers: str, status: str = "200 OK", body: bytes = b"{}") -> bytes:
    """An answer of JSON (unless ``headers`` say otherwise) with its length."""
    usual = [
        line
        for line in ("Content-Type: application/json",)
        if not any(one.startswith("Content-Type") for one in headers)
    ]
    # The server does close it: nobody may hope to use it again.
    rest = (f"Content-Length: {len(body)}", "Connection: close")
    return says(f"HTTP/1.1 {status}", *usual, *headers, *rest, body=body)


def sends(answer: bytes) -> Script:
    """A script that sends one answer."""

    def script(connection: socket.socket, head: bytes) -> None:
        connection.sendall(answer)

    return script
