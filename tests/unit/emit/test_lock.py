"""One run at a time on an output."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from sdkwright.emit import lock
from sdkwright.emit.lock import OutputBusy, locked
from sdkwright.emit.write import write
from tests.conftest import REPOSITORY
from tests.support.patience import SECONDS
from tests.support.small_documents import document_of_paths, operation
from tests.unit.emit.broken_off import NEW, tree_of

_HOLDER = """
import sys
from pathlib import Path
from sdkwright.emit.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def _holder(output: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(output)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_run_says_who_has_the_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "WAIT_SECONDS", 0.1)
    (tmp_path / "link").symlink_to(tmp_path / "out")
    with _holder(tmp_path / "out") as process:
        for name in ("out", "link"):
            with pytest.raises(OutputBusy) as busy:
                write(NEW, tmp_path / name)
            assert busy.value.holder == f"another run (process {process.pid})"
        process.communicate("")
    assert list((tmp_path / "out").iterdir()) == []
    assert write(NEW, tmp_path / "out").missing


def test_a_lock_ends_with_its_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with _holder(tmp_path) as process:
        process.send_signal(signal.SIGKILL)
        process.wait()
    monkeypatch.setattr(lock, "WAIT_SECONDS", 0.1)
    assert write(NEW, tmp_path).missing


def test_a_second_run_waits_for_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "WAIT_SECONDS", SECONDS)
    with _holder(tmp_path) as process, ThreadPoolExecutor(1) as threads:
        written = threads.submit(write, NEW, tmp_path)
        assert list(tmp_path.iterdir()) == []
        process.communicate("")
        assert written.result().missing


def test_a_lock_leaves_nothing_behind_and_needs_no_writable_folder(
    tmp_path: Path,
) -> None:
    write(NEW, tmp_path)
    tmp_path.chmod(0o555)
    before = tmp_path.stat().st_mtime_ns
    write(NEW, tmp_path)
    assert tmp_path.stat().st_mtime_ns == before
    tmp_path.chmod(0o755)


def test_a_folder_that_went_away_meanwhile_is_made_again(tmp_path: Path) -> None:
    with locked(tmp_path / "a" / "b"):
        (tmp_path / "a" / "b").rmdir()
        with locked(tmp_path / "a" / "b"):
            assert (tmp_path / "a" / "b").is_dir()


def test_a_disk_without_locks_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusing(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(lock.fcntl, "flock", refusing)
    assert write(NEW, tmp_path).missing


def test_many_runs_at_once_leave_the_output_of_one(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom sdkwright.emit import lock\n"
        "from sdkwright.emit.write import write\n"
        "from tests.unit.emit.broken_off import tree_of\n"
        f"n = sys.argv[2]\nlock.WAIT_SECONDS = {SECONDS}\n"
        "write(tree_of({f'{n}/{i}': n for i in range(50)} | {'same': n}), Path(sys.argv[1]))"
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(tmp_path), str(number)], cwd=REPOSITORY
        )
        for number in range(6)
    ]
    assert [process.wait() for process in running] == [0] * 6
    (last,) = [path.name for path in tmp_path.iterdir() if path.name.isdecimal()]
    assert (tmp_path / "same").read_text() == last
    assert len(os.listdir(tmp_path / last)) == 50
    own = {".gitattributes", ".gitignore", "files", "inputs", "outline"}
    assert set(os.listdir(tmp_path / ".sdkwright")) == own
    assert not write(
        tree_of({f"{last}/{i}": last for i in range(50)} | {"same": last}),
        tmp_path,
    ).drifted


def test_the_program_says_who_has_the_output_and_exits(tmp_path: Path) -> None:
    (tmp_path / "api.json").write_text(
        json.dumps(document_of_paths({"/a": {"get": operation("getA")}}))
    )
    spec = ("api.json", "--target", "python", "--out", "out")
    with _holder(tmp_path / "out") as process:
        done = subprocess.run(
            [sys.executable, "-m", "sdkwright", "generate", *spec],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        process.communicate("")
    assert done.returncode == 2
    assert f"out is being written by another run (process {process.pid})" in done.stderr
    assert list((tmp_path / "out").iterdir()) == []
