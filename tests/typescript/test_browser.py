"""A generated client in a page of a headless Chromium."""

from __future__ import annotations

import json
import shutil
import subprocess
import threading
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY
from tests.support.http_server import JSON, HttpServer, Received, Reply
from tests.support.patience import SECONDS
from tests.typescript.tools import HERE, MODULES, install

_CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
_PACKAGE = REPOSITORY / "generated" / "r9s-typescript" / "src"
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def _bundle(folder: Path) -> bytes:
    """The page's script with all it needs in one file."""
    install()
    script = folder / "page.js"
    subprocess.run(
        [
            str(MODULES / ".bin" / "esbuild"),
            str(HERE / "page.mjs"),
            "--bundle",
            "--format=esm",
            "--platform=browser",
            f"--alias:#package={_PACKAGE}",
            "--log-level=error",
            f"--outfile={script}",
        ],
        check=True,
    )
    return script.read_bytes()


@pytest.mark.skipif(_CHROMIUM is None, reason="no chromium on this machine")
def test_a_page_gets_the_answer_of_its_call(tmp_path: Path) -> None:
    script = _bundle(tmp_path)
    # A page is shown as it is when all its pictures are there.
    page = b'<!doctype html><body><img src="/picture"><script type="module" src="/page.js"></script>'
    is_shown = threading.Event()
    answer = {"created": 1, "data": [{"url": "https://images.example/cat"}]}

    def answering(received: Received) -> Reply:
        if received.target == "/":
            return Reply(headers={"content-type": "text/html"}, body=page)
        if received.target == "/page.js":
            return Reply(headers={"content-type": "text/javascript"}, body=script)
        if received.target == "/v1/images/generations":
            return Reply(headers=JSON, body=json.dumps(answer).encode())
        if received.target == "/shown":
            is_shown.set()
        if received.target == "/picture":
            is_shown.wait(SECONDS)
        return Reply(status=404)

    with HttpServer(answering) as server:
        shown = subprocess.run(
            [
                *(str(_CHROMIUM), *_FLAGS, f"--user-data-dir={tmp_path / 'profile'}"),
                *("--dump-dom", server.url),
            ],
            capture_output=True,
            text=True,
            check=True,
            timeout=SECONDS,
        ).stdout
        calls = [one for one in server.requests if one.method == "POST"]
    assert "Answered: https://images.example/cat" in shown
    (call,) = calls
    assert json.loads(call.body) == {"prompt": "A cute cat"}
    assert call.headers["authorization"] == "Bearer from a page"
    # The browser's own: pages can't say who they are.
    assert "Mozilla" in call.headers["user-agent"]
