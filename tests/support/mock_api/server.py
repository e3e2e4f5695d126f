"""The server: sockets, threads and what a test sets up and looks at."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from types import TracebackType
from typing import Any, Self

from tests.support.leaving_server import LeavingServer
from tests.support.mock_api.answers import Answer, answer, offers, plain_answer
from tests.support.mock_api.behaviour import USUAL, Behaviour
from tests.support.mock_api.checks import Checks
from tests.support.mock_api.document import Document, Operation
from tests.support.mock_api.exchange import RecordedRequest


class MockApi:
    """An API on the loopback interface that answers from its document's examples.

    Requests are kept in ``requests``. One that breaks the document is answered with 400 and its problems in
    plain text, unless ``lenient``; one without the credentials it needs with 401, an unknown path with 404.
    ``behave`` says what to do with the next requests. ``prefer_stream`` answers with events wherever there
    is a choice.
    """

    def __init__(
        self,
        document: Mapping[str, Any],
        *,
        lenient: bool = False,
        prefer_stream: bool = False,
    ) -> None:
        self._document = Document(document)
        self._checks = Checks(self._document)
        self._lenient = lenient
        self._lock = threading.Lock()
        self._behaviours: deque[Behaviour] = deque()
        self._holds: list[threading.Event] = []
        self._requests: list[RecordedRequest] = []
        self.prefer_stream = prefer_stream
        self._server = _Server(self)

    def __enter__(self) -> Self:
        self._server.begin()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for hold in self._holds:
            hold.set()
        self._server.end()

    @property
    def origin(self) -> str:
        """The server's URL without a path, such as ``http://127.0.0.1:8080``."""
        host, port = self._server.server_address[:2]
        return f"http://{host!s}:{port}"

    @property
    def url(self) -> str:
        """The URL to give a client: the origin and the path of the document's first server."""
        return self.origin + self._document.base_path

    @property
    def requests(self) -> tuple[RecordedRequest, ...]:
        """The requests so far, in the order they were received."""
        with self._lock:
            return tuple(self._requests)

    @property
    def last(self) -> RecordedRequest:
        """The latest request."""
        return self.requests[-1]

    @property
    def problems(self) -> tuple[str, ...]:
        """Every way in which a request broke the document."""
        return tuple(one for request in self.requests for one in request.problems)

    def behave(self, *behaviours: Behaviour) -> None:
        """Queue behaviours, one a request; after them the document rules again."""
        with self._lock:
            self._behaviours.extend(behaviours)
            self._holds.extend(one.hold for one in behaviours if one.hold is not None)

    def forget(self) -> None:
        """Drop recorded requests and queued behaviours."""
        with self._lock:
            self._requests.clear()
            self._behaviours.clear()

    def answer(self, request: RecordedRequest) -> tuple[Answer, Behaviour]:
        """Record the request, and say how to answer it."""
        base = self._document.base_path
        below = request.path.removeprefix(base)
        found = [
            one
            for one in self._document.matches(request.method, below)
            if request.path.startswith(base)
        ]
        operation = next(
            (one for one in found if offers(self._document, one, request)),
            found[0] if found else None,
        )
        if operation is None:
            self._record(replace(request, problems=("no operation has that path",)))
            return plain_answer(404, f"{request.method} {request.path}"), USUAL
        problems = tuple(self._checks.problems(operation, request))
        behaviour = self._record(
            replace(request, path=below, operation=operation.id, problems=problems)
        )
        usual = self._usual(operation, request, behaviour, problems)
        return _adjusted(usual, behaviour), behaviour

    def _usual(
        self,
        operation: Operation,
        request: RecordedRequest,
        behaviour: Behaviour,
        problems: tuple[str, ...],
    ) -> Answer:
        if self._checks.needs_credentials(operation, request):
            behaviour = replace(behaviour, status=401)
        elif problems and not self._lenient:
            return plain_answer(400, "\n".join(problems))
        return answer(
            self._document,
            operation,
            request,
            behaviour,
            prefer_stream=self.prefer_stream,
        )

    def _record(self, request: RecordedRequest) -> Behaviour:
        with self._lock:
            self._requests.append(request)
            return self._behaviours.popleft() if self._behaviours else USUAL


def _adjusted(usual: Answer, behaviour: Behaviour) -> Answer:
    headers = {**usual.headers}
    for name, value in behaviour.headers.items():
        headers[name.lower()] = value
    chunks = usual.chunks
    if behaviour.body is not None:
        chunks = (behaviour.body,)
    return Answer(
        status=behaviour.status or usual.status, headers=headers, chunks=chunks
    )


class _Server(LeavingServer):
    def __init__(self, api: MockApi) -> None:
        self.api = api
        super().__init__(_Connection)


class _Connection(BaseHTTPRequestHandler):
    """A client's connection, with any number of requests."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    server: _Server

    def __getattr__(self, name: str) -> Any:
        # The base class looks for one method an HTTP method.
        if name.startswith("do_"):
            return self._exchange
        raise AttributeError(name)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Stay silent."""

    def _exchange(self) -> None:
        request = RecordedRequest.of(
            self.command, self.path, dict(self.headers.items()), self._body()
        )
        reply, behaviour = self.server.api.answer(request)
        if behaviour.hold is not None:
            behaviour.hold.wait()
        if behaviour.drop:
            self.close_connection = True
            return
        chunks = behaviour.chunks
        if chunks is None and len(reply.chunks) > 1:
            chunks = reply.chunks
        self._head(reply, chunked=chunks is not None)
        if chunks is not None:
            self._send_chunks(chunks)
        else:
            self._send(b"".join(reply.chunks), behaviour.drop_after)

    def _body(self) -> bytes:
        if "chunked" in self.headers.get("transfer-encoding", ""):
            return b"".join(self._read_chunks())
        return self.rfile.read(int(self.headers.get("content-length", 0)))

    def _read_chunks(self) -> Iterator[bytes]:
        while size := int(self.rfile.readline().split(b";")[0], 16):
            yield self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()

    def _head(self, reply: Answer, *, chunked: bool) -> None:
        self.send_response_only(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        if chunked:
            self.send_header("transfer-encoding", "chunked")
        elif reply.status != 204 and "content-length" not in reply.headers:
            length = sum(len(chunk) for chunk in reply.chunks)
            self.send_header("content-length", str(length))
        self.end_headers()

    def _send(self, body: bytes, drop_after: int | None) -> None:
        if drop_after is not None:
            body = body[:drop_after]
            self.close_connection = True
        if self.command != "HEAD":
            self.wfile.write(body)
        self.wfile.flush()

    def _send_chunks(self, chunks: Any) -> None:
        self.wfile.flush()
        for chunk in chunks:
            self.wfile.write(b"%X\r\n%s\r\n" % (len(chunk), chunk))
            self.wfile.flush()
        self.wfile.write(b"0\r\n\r\n")
        self.wfile.flush()
