"""Runs that end early, by real signals at each of their steps: never a mixture, or one that the next run completes."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sdkwright.emit.compare import compare
from sdkwright.emit.folder import Folder
from sdkwright.emit.record import ATTRIBUTES
from sdkwright.emit.swap import HalfWritten
from sdkwright.emit.tree import Tree
from sdkwright.emit.write import write
from tests.support.small_documents import document_of_paths, operation
from tests.unit.emit.broken_off import (
    ENDED,
    NEW,
    BreakingOff,
    breaking_off,
    tree_of,
)

# Each test ends a run at each of its steps.
pytestmark = pytest.mark.slow

_OLD = tree_of({"a": "1", "d/b": "1", "gone/inner": "1", "stale/x": "1", "kept": "1"})
_MOST_STEPS = 80


@pytest.fixture(scope="module", name="runs")
def _runs() -> Iterator[BreakingOff]:
    with breaking_off() as runs:
        yield runs


def _files(output: Path) -> dict[str, bytes]:
    """All but what is written once and then belongs to people."""
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in sorted(output.rglob("*"))
        if path.is_file() and path != output / ATTRIBUTES
    }


def _holding(tree: Tree, output: Path) -> dict[str, bytes]:
    write(tree, output)
    return _files(output)


@pytest.mark.parametrize("fresh", [False, True], ids=["replacing", "fresh"])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_leaves_the_old_output_or_the_new_one(
    number: signal.Signals, fresh: bool, runs: BreakingOff, tmp_path: Path
) -> None:
    new = _holding(NEW, tmp_path / "new")
    old = {} if fresh else _holding(_OLD, tmp_path / "old")
    ends: list[bool] = []
    for step in range(1, _MOST_STEPS, 1 if number is signal.SIGTERM else 4):
        output = tmp_path / f"out{step}"
        if not fresh:
            write(_OLD, output)
        status = runs.run(output, number, step)
        if status == ENDED:
            break
        assert status == 128 + number
        found = _files(output)
        assert found in (old, new)
        assert output.exists() or fresh
        ends.append(found == new)
    # Both ways to end were seen, and once the new output is complete it stays so.
    assert sorted(ends) == ends
    assert set(ends) == {False, True}


def test_what_a_killed_run_left_is_completed_by_the_next(
    runs: BreakingOff, tmp_path: Path
) -> None:
    new = _holding(NEW, tmp_path / "new")
    old = _holding(_OLD, tmp_path / "old")
    mixed = 0
    for step in range(1, _MOST_STEPS):
        output = tmp_path / f"out{step}"
        write(_OLD, output)
        status = runs.run(output, signal.SIGKILL, step)
        if status == ENDED:
            break
        assert status == -signal.SIGKILL
        if _without_staging(output) not in (old, new):
            mixed += 1
            assert compare(NEW, Folder(output)).record.unfinished
            assert compare(_OLD, Folder(output)).drifted
        if step % 2:
            assert _holding(NEW, output) == new
        # The document may have changed back meanwhile.
        assert _holding(_OLD, output) == old
    assert mixed > 10


def _without_staging(output: Path) -> dict[str, bytes]:
    return {
        path: content
        for path, content in _files(output).items()
        if not path.startswith(".sdkwright/run-")
    }


def test_what_can_not_be_taken_back_is_completed_by_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = _holding(NEW, tmp_path / "new")
    output = tmp_path / "out"
    write(_OLD, output)
    real = os.replace
    calls = 0

    def failing(source: str, target: str, **handles: Any) -> None:
        nonlocal calls
        calls += 1
        if calls > 5:
            raise OSError(errno.EIO, "Input/output error")
        real(source, target, **handles)

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", failing)
        with pytest.raises(HalfWritten, match="Input/output error"):
            write(NEW, output)
    assert compare(NEW, Folder(output)).record.unfinished
    assert _holding(NEW, output) == new


def test_edits_made_after_a_killed_run_are_told_of(
    runs: BreakingOff, tmp_path: Path
) -> None:
    write(_OLD, tmp_path)
    assert runs.run(tmp_path, signal.SIGKILL, 26) == -signal.SIGKILL
    (tmp_path / "a").write_text("mine")
    assert write(NEW, tmp_path).edited == ("a",)


@pytest.mark.parametrize("command", ["check", "generate"])
def test_a_broken_off_run_is_told_of_by_check_and_completed_by_generate(
    command: str, runs: BreakingOff, tmp_path: Path
) -> None:
    """The whole program, over an output that has the package of another document and a run that was killed."""
    write(_OLD, tmp_path / "out")
    assert runs.run(tmp_path / "out", signal.SIGKILL, 26) == -signal.SIGKILL
    before = _files(tmp_path / "out")
    (tmp_path / "api.json").write_text(
        json.dumps(document_of_paths({"/a": {"get": operation("getA")}}))
    )
    spec = ("api.json", "--target", "python", "--out", "out")
    done = subprocess.run(
        [sys.executable, "-m", "sdkwright", command, *spec],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    if command == "check":
        assert done.returncode == 1
        assert "warning[output/unfinished]" in done.stderr
        assert _files(tmp_path / "out") == before
    else:
        assert (done.returncode, done.stderr) == (0, "")
        assert not {"a", "d/b", "gone", "stale/x"} & _files(tmp_path / "out").keys()
