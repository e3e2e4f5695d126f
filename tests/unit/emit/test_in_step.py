"""Many outputs wait for the disk together, and each is still whole when the power goes at any time."""

from __future__ import annotations

import errno
import os
import random
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from sdkwright.emit.compare import Comparison
from sdkwright.emit.tree import Tree
from sdkwright.emit.write import FilesInTheWay, Wanted, write, write_all
from tests.unit.emit.broken_off import tree_of

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere each file is waited for"
)

_OLD = tree_of({"a": "1", "b": "1", "d/b": "1", "stale/x": "1"})
_NEW = tree_of({"a": "2", "b": "1", "d/b": "2", "new/deep/c": "2"})


class _Waits:
    """How often a run waited for the disk: for all of it, and for single files."""

    def __init__(self) -> None:
        self.all = 0
        self.single = 0

    def for_all(self) -> None:
        self.all += 1

    def for_one(self, _: int) -> None:
        self.single += 1


@pytest.fixture(name="waits")
def _waits(monkeypatch: pytest.MonkeyPatch) -> _Waits:
    waits = _Waits()
    monkeypatch.setattr(os, "sync", waits.for_all)
    monkeypatch.setattr(os, "fsync", waits.for_one)
    return waits


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _wanted(folder: Path, count: int, tree: Tree) -> list[Wanted]:
    return [Wanted(tree=tree, output=folder / str(n)) for n in range(count)]


@pytest.mark.parametrize("outputs", [17, 40])
def test_however_many_outputs_wait_for_the_disk_four_times(
    outputs: int, waits: _Waits, tmp_path: Path
) -> None:
    write_all(_wanted(tmp_path / "out", outputs, _OLD))
    assert (waits.all, waits.single) == (4, 0)
    write_all(_wanted(tmp_path / "out", outputs, _NEW))
    assert (waits.all, waits.single) == (8, 0)
    write_all(_wanted(tmp_path / "out", outputs, _NEW))
    assert (waits.all, waits.single) == (8, 0)


@pytest.mark.parametrize("fresh", [False, True], ids=["replacing", "fresh"])
def test_what_is_left_when_the_power_goes_is_completed_by_the_next_run(
    fresh: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of what was done since a wait, the disk may have any part; all that was done before is there."""
    out = tmp_path / "out"
    if not fresh:
        write_all(_wanted(out, 2, _OLD))
    states = [_files(out)]

    def remember(_: int = 0) -> None:
        if (state := _files(out)) != states[-1]:
            states.append(state)

    monkeypatch.setattr(os, "sync", remember)
    monkeypatch.setattr(os, "fsync", remember)
    write_all(_wanted(out, 2, _NEW))
    new = _files(out)
    states.append(new)
    assert len(states) == 6  # four waits
    chosen = random.Random(7)
    mixed = 0
    for number, (before, after) in enumerate(pairwise(states)):
        for again in range(6):
            lost = tmp_path / f"lost{number}-{again}"
            for path in before.keys() | after.keys():
                content = chosen.choice((before, after)).get(path)
                if content is not None:
                    (lost / path).parent.mkdir(parents=True, exist_ok=True)
                    (lost / path).write_bytes(content)
            mixed += lost.exists() and _files(lost) not in states
            for changes in write_all(_wanted(lost, 2, _NEW)):
                assert isinstance(changes, Comparison)
                assert not changes.edited
            assert _files(lost) == new
    assert mixed > 20


def test_an_output_that_can_not_be_written_keeps_back_no_other(tmp_path: Path) -> None:
    (tmp_path / "1").mkdir()
    (tmp_path / "1" / "a").write_text("mine")
    first, second, third = write_all(_wanted(tmp_path, 3, _NEW))
    assert isinstance(second, FilesInTheWay)
    assert isinstance(first, Comparison)
    assert isinstance(third, Comparison)
    assert _files(tmp_path / "1") == {"a": b"mine"}
    assert _files(tmp_path / "0") == _files(tmp_path / "2")


def test_a_disk_that_fails_leaves_the_old_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = tree_of({"a": "1"})
    write(small, tmp_path)
    before = _files(tmp_path)
    calls = 0

    def failing(_: int) -> None:
        nonlocal calls
        calls += 1
        if calls > 8:
            raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(OSError, match="Input/output error"):
        write(tree_of({"a": "2"}), tmp_path)
    assert _files(tmp_path) == before


def test_what_ends_a_run_while_all_are_moved_leaves_all_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_all(_wanted(tmp_path, 3, _OLD))
    before = _files(tmp_path)
    real = os.replace
    calls = 0

    def failing(source: str, target: str, **handles: Any) -> None:
        nonlocal calls
        calls += 1
        if calls == 12:
            raise MemoryError
        real(source, target, **handles)

    monkeypatch.setattr(os, "replace", failing)
    with pytest.raises(MemoryError):
        write_all(_wanted(tmp_path, 3, _NEW))
    assert _files(tmp_path) == before
