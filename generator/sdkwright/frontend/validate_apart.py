"""The other process of a validation: a document on standard input, findings on standard output, each check's as a line of JSON.

It bounds itself: by memory and processor time where the system can, and it ends when the run it belongs to does.
"""

from __future__ import annotations

import gc
import json
import marshal
import os
import sys
import threading
import time
from collections.abc import Iterable
from typing import Any

from sdkwright.core.diagnostics import Diagnostic
from sdkwright.core.json import JsonObject
from sdkwright.frontend.checks.everything import findings_of
from sdkwright.frontend.checks.second_opinion import second_opinion
from sdkwright.frontend.document import Document

MAXIMUM_BYTES = 4 * 1024**3
"""Address space of the process, where the system can bound it."""

_PR_SET_PDEATHSIG = 1  # of Linux's prctl
_SIGKILL = 9


def run() -> None:
    """Read, validate, write."""
    # Values alone, as in JSON; the run that this process belongs to wrote them.
    order: dict[str, Any] = marshal.load(sys.stdin.buffer)  # noqa: S302
    document = Document(
        version=order["version"], trees=order["trees"], sources={}, name=order["name"]
    )
    seconds, parent = float(sys.argv[1]), int(sys.argv[2])
    work(document, seconds, parent, is_thorough=order["is_thorough"])


def work(document: Document, seconds: float, parent: int, *, is_thorough: bool) -> None:
    """Validate and write, in a process that is there for that; ``parent`` is the one to end with."""
    # Next to nothing of what is made here is cyclic; looking for garbage took half of the time.
    gc.set_threshold(100_000, 20, 100)
    _bound(seconds)
    _end_with(parent, seconds)
    findings = findings_of(document)
    _tell(findings)
    if is_thorough:
        _tell(second_opinion(document, findings))


def _tell(findings: Iterable[Diagnostic]) -> None:
    """Write a line of findings; what is written stays, however this process ends."""
    line: list[JsonObject] = [
        {"code": one.rule.code, "at": one.at, "values": one.values} for one in findings
    ]
    sys.stdout.write(f"{json.dumps(line)}\n")
    sys.stdout.flush()


def _bound(seconds: float) -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    limits = (
        (resource.RLIMIT_AS, MAXIMUM_BYTES),
        (resource.RLIMIT_CPU, int(seconds) + 1),
    )
    for kind, most in limits:
        _, hard = resource.getrlimit(kind)
        if hard == resource.RLIM_INFINITY or hard > most:
            resource.setrlimit(kind, (most, hard))


def _end_with(parent: int, seconds: float) -> None:
    """See to it that this process ends when its parent does, by whatever the system has for that."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, _SIGKILL)
    threading.Thread(target=_watch, args=(parent, seconds), daemon=True).start()


def _watch(parent: int, seconds: float) -> None:
    """Elsewhere: look now and then. An orphan has another parent, except on Windows, where it has its time at most."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if sys.platform != "win32" and os.getppid() != parent:
            break
        time.sleep(0.5)
    os._exit(1)


if __name__ == "__main__":
    run()
