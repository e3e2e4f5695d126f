"""A repository with two packages, whose document is compared with another version of itself."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from sdkwright.cli.main import run
from tests.support.small_documents import document_of_paths, operation

CONFIG = """\
version: 1
sources: {things: {document: api/openapi.json, overlays: [api/names.overlay.yaml]}}
targets:
  python: {source: things, language: python, output: py, options: {version: 1.4.2}}
  typescript: {source: things, language: typescript, output: ts, options: {version: 1.4.2}}
"""
OVERLAY = "overlay: 1.0.0\ninfo: {title: Names, version: 1.0.0}\nactions: [{target: $.info, update: {title: Named}}]\n"


class Done(NamedTuple):
    """How a run ended."""

    status: int
    out: str
    err: str


def document() -> dict[str, Any]:
    """An operation whose answer has a schema in a file of its own."""
    paths = {"/a": {"get": operation("getA", answer={"$ref": "thing.json"})}}
    return document_of_paths(paths)


def thing(kind: str) -> dict[str, Any]:
    return {
        "type": "object",
        "title": "Thing",
        "required": ["size"],
        "properties": {"size": {"type": kind}},
    }


class Repository:
    """A folder under git, and the program run in it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def git(self, *arguments: str) -> None:
        """Run git here."""
        subprocess.run(
            ["git", *arguments], cwd=self.folder, check=True, capture_output=True
        )

    def write(self, path: str, content: Any) -> None:
        """Write a file, JSON unless it is text."""
        text = content if isinstance(content, str) else json.dumps(content, indent=1)
        place = self.folder / path
        place.parent.mkdir(exist_ok=True, parents=True)
        place.write_text(text, encoding="utf-8")

    def commit(self) -> None:
        """Commit everything."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "all")

    def diff(self, *arguments: str) -> Done:
        """Run `sdkwright diff`."""
        return self.run("diff", *arguments)

    def run(self, *arguments: str) -> Done:
        """Run a command."""
        with pytest.raises(SystemExit) as ended:
            run(arguments)
        shown = self._capsys.readouterr()
        assert "Traceback" not in shown.err
        assert "internal error" not in shown.err
        return Done(int(str(ended.value.code)), shown.out, shown.err)
