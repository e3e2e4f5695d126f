"""The content type of a file that says none comes from its name, and is always a real one."""

from __future__ import annotations

from typing import Any

import pytest

from tests.runtime.python.calling import client_of, operation, runtime, send
from tests.support.http_server import JSON, HttpServer, Reply


def _sent(name: str) -> str:
    """The head of the part that a file of this name travels in."""
    file = {"file_name": name, "content": b"x"}
    kind = runtime("model").File
    body = runtime("multipart").MultipartBody(lambda: dict[str, kind | Any])
    with HttpServer(lambda _: Reply(headers=JSON, body=b"{}")) as server:
        with client_of(server.url) as client:
            send(client, operation(body=body), {"file": kind(**file)})
        return server.requests[0].body.split(b"\r\n\r\n")[0].decode()


@pytest.mark.parametrize(
    ("name", "content_type"),
    [
        ("x.png", "image/png"),
        ("x.PNG", "image/png"),
        ("a.b.html", "text/html"),
        ("x.tar.gz", "application/gzip"),
        ("x.svgz", "application/gzip"),
        ("x.constructor", "application/octet-stream"),
        ("x.toString", "application/octet-stream"),
        ("x.__proto__", "application/octet-stream"),
        ("x.__class__", "application/octet-stream"),
        ("png", "application/octet-stream"),
        ("x.", "application/octet-stream"),
        ("", "application/octet-stream"),
        ("data:text/html,x", "application/octet-stream"),
        ("data:;base64,x", "application/octet-stream"),
        ("data:evil\r\nX: 1,x", "application/octet-stream"),
        ("http://h/x.png", "image/png"),
    ],
)
def test_a_name_gives_a_real_content_type(name: str, content_type: str) -> None:
    head = _sent(name).split("\r\n")
    assert [line for line in head if line.startswith("Content-Type")] == [
        f"Content-Type: {content_type}"
    ]
    assert len(head) == 3
