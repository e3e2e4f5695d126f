"""Runs that send themselves a signal at one of their steps. Reads lines ``OUTPUT SIGNAL STEP``, answers with a status.

A step is a change of the disk, as the interpreter's audit events tell. The status is that of the run: of a process
for its own, `ENDED` when it had fewer steps.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from signal import Signals

from sdkwright.cli.interrupts import Interrupted, interrupt_on_signals
from sdkwright.emit.tree import Artifact, Tree
from sdkwright.emit.write import write

ENDED = 3
_CHANGING = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link"}


def tree_of(files: dict[str, str]) -> Tree:
    """A tree of these contents by path."""
    return Tree(
        tuple(
            Artifact(path=path, content=content.encode())
            for path, content in files.items()
        )
    )


NEW = tree_of({"a": "2", "d/b": "2", "new/deep/c": "2", "gone": "2", "kept": "1"})


class BreakingOff:
    """The process that starts such runs."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def run(self, output: Path, number: Signals, step: int) -> int:
        """The status of a run that writes `NEW` and gets the signal at a step."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(output, int(number), step, file=self._process.stdin, flush=True)
        return int(self._process.stdout.readline())


@contextmanager
def breaking_off() -> Generator[BreakingOff]:
    """Runs to break off, all started by one process that has everything loaded."""
    with subprocess.Popen(
        [sys.executable, "-m", __name__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[3],
    ) as process:
        yield BreakingOff(process)
        process.communicate("")


def _run(output: Path, number: int, wanted: int) -> int:
    steps = 0

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal steps
        is_new_file = event == "open" and int(str(arguments[2])) & os.O_CREAT
        if event in _CHANGING or is_new_file:
            steps += 1
            if steps == wanted:
                os.kill(os.getpid(), number)

    interrupt_on_signals()
    sys.addaudithook(count)
    try:
        write(NEW, output)
    except Interrupted as stopped:
        return stopped.status
    return 0 if steps >= wanted else ENDED


def _main() -> None:
    for line in sys.stdin:
        output, number, step = line.split()
        process = os.fork()
        if not process:
            os._exit(_run(Path(output), int(number), int(step)))
        _, status = os.waitpid(process, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    _main()
