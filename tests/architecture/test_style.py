"""`make lint` sees every Python file that somebody wrote."""

from __future__ import annotations

import shlex
import subprocess
import sys
from fnmatch import fnmatch
from functools import partial
from pathlib import Path

from tests.architecture.sources import REPOSITORY

_OTHERS = ("generated", "node_modules", ".venv", ".peers")
# Generated, or written as generated code is: judged by Black, pyright and mypy.
_LIKE_GENERATED = ("tests/runtime/python/sample/*", "tests/cases/*/python/*")


def _written() -> set[Path]:
    return {
        path
        for room in ("generator", "templates", "tests")
        for path in (REPOSITORY / room).rglob("*.py")
        if not set(_OTHERS) & set(path.relative_to(REPOSITORY).parts)
    }


def _linted_by(tool: str) -> list[str]:
    """The arguments that `make lint` gives to a tool."""
    planned = subprocess.run(
        ["make", "--dry-run", "--always-make", "lint"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    command = next(
        line.partition("||")[0]
        for line in planned.stdout.splitlines()
        if f"bin/{tool} " in line
    )
    return shlex.split(command)[1:]


def _output(tool: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", tool, *arguments],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


def test_black_looks_at_every_python_file() -> None:
    arguments = [a for a in _linted_by("black") if a != "--quiet"]
    shown = _output("black", "--verbose", *arguments)
    words = set(shown.split())
    unseen = [path for path in _written() if str(path) not in words]
    assert unseen == []


def test_ruff_looks_at_every_python_file() -> None:
    shown = _output("ruff", *_linted_by("ruff"), "--show-files").splitlines()
    unseen = _written() - {Path(line) for line in shown}
    ours = [path.relative_to(REPOSITORY).as_posix() for path in unseen]
    assert [p for p in ours if not any(map(partial(fnmatch, p), _LIKE_GENERATED))] == []
