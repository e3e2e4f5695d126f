"""Runs samples with every request sent to a mock that validates it. A program of its own: ``calling.py ORIGIN BASE``.

Reads a path a line from standard input and answers each with a line of JSON: how the sample failed (or null), what
the mock found wrong with its requests, and how many requests there were. ``BASE`` is the servers' path, which the mock
leaves out.
"""

from __future__ import annotations

import contextlib
import io
import json
import sys
import traceback
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx2


class Watch:
    """The requests of the sample that runs, and the mock's word on them."""

    def __init__(self, origin: str, base: str) -> None:
        target = urlsplit(origin)
        self._place = {
            "scheme": target.scheme,
            "host": target.hostname,
            "port": target.port,
        }
        self._base = base.encode()
        self.requests = 0
        self.violations: list[str] = []

    def redirect(self, request: httpx2.Request) -> None:
        """Send the request to the mock instead."""
        raw = request.url.raw_path.removeprefix(self._base)
        request.url = request.url.copy_with(**self._place, raw_path=raw or b"/")
        self.requests += 1

    def note(self, request: httpx2.Request, response: httpx2.Response) -> None:
        """Keep what the mock says of the request."""
        for violation in _violations(response.headers.get("sl-violations", "")):
            if violation["location"][:1] == ["request"]:
                where = ".".join(str(part) for part in violation["location"])
                self.violations.append(f"{where}: {violation['message']}")
        if response.status_code == 404 and "prism" in response.headers.get(
            "content-type", "prism"
        ):
            self.violations.append(f"no route for {request.method} {request.url.path}")

    def install(self) -> None:
        """Stand between the packages and the HTTP library's transports."""
        send = httpx2.HTTPTransport.handle_request
        send_async = httpx2.AsyncHTTPTransport.handle_async_request
        watch = self

        def handle_request(self: Any, request: httpx2.Request) -> httpx2.Response:
            watch.redirect(request)
            response = send(self, request)
            watch.note(request, response)
            return response

        async def handle_async_request(
            self: Any, request: httpx2.Request
        ) -> httpx2.Response:
            watch.redirect(request)
            response = await send_async(self, request)
            watch.note(request, response)
            return response

        httpx2.HTTPTransport.handle_request = handle_request  # type: ignore[method-assign]
        httpx2.AsyncHTTPTransport.handle_async_request = handle_async_request  # type: ignore[method-assign]


def _violations(header: str) -> list[Any]:
    """What the header lists; it is cut off where there is too much to list."""
    try:
        found: list[Any] = json.loads(header or "[]")
    except ValueError:
        return []
    return found


def run(path: Path, watch: Watch) -> dict[str, Any]:
    """Run one sample."""
    watch.requests, watch.violations = 0, []
    error: str | None = None
    output = io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
        try:
            code = compile(path.read_text(encoding="utf-8"), str(path), "exec")
            exec(code, {"__name__": "__main__"})
        except BaseException:  # noqa: BLE001 - a sample may raise anything
            error = traceback.format_exc()[-20_000:]
    return {
        "error": error,
        "violations": watch.violations,
        "requests": watch.requests,
    }


if __name__ == "__main__":
    watching = Watch(sys.argv[1], sys.argv[2])
    watching.install()
    for line in sys.stdin:
        sys.stdout.write(json.dumps(run(Path(line.rstrip("\n")), watching)) + "\n")
        sys.stdout.flush()
