"""Runs the program many times, as people run it once. A program of its own: ``generating.py`` reads orders a line.

An order is a JSON list: what to write about the run to, then the arguments. Every run is a process of its own, a copy of
this one after the imports, which saves each of them from importing the program again.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import traceback
from pathlib import Path

import sdkwright.app.generate
import sdkwright.cli.commands
import sdkwright.targets.languages.python.target
from sdkwright.cli.main import run

TIME_LIMIT = 300
_LOADED = (
    sdkwright.app.generate,
    sdkwright.cli.commands,
    sdkwright.targets.languages.python.target,
)


def _follow(log: str, arguments: list[str]) -> None:
    """Be the run: say everything to ``log``, and end."""
    status = 1
    output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    os.dup2(output, 1)
    os.dup2(output, 2)
    signal.alarm(TIME_LIMIT)
    try:
        run(arguments)
    except SystemExit as ended:
        status = int(ended.code or 0)
    except BaseException:  # noqa: BLE001 - it is reported as it would be anywhere else
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def generate(log: str, arguments: list[str]) -> int:
    """The exit status of one run; negative where a signal ended it."""
    child = os.fork()
    if child == 0:
        _follow(log, arguments)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    for line in sys.stdin:
        log, *arguments = json.loads(line)
        Path(log).parent.mkdir(parents=True, exist_ok=True)
        print(generate(log, arguments), flush=True)  # noqa: T201
