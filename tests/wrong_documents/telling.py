"""What a run says of a folder: its configuration, or its document with its overlays."""

from __future__ import annotations

import contextlib
import io
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from sdkwright.app import read_apis
from sdkwright.cli.commands import run_command
from sdkwright.cli.main import _parser
from sdkwright.core.diagnostics import Diagnostic
from sdkwright.frontend.checks.everything import findings_of
from sdkwright.frontend.document import Document

FOLDERS = tuple(sorted(one for one in Path(__file__).parent.iterdir() if one.is_dir()))
FINDINGS = "findings.txt"


class _Here:
    """A validation in this process: the other one costs more than all of these documents."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def findings(self) -> tuple[Diagnostic, ...]:
        return findings_of(self._document)

    def end(self) -> None:
        pass


def told(folder: Path) -> str:
    """The findings, and the exit status where findings fail the run."""
    with tempfile.TemporaryDirectory() as output, _below(folder):
        arguments = ["generate", "--strict", "--out", f"{output}/out"]
        if not Path("sdkwright.yaml").exists():
            (document,) = Path().glob("api.*")
            arguments += [document.name, "--target", "python"]
            for overlay in sorted(Path().glob("overlay*.yaml")):
                arguments += ["--overlay", overlay.name]
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(read_apis, "Validation", _Here)
            said = io.StringIO()
            with contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
                status = run_command(_parser().parse_args(arguments))
    return f"{said.getvalue()}exit status {status}\n"


@contextlib.contextmanager
def _below(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
