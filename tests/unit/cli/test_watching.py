"""`watch` generates after every change, and outlives a document that is broken for a while."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from tests.support.small_documents import document_of_paths, operation

_CONFIG = """\
version: 1
sources: {shop: {document: shop.json}, images: {document: images.json}}
targets:
  shop: {source: shop, language: python, output: sdk/shop}
  images: {source: images, language: python, output: sdk/images}
"""


def _document(name: str) -> str:
    return json.dumps(document_of_paths({"/a": {"get": operation(name)}}))


def _told(stream: IO[str]) -> list[str]:
    """What is said until everything is watched again."""
    lines: list[str] = []
    for line in stream:
        if line.startswith("watching "):
            return lines
        lines.append(line)
    raise AssertionError(lines)


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    (tmp_path / "sdkwright.yaml").write_text(_CONFIG)
    for name in ("shop", "images"):
        (tmp_path / f"{name}.json").write_text(_document("getA"))
    with subprocess.Popen(
        [sys.executable, "-m", "sdkwright", "watch"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    ) as process:
        yield process
        process.terminate()


def _changed(path: Path, text: str) -> None:
    """Replace a file at once, by one with a time of its own however coarse the clock of the disk is."""
    later = path.stat().st_mtime_ns + 10**9
    new = path.with_suffix(".new")
    new.write_text(text)
    os.utime(new, ns=(later, later))
    new.replace(path)


def test_what_changed_is_generated_and_said(
    watch: subprocess.Popen[str], tmp_path: Path
) -> None:
    assert watch.stdout is not None
    assert len(_told(watch.stdout)) == 2
    _changed(tmp_path / "shop.json", _document("listAll"))
    (line,) = _told(watch.stdout)
    assert line.startswith("shop: ")
    _changed(tmp_path / "shop.json", "{")
    assert "shop.json" in "".join(_told(watch.stdout))
    _changed(tmp_path / "sdkwright.yaml", "targets: [")
    assert "sdkwright.yaml" in "".join(_told(watch.stdout))
    _changed(tmp_path / "sdkwright.yaml", _CONFIG)
    _told(watch.stdout)
    _changed(tmp_path / "shop.json", _document("findAll"))
    (line,) = _told(watch.stdout)
    assert line.startswith("shop: ")
    files = (path.read_text() for path in (tmp_path / "sdk").rglob("*.py"))
    assert any("def find_all(" in text for text in files)


def test_standard_input_cannot_be_watched(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "sdkwright", "watch", "-"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 2
