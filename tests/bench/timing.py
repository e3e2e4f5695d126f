"""Timing of programs and of calls."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A finished program: wall time and processor time in seconds, peak memory in MB of it and its children, exit
    code, last words.
    """

    seconds: float
    work: float
    megabytes: float
    code: int
    said: str


def run_program(
    command: Sequence[str],
    *,
    folder: Path,
    environment: Mapping[str, str] | None = None,
) -> Run:
    """Run a program to its end."""
    log = folder / "said.log"
    with log.open("wb") as output:
        started = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    return Run(
        seconds=seconds,
        work=usage.ru_utime + usage.ru_stime,
        megabytes=usage.ru_maxrss / 1024,
        code=process.returncode,
        said=log.read_text(encoding="utf-8", errors="replace")[-400:],
    )


def interleaved(
    measures: Mapping[str, Callable[[], float]], rounds: int
) -> Mapping[str, float]:
    """The best of several measurements of each, taken in turns so that a slow moment hits all alike."""
    best = dict.fromkeys(measures, float("inf"))
    for _ in range(rounds):
        for name, measure in measures.items():
            best[name] = min(best[name], measure())
    return best
