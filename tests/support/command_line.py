"""The command line in this process: starting another costs more than most of what commands do."""

from __future__ import annotations

import contextlib
import io
from dataclasses import dataclass
from pathlib import Path

from sdkwright.cli.commands import run_command
from sdkwright.cli.main import _parser


@dataclass(frozen=True)
class Ran:
    """How a command ended, as `subprocess.CompletedProcess` says it."""

    returncode: int
    stdout: str
    stderr: str


def run_here(folder: Path, *arguments: str) -> Ran:
    """Run a command whose arguments are no wrong usage to argparse, in a folder."""
    said, complained = io.StringIO(), io.StringIO()
    with (
        contextlib.chdir(folder),
        contextlib.redirect_stdout(said),
        contextlib.redirect_stderr(complained),
    ):
        status = run_command(_parser().parse_args(arguments))
    return Ran(status, said.getvalue(), complained.getvalue())
