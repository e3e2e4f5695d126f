"""Bytes that a server may send instead of an answer, and a server that sends them and counts its connections."""

from __future__ import annotations

import gzip
import socket
import zlib
from threading import Condition

from hypothesis import strategies as st

from tests.support.raw_server import RawServer, whole

_WAITED = 60.0
_TYPES_OF_VALUES = (
    *("application/json", "text/plain", "text/event-stream", "application/jsonl"),
    "application/octet-stream",
)
_TYPES = (
    *(
        "application/json; charset=utf-16",
        "text/plain; charset=zlib",
        "*/*",
        "",
        "\xff",
    ),
    *("application/problem+json", "text/html", "a/b;" * 99, "text/event-stream;a=b"),
)
_STATUSES = (
    *("200", "201 Made", "204 No", "206 Part", "304 Same", "400 Bad", "401 Who"),
    *("429 Slow", "500 Oh", "503 Busy", "099 Low", "999 High", "20 Short", "abc"),
    *("200 " + "x" * 9_000, "101 Switching", "103 Early", "100 Go", "-200 OK"),
)
_MOVED = ("301 Moved", "302 Found", "303 See", "307 Kept", "308 Moved", "300 Choose")
# None of them leads beyond this machine.
_LOCATIONS = (
    *(
        "/",
        "?a",
        "#",
        "",
        "//",
        "///",
        "http://[",
        "http://a b/",
        "http://127.0.0.1:1/",
    ),
    *("file:///etc/passwd", "javascript:0", "http://127.0.0.1:99999/", "/\xff", "\\"),
    *("http://u:p@127.0.0.1:1/", "/" + "a" * 9_000, "http://%00/", "data:,{}", "../.."),
)
_LINES = (
    b'{"a": 1}',
    *(b"[]", b"null", b"1", b'"\\ud800"', b"{", b'{"__proto__": {"a": 1}}', b"\xff"),
    *(b"[" * 9_000, b"1" * 5_000, b" " * 9_000, b'{"a": 1, "a": 2}', b"NaN", b"1e999"),
    *(b'data: {"a": 1}', b"data: [DONE]", b"data:", b"data", b"event: x", b"id: \0"),
    *(b"retry: " + b"9" * 5_000, b"retry: -1", b": " + b"x" * 9_000, b"data: {", b""),
    *(b"\xef\xbb\xbf", b"\x1e{}", b'{"next": "http://["}', b'"' + b"x" * 99_999 + b'"'),
)
_ENDS = (b"\n", b"\r\n", b"\r", b"\n\n", b"\r\n\r\n", b"", b"\x00")


@st.composite
def _bodies(draw: st.DrawFn) -> bytes:
    if draw(st.booleans()):
        sound = (b'{"a": 1}', b'{"a": 1}\n{"b": [2]}\n', b"data: [1]\n\ndata: 2\n\n")
        return draw(st.sampled_from(sound))
    lines = st.tuples(
        st.sampled_from(_LINES) | st.binary(max_size=20), st.sampled_from(_ENDS)
    )
    return b"".join(map(b"".join, draw(st.lists(lines, max_size=8))))


def _chunked(draw: st.DrawFn, body: bytes) -> bytes:
    size = draw(st.integers(1, 4_000))
    pieces = [body[start : start + size] for start in range(0, len(body), size)]
    marks = st.sampled_from((b"%x", b"%x", b"%x", b"%X;a=b", b"0x%x", b"-%x", b"1%x"))
    sent = [draw(marks) % len(one) + b"\r\n" + one + b"\r\n" for one in pieces[:20]]
    ends = (b"0\r\n\r\n", b"0\r\n\r\n", b"0\r\nX: y\r\n\r\n", b"", b"0", b"zz\r\n")
    return b"".join((*sent, draw(st.sampled_from(ends))))


@st.composite
def _encoded(draw: st.DrawFn, body: bytes) -> tuple[str, bytes]:
    packed = {
        "gzip": gzip.compress(body, mtime=0),
        "deflate": zlib.compress(body),
        "gzip, gzip": gzip.compress(gzip.compress(body, mtime=0), mtime=0),
        "identity": body,
        "br": body,
        "what": body,
    }
    name = draw(st.sampled_from(tuple(packed)))
    content = packed[name]
    if draw(st.booleans()):
        return name, content
    return name, content[: draw(st.integers(0, len(content)))]


_ODD_LINES = ("X: a\0b", "no colon", ": none", " folded: 1", f"X: {'y' * 70_000}")
_PARTS = ("status", "type", "location", "encoding", "length", "chunks", "line", "bytes")


@st.composite
def answers(draw: st.DrawFn) -> bytes:
    """What comes on a connection after a request: an answer in which a few things are odd, beside its body."""
    odd = draw(st.sets(st.sampled_from(_PARTS), max_size=3))
    body = draw(_bodies())
    status = draw(st.sampled_from(_STATUSES)) if "status" in odd else "200 OK"
    media_type = draw(st.sampled_from(_TYPES if "type" in odd else _TYPES_OF_VALUES))
    head = [f"HTTP/1.1 {status}", f"Content-Type: {media_type}"]
    if "location" in odd:
        head[0] = f"HTTP/1.1 {draw(st.sampled_from(_MOVED))}"
        head.append(f"Location: {draw(st.sampled_from(_LOCATIONS))}")
    if "encoding" in odd:
        name, body = draw(_encoded(body))
        head.append(f"Content-Encoding: {name}")
    size = len(body)
    if "chunks" in odd:
        head.append("Transfer-Encoding: chunked")
        body = _chunked(draw, body)
    if "length" in odd:
        lengths = (size + 1, size // 2, -1, 10**30, f"{size}, 1", "a", "", "0x1")
        head.append(f"Content-Length: {draw(st.sampled_from(lengths))}")
    elif "chunks" not in odd and draw(st.booleans()):
        head.append(f"Content-Length: {size}")
    if "line" in odd:
        head.append(draw(st.sampled_from(_ODD_LINES)))
    if draw(st.booleans()):
        head.append("Connection: close")
    sent = "\r\n".join((*head, "", "")).encode("latin-1") + body
    if "bytes" in odd:
        place = draw(st.integers(0, min(len(sent), 300)))
        sent = sent[:place] + draw(st.binary(max_size=6)) + sent[place:]
    return sent


class CountingServer(RawServer):
    """Sends ``answer`` until it ``is_good`` again, and knows whether clients keep connections.

    With ``holds`` it waits for the client to close the connection, or to ask again.
    """

    def __init__(self) -> None:
        super().__init__(self._send)
        self.answer = b""
        self.holds = False
        self.is_good = False
        self._open = 0
        self._changed = Condition()

    def _talk(self, connection: socket.socket) -> None:
        with self._changed:
            self._open += 1
        try:
            super()._talk(connection)
        finally:
            with self._changed:
                self._open -= 1
                self._changed.notify_all()

    def _send(self, connection: socket.socket, head: bytes) -> None:
        if not self.is_good:
            connection.sendall(self.answer)
            if not self.holds or not connection.recv(65_536):
                return
        connection.sendall(whole())

    def is_free(self) -> bool:
        """Whether every connection is closed, which clients have some time for."""
        with self._changed:
            return self._changed.wait_for(lambda: self._open == 0, _WAITED)
