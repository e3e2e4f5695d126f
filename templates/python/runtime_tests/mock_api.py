"""An API on the loopback interface. It is told which operation is called next, checks the request, and answers as the
API's description says.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, NotRequired, Self, TypedDict, cast
from urllib.parse import unquote

_ROUTES = Path(__file__).with_name("routes.json")
# What stands in braces in a path is any text there.
_VARIABLE = re.compile(r"\\\{.*?\\\}")


class Route(TypedDict):
    """What an operation's requests are, and what it is answered by: `json`, `text`, or no body."""

    method: str
    path: str
    takes: list[str]
    status: int
    type: NotRequired[str]
    json: NotRequired[Any]
    text: NotRequired[str]


class MockApi:
    """The server. `url` is its base URL, `asked` counts requests."""

    def __init__(self) -> None:
        self.asked = 0
        self.routes: dict[str, Route] = json.loads(_ROUTES.read_text("utf-8"))
        self.route: Route | None = None
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.api = self
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.01}
        )
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def expect(self, operation: str) -> None:
        """Say which operation is called next."""
        self.route = self.routes[operation]
        self.asked = 0

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    api: MockApi


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Answers are small: waiting for more of one only takes time.
    disable_nagle_algorithm = True

    @property
    def _api(self) -> MockApi:
        return cast("_Server", self.server).api

    def __getattr__(self, name: str) -> Callable[[], None]:
        """Every method is answered, also those that HTTP doesn't list."""
        if name.startswith("do_"):
            return self._answer
        raise AttributeError(name)

    def _answer(self) -> None:
        self._api.asked += 1
        route = self._api.route
        self._read_body()
        problem = (
            "nobody said what is called" if route is None else self._problem(route)
        )
        if route is None or problem is not None:
            self._send(400, "text/plain; charset=utf-8", str(problem).encode())
        elif "json" in route:
            self._send(
                route["status"], route.get("type"), json.dumps(route["json"]).encode()
            )
        else:
            text = route.get("text", "").encode()
            self._send(route["status"], route.get("type"), text)

    def _problem(self, route: Route) -> str | None:
        """What is wrong with the request."""
        if self.command != route["method"]:
            return f"the method is {self.command}, not {route['method']}"
        path = re.split(r"[?#]", route["path"])[0]
        asked = unquote(self.path.partition("?")[0])
        if not re.fullmatch(_VARIABLE.sub(".*", re.escape(unquote(path))), asked):
            return f"the path is {asked}, not {path}"
        media_type = self.headers.get_content_type()
        if "content-type" in self.headers and not _takes(route["takes"], media_type):
            return f"the body is {media_type}, not one of {route['takes']}"
        return None

    def _read_body(self) -> None:
        if self.headers.get("transfer-encoding", "") != "chunked":
            self.rfile.read(int(self.headers.get("content-length", 0)))
            return
        while size := int(self.rfile.readline().partition(b";")[0], 16):
            self.rfile.read(size)
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass

    def _send(self, status: int, media_type: str | None, body: bytes) -> None:
        self.send_response(status)
        if media_type is not None:
            self.send_header("content-type", media_type)
        if status != 204:
            self.send_header("content-length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD" and status != 204:
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Tests say what went wrong."""


def _takes(declared: list[str], media_type: str) -> bool:
    """Whether a body of a media type is one of those declared, which may be ranges. Bytes may be anything of a range."""
    for one in declared:
        plain = one.partition(";")[0].strip().lower()
        if plain in (media_type, "*/*", f"{media_type.partition('/')[0]}/*"):
            return True
        if plain.endswith("/*") and media_type == "application/octet-stream":
            return True
    return False
