"""A validation in a copy of this process: for the second and every further document of a run.

Another interpreter takes longer to begin than most documents to validate. It is as far apart as that: bounded in memory and
time, ended from outside, gone with its run.
"""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Callable
from functools import partial

from sdkwright.frontend.document import Document

_CHUNK = 65_536


def can_fork() -> bool:
    """Whether the system has copies of processes, and this one has but one thread, which is what a copy gets."""
    return hasattr(os, "fork") and threading.active_count() == 1


class Fork:
    """A copy of this process that does one thing, and the pipe from it; it behaves as `subprocess.Popen` does."""

    def __init__(self, work: Callable[[int], None]) -> None:
        """Begin ``work``, which gets the process to end with. Raises OSError."""
        parent = os.getpid()
        reading, writing = os.pipe()
        with warnings.catch_warnings():
            # Threads that the interpreter doesn't know of hold none of its locks.
            warnings.simplefilter("ignore", DeprecationWarning)
            self.pid = os.fork()
        if self.pid == 0:
            os.close(reading)
            _work(work, writing, parent)
        os.close(writing)
        self._pipe = reading
        self._output = bytearray()
        self._status: int | None = None

    @property
    def returncode(self) -> int | None:
        """How it ended; None while it runs."""
        return self._status

    def communicate(self, timeout: float | None = None) -> tuple[bytes, None]:
        """All that it writes until it ends. Raises subprocess.TimeoutExpired."""
        deadline = None if timeout is None else time.monotonic() + timeout
        while True:
            left = None if deadline is None else max(deadline - time.monotonic(), 0.0)
            readable, _, _ = select.select([self._pipe], [], [], left)
            if not readable:
                raise subprocess.TimeoutExpired("validation", timeout or 0.0)
            chunk = os.read(self._pipe, _CHUNK)
            self._output += chunk
            if not chunk:
                self.wait()
                return bytes(self._output), None

    def kill(self) -> None:
        """End it."""
        if self._status is None:
            os.kill(self.pid, signal.SIGKILL)

    def poll(self) -> int | None:
        """How it ended, None while it runs."""
        return self._await(os.WNOHANG)

    def wait(self) -> int | None:
        """Wait for its end."""
        return self._await(0)

    def close(self) -> None:
        """Close the pipe."""
        os.close(self._pipe)

    def _await(self, options: int) -> int | None:
        if self._status is None:
            ended, status = os.waitpid(self.pid, options)
            if ended:
                self._status = os.waitstatus_to_exitcode(status)
        return self._status


def forked(document: Document, seconds: float, *, is_thorough: bool) -> Fork:
    """The validation of a document, begun. Raises OSError."""
    # Here and not in the copies, each of which would do it again.
    from sdkwright.frontend.validate_apart import work

    return Fork(partial(work, document, seconds, is_thorough=is_thorough))


def _work(work: Callable[[int], None], writing: int, parent: int) -> None:
    """What the copy does; it never returns, and nothing of the run's own end happens in it."""
    status = 1
    try:
        for one in (signal.SIGINT, signal.SIGTERM):
            signal.signal(one, signal.SIG_DFL)
        sys.stdout = os.fdopen(writing, "w", encoding="utf-8")
        work(parent)
        sys.stdout.flush()
        status = 0
    finally:
        os._exit(status)
