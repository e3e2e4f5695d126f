"""What a server can make a client spend: time grows with the bytes it sends, memory has bounds."""

from __future__ import annotations

import asyncio
import gzip
import socket
import subprocess
import sys
import traceback
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from tests.runtime.python.calling import client_of, operation, runtime, send, send_async
from tests.support.http_server import JSON, HttpServer, Received, Reply
from tests.support.patience import SECONDS
from tests.support.raw_server import RawServer, sends, whole

_PACKAGES = Path(runtime("errors").__file__).parents[2]

# What takes a second if it grows with its input, and hours if it grows with the square of it.
_LONG: dict[str, str] = {
    "a long event in small pieces": """
from pixel._runtime.events import EventReader
reader = EventReader()
reader.feed(b"data: ")
for _ in range(250_000):
    assert not reader.feed(b"x" * 256)
assert len(reader.feed(b"\\n\\n")[0].data) == 64_000_000
""",
    "a long line in small pieces": """
from pixel._runtime.events import LineReader
reader = LineReader(returns=False)
for _ in range(250_000):
    assert not reader.feed(b" " * 256)
assert len(reader.finish()[0]) == 64_000_000
""",
    "a line of blanks around JSON": """
from typing import Any
from pixel._runtime.contents import JsonLines
from pixel._runtime.stream import LineDecoder
decoder = LineDecoder(JsonLines(lambda: Any).adapter)
values = list(decoder.feed(b" \\t\\r" * 2_000_000 + b"[1," + b" " * 4_000_000 + b"2]" + b" \\r" * 2_000_000 + b"\\n"))
assert values == [[1, 2]]
assert not [*decoder.feed(b"\\n" * 4_000_000), *decoder.finish()]
""",
    "a URL of question marks": """
from pixel._runtime.masking import safe_url
for mark in "?&=@:/#":
    safe_url("http://h/" + mark * 2_000_000)
    safe_url("http://" + mark * 2_000_000)
""",
    "a retry of many digits": """
from pixel._runtime.events import EventReader
for _ in range(1_000):
    events = EventReader().feed(b"retry: " + b"9" * 100_000 + b"\\ndata: 1\\n\\n")
    assert [(one.data, one.retry) for one in events] == [("1", None)]
""",
    "a charset that takes its time": """
from pixel._runtime.headers import Headers
from pixel._runtime.response import Response
for charset in ("punycode", "idna", "unicode_escape", "utf-7", "x" * 1_000_000):
    headers = Headers({"content-type": f"text/plain; charset={charset}"})
    Response(200, headers, content=b"a" * 300_000 + b"-" + b"b" * 300_000).text
""",
}


@pytest.mark.parametrize("name", _LONG)
def test_time_grows_with_what_was_sent(name: str) -> None:
    subprocess.run(
        [sys.executable, "-c", _LONG[name]], cwd=_PACKAGES, check=True, timeout=SECONDS
    )


@pytest.mark.parametrize("digits", [5_000, 20, 0])
def test_a_retry_that_is_no_time_ends_no_stream(digits: int) -> None:
    content = runtime("contents").Events(lambda: Any)
    decoder = runtime("stream").EventDecoder(content, content.adapter)
    event = b"retry: %s\ndata: 1\n\n" % (b"9" * digits)
    assert list(decoder.feed(event)) == [{"data": 1}]


def _packed_zeros(size: int, *, deflate: bool = False) -> bytes:
    packer = zlib.compressobj(
        9, zlib.DEFLATED, zlib.MAX_WBITS if deflate else zlib.MAX_WBITS | 16
    )
    piece = b"0" * 1_000_000
    packed = [packer.compress(piece) for _ in range(size // len(piece))]
    return b"".join((*packed, packer.flush()))


_BOMB = _packed_zeros(300_000_000)
_BOMBS = {
    "gzip": _BOMB,
    "deflate": _packed_zeros(300_000_000, deflate=True),
    "gzip, gzip": gzip.compress(_packed_zeros(300_000_000)),
    "identity": b"0" * 20_000_000,
}


def _peak(act: Callable[[], Any]) -> int:
    """The most memory, in bytes, that Python held at once for it."""
    tracemalloc.start()
    try:
        act()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("encoding", _BOMBS)
@pytest.mark.parametrize("status", ["500 Oh", "302 Found", "404 No"])
def test_an_errors_body_is_read_to_a_bound(status: str, encoding: str) -> None:
    errors = import_module("pixel.errors")
    answer = whole(
        f"Content-Encoding: {encoding}", status=status, body=_BOMBS[encoding]
    )
    one = operation("GET", errors={"4XX": lambda: errors.BadRequestError})

    def called() -> None:
        with pytest.raises(errors.PixelError) as found:
            send(client, one, retries=None)
        assert 100_000 < len(found.value.body) <= 1_048_576
        assert len(str(found.value)) < 3_000

    with RawServer(sends(answer)) as server, client_of(server.url) as client:
        assert _peak(called) < len(answer) + 30_000_000


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, br"])
def test_what_nobody_asked_for_is_not_unpacked(encoding: str) -> None:
    """Others than `gzip` and `deflate` are unpacked by libraries that know no bounds."""
    errors = import_module("pixel.errors")
    asked: list[bytes] = []

    def script(connection: socket.socket, head: bytes) -> None:
        asked.append(head)
        header = f"Content-Encoding: {encoding}"
        connection.sendall(whole(header, status="500 Oh", body=b"packed somehow"))

    with (
        RawServer(script) as server,
        client_of(server.url) as client,
        pytest.raises(errors.PixelError) as found,
    ):
        send(client, operation(), retries=None)
    assert found.value.body == "packed somehow"
    assert b"accept-encoding: gzip, deflate\r\n" in asked[0].lower()


def test_async_calls_read_errors_to_a_bound_too() -> None:
    errors = import_module("pixel.errors")
    answer = whole("Content-Encoding: gzip", status="500 Oh", body=_BOMB)

    async def called(url: str) -> None:
        async with client_of(url) as client:
            with pytest.raises(errors.PixelError) as found:
                await send_async(client, operation(), retries=None)
            assert len(found.value.body) == 1_048_576

    with RawServer(sends(answer)) as server:
        assert _peak(lambda: asyncio.run(called(server.url))) < 30_000_000


@pytest.mark.parametrize(
    "body",
    [
        b"[" + b",".join([b'"no number"'] * 100_000) + b"]",
        b'{"' + b"k" * 1_300_000 + b'": "no number"}',
        b"[" * 1_300_000,
    ],
)
def test_json_that_is_not_what_was_promised_makes_a_short_error(body: bytes) -> None:
    invalid = import_module("pixel.errors").ResponseValidationError
    content = runtime("contents").Json(lambda: list[int] | dict[str, int])
    one = operation("GET", responses={"200": (content,)})
    with (
        HttpServer(lambda _: Reply(headers=JSON, body=body)) as server,
        client_of(server.url) as client,
        pytest.raises(invalid) as found,
    ):
        send(client, one)
    assert len(str(found.value)) < 10_000
    assert len("".join(traceback.format_exception(found.value))) < 50_000


def _client(url: str, most: int | None) -> Any:
    settings = import_module("tests.runtime.python.calling").settings()
    base = runtime("client").Client
    return base(settings, credentials={}, server_url=url, max_response_bytes=most)


@pytest.mark.parametrize(
    ("length", "most", "fits"),
    [
        (10, None, True),
        (10, 10, True),
        (11, 10, False),
        (5_000_000, 10, False),
        (2, 0, False),
    ],
)
@pytest.mark.parametrize("encoding", ["identity", "gzip", "deflate"])
def test_a_body_may_be_as_long_as_the_client_allows(
    length: int, most: int | None, fits: bool, encoding: str
) -> None:
    invalid = import_module("pixel.errors").ResponseValidationError
    body = b'"' + b"x" * (length - 2) + b'"'
    pack = {"gzip": gzip.compress, "deflate": zlib.compress}.get(encoding, bytes)
    headers = {**JSON, "content-encoding": encoding}

    async def twin(url: str) -> Any:
        async with _client(url, most) as client:
            return await send_async(client, operation())

    with (
        HttpServer(lambda _: Reply(headers=headers, body=pack(body))) as server,
        _client(server.url, most) as client,
    ):
        for call in (
            lambda: send(client, operation()),
            lambda: asyncio.run(twin(server.url)),
        ):
            if fits:
                assert len(call()) == length - 2
            else:
                with pytest.raises(invalid, match=f"more than {most} bytes"):
                    call()


def test_no_more_is_read_than_allowed() -> None:
    sent: list[int] = []

    def endless() -> Iterator[bytes]:
        for number in range(100_000):
            sent.append(number)
            yield b"0" * 65_536

    invalid = import_module("pixel.errors").ResponseValidationError
    with (
        HttpServer(lambda _: Reply(headers=JSON, chunks=endless())) as server,
        _client(server.url, 1_000_000) as client,
        pytest.raises(invalid),
    ):
        send(client, operation())
    assert len(sent) < 1_000


def test_streams_may_be_longer() -> None:
    content = runtime("contents").JsonLines(lambda: Any)
    one = operation("GET", responses={"200": (content,)})
    lines = {"content-type": "application/jsonl"}
    with (
        HttpServer(lambda _: Reply(headers=lines, body=b"1\n" * 1_000)) as server,
        _client(server.url, 10) as client,
        send(client, one) as stream,
    ):
        assert len(list(stream)) == 1_000


def test_a_download_that_is_read_whole_has_the_bound() -> None:
    invalid = import_module("pixel.errors").ResponseValidationError
    content = runtime("contents").Binary("application/json")
    one = operation("GET", responses={"200": (content,)})
    with (
        HttpServer(lambda _: Reply(headers=JSON, body=b"1" * 1_000)) as server,
        _client(server.url, 10) as client,
    ):
        with send(client, one) as response, pytest.raises(invalid):
            response.read()
        with send(client, one) as response:
            assert len(b"".join(response.iter_bytes())) == 1_000


def test_the_body_of_a_redirect_is_not_read() -> None:
    def script(connection: socket.socket, head: bytes) -> None:
        if head.startswith(b"GET /things"):
            connection.sendall(
                b"HTTP/1.1 302 Found\r\nLocation: /there\r\nTransfer-Encoding: chunked\r\n\r\n"
            )
            for _ in range(20_000):
                connection.sendall(b"10000\r\n%s\r\n" % (b"x" * 65_536))
            hung_up.append(False)
        connection.sendall(whole())

    hung_up: list[bool] = []
    with RawServer(script) as server, client_of(server.url) as client:
        assert send(client, operation("GET")) == {}
    assert not hung_up


def test_a_server_that_wants_to_be_asked_again_at_once_is_asked_later() -> None:
    retry = runtime("retry")
    config = retry.RetryConfig("backoff", retry.BackoffStrategy(100, 100, 1.0, 600_000))
    asked: list[Received] = []

    def busy(received: Received) -> Reply:
        asked.append(received)
        past = {"retry-after": "0"} if len(asked) % 2 else {"retry-after-ms": "0"}
        return Reply(status=503 if len(asked) < 4 else 200, headers=past | JSON)

    with HttpServer(busy) as server, client_of(server.url) as client:
        started = monotonic()
        send(client, operation(responses={"200": ()}), retries=config)
        assert monotonic() - started > 0.22
    assert len(asked) == 4


_FIRST_CALL = """
import sys
seen = []
sys.addaudithook(lambda event, args: seen.append(args) if event == "compile" else None)
from pixel import models
from pixel._runtime.adapter import adapter_of
for name in {names!r}:
    adapter_of(getattr(models, name))
read = [one for one in seen if str(one[1]).startswith("pixel.")]
assert read
assert len(read) == len(set(read)), [one for one in set(read) if read.count(one) > 1]
"""


def test_an_annotation_is_read_once_however_many_classes_of_a_module_have_it() -> None:
    names = ("Image", "ImageList", "ImageRequest", "ImageEditRequest")
    program = _FIRST_CALL.format(names=names)
    subprocess.run([sys.executable, "-c", program], cwd=_PACKAGES, check=True)


def test_a_call_loads_nothing_that_only_other_answers_need() -> None:
    program = """
import sys
from tests.runtime.python.calling import client_of, operation, send
with client_of(sys.argv[1]) as client:
    send(client, operation("GET"))
assert not {"redirect", "charset", "iteration", "stream", "multipart", "oauth"} & {
    name.rpartition(".")[2] for name in sys.modules if name.startswith("pixel._runtime.")
}
"""
    path = [str(_PACKAGES), str(Path(__file__).parents[3])]
    with HttpServer(lambda _: Reply(headers=JSON, body=b"{}")) as server:
        program = f"import sys; sys.path += {path!r}\n{program}"
        subprocess.run([sys.executable, "-c", program, server.url], check=True)
