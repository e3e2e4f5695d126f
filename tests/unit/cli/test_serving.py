"""`docs --serve` says in a line what is missing, before anything runs."""

from __future__ import annotations

import re
import socket
import sys
from pathlib import Path

import pytest

from sdkwright.cli.serving import serve
from sdkwright.cli.usage import Usage


@pytest.mark.parametrize(
    ("site", "advice"),
    [
        ("zensical", "pip install zensical"),
        ("starlight", "npm install"),
        ("docusaurus", "npm install"),
        ("mintlify", "npm install --global mint"),
    ],
)
def test_a_generator_that_is_not_installed_is_named_with_what_installs_it(
    site: str, advice: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    with pytest.raises(Usage, match=rf"isn't installed; run.*: {advice}$"):
        serve(site, tmp_path, 8000)


def test_a_port_in_use_comes_with_one_that_is_free(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(Usage, match=f"port {port} is in use") as refused:
            serve("zensical", tmp_path, port)
        offered = int(re.findall(r"--port (\d+)$", str(refused.value))[0])
        with socket.socket() as other:
            other.bind(("127.0.0.1", offered))


@pytest.mark.parametrize("port", [0, -1, 65_536])
def test_a_port_that_is_none_is_refused(port: int, tmp_path: Path) -> None:
    with pytest.raises(Usage, match=f"there is no port {port}"):
        serve("zensical", tmp_path, port)


def test_plain_pages_are_looked_at_without_a_server(tmp_path: Path) -> None:
    with pytest.raises(Usage, match="need no server"):
        serve("github", tmp_path, 8000)
