"""The guide is true: its first five minutes go as it says, and every page of it has a place in its navigation."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
import tomllib
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest


def _named(nav: Any) -> list[str]:
    """The pages that a navigation names, at any depth."""
    if isinstance(nav, str):
        return [nav]
    inner = nav.values() if isinstance(nav, dict) else nav
    return [name for one in inner for name in _named(one)]


def test_every_page_has_a_place_in_the_navigation(repository: Path) -> None:
    settings = tomllib.loads((repository / "zensical.toml").read_text("utf-8"))
    docs = repository / "docs"
    pages = {one.relative_to(docs).as_posix() for one in docs.rglob("*.md")}
    named = _named(settings["project"]["nav"])
    assert sorted(one for one in named if one.endswith(".md")) == sorted(pages)


@pytest.mark.slow
def test_the_first_five_minutes_go_as_they_are_told(
    repository: Path, tmp_path: Path
) -> None:
    text = (repository / "docs" / "getting-started.md").read_text("utf-8")
    blocks = re.findall(r"^```(\w+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    consoles = [code for language, code in blocks if language == "console"]
    document = next(code for language, code in blocks if language == "yaml")
    program = next(code for language, code in blocks if language == "python")
    data = tmp_path / "data"
    data.mkdir()
    answer = re.search(r"echo '(.*)' >data/products.json", text)
    assert answer is not None
    (data / "products.json").write_text(answer.group(1))
    spec = tmp_path / "shop.yaml"
    spec.write_text(document)

    run = partial(_ran, tmp_path)
    run("init")
    said = _said(consoles, "sdkwright generate")
    # How many files that are changes more often than the guide.
    assert re.sub(r"\d+", "", run("generate")) == re.sub(r"\d+", "", said)

    handler = partial(_Handler, directory=str(data))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever).start()
        here = f'Shop(server_url="http://127.0.0.1:{server.server_port}")'
        shown = subprocess.run(
            (sys.executable, "-c", program.replace("Shop()", here)),
            env={"PYTHONPATH": str(tmp_path / "sdk" / "python" / "src")},
            capture_output=True,
            text=True,
            check=False,
        )
        server.shutdown()
    assert shown.stdout == "Tea 4.5\n", shown.stderr

    for command in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "first")):
        subprocess.run(("git", *command), cwd=tmp_path, check=True)
    spec.write_text(document.replace("listProducts", "allProducts"))
    assert run("diff", "--against", "HEAD") == _said(consoles, "sdkwright diff")


def _said(consoles: list[str], command: str) -> str:
    """What the guide has below a command."""
    return next(
        "".join(line for line in rest.splitlines(keepends=True)[1:])
        for console in consoles
        for rest in console.split("$ ")
        if rest.startswith(command)
    )


def _ran(folder: Path, *arguments: str) -> str:
    command = (sys.executable, "-m", "sdkwright", *arguments)
    ran = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False
    )
    assert ran.returncode in (0, 1), ran.stderr
    return ran.stdout


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nobody reads it."""
