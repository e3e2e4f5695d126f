"""Runs samples, unchanged, with every HTTP request sent to another origin.

Started as a program of its own: ``run.py ORIGIN``. Reads a path a line from standard input and answers each with a
line of JSON: ``error`` (a traceback or null) and ``output``. Nothing of the package under test is touched: what is
redirected is the HTTP library's transport.
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


def redirect(origin: str) -> None:
    """Send every request of the HTTP library to ``origin``, path and query kept."""
    target = urlsplit(origin)
    place = {"scheme": target.scheme, "host": target.hostname, "port": target.port}
    send = httpx2.HTTPTransport.handle_request
    send_async = httpx2.AsyncHTTPTransport.handle_async_request

    def handle_request(self: Any, request: httpx2.Request) -> httpx2.Response:
        request.url = request.url.copy_with(**place)
        return send(self, request)

    async def handle_async_request(
        self: Any, request: httpx2.Request
    ) -> httpx2.Response:
        request.url = request.url.copy_with(**place)
        return await send_async(self, request)

    # The HTTP library has no setting for this that a sample would not have to name.
    httpx2.HTTPTransport.handle_request = handle_request  # type: ignore[method-assign]
    httpx2.AsyncHTTPTransport.handle_async_request = handle_async_request  # type: ignore[method-assign]


def run(path: Path) -> dict[str, str | None]:
    """What the sample at ``path`` printed, and how it failed if it did."""
    output = io.StringIO()
    error: str | None = None
    code = compile(path.read_text(encoding="utf-8"), str(path), "exec")
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
        try:
            exec(code, {"__name__": "__main__"})
        except BaseException:  # noqa: BLE001 - a sample may raise anything
            error = traceback.format_exc()
    return {"error": error, "output": output.getvalue()}


def main() -> None:
    redirect(sys.argv[1])
    for line in sys.stdin:
        result = run(Path(line.rstrip("\n")))
        sys.stdout.write(json.dumps(result) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
