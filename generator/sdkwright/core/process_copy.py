"""A copy of this process that does one thing: how it begins, what it says, how it ends."""

from __future__ import annotations

import gc
import os
import select
import signal
import sys
import threading
import time
import warnings
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import BinaryIO

_CHUNK = 1 << 20
_STOPPING = ("SIGINT", "SIGTERM", "SIGHUP")


def can_copy() -> bool:
    """Whether the system has copies of processes, and this one has but one thread, which is what a copy gets.

    Apple's libraries, which ask for proxies before something is fetched, can't be copied.
    """
    is_plain = hasattr(os, "fork") and threading.active_count() == 1
    return is_plain and "_scproxy" not in sys.modules


class Copy:
    """A copy of this process that does one thing, and the pipe from it."""

    def __init__(self, work: Callable[[BinaryIO], object]) -> None:
        """Begin ``work``, which gets the end of the pipe to write to. Raises OSError."""
        reading, writing = os.pipe()
        self._pipe = reading
        self._output: list[bytes] = []
        self._status: int | None = None
        try:
            # A signal in the copy meanwhile would have it do what the run does in its end.
            with signals_blocked(), warnings.catch_warnings():
                # Threads that the interpreter doesn't know of hold none of its locks.
                warnings.simplefilter("ignore", DeprecationWarning)
                self.pid = os.fork()
                if self.pid == 0:
                    os.close(reading)
                    _work(work, writing)
                os.close(writing)
        except OSError:
            os.close(reading)
            os.close(writing)
            raise
        except BaseException:  # a signal that came meanwhile
            self.end()
            raise

    @property
    def returncode(self) -> int | None:
        """How it ended; None while it runs."""
        return self._status

    def fileno(self) -> int:
        """The pipe, which can be read once there is something in it, or it has ended."""
        return self._pipe

    def read(self) -> bool:
        """Take what there is in the pipe; whether there can be more."""
        chunk = os.read(self._pipe, _CHUNK)
        self._output.append(chunk)
        return bool(chunk)

    def communicate(self, timeout: float | None = None) -> tuple[bytes, None]:
        """All that it writes until it ends. Raises TimeoutError."""
        deadline = None if timeout is None else time.monotonic() + timeout
        is_open = True
        while is_open:
            left = None if deadline is None else max(deadline - time.monotonic(), 0.0)
            readable, _, _ = select.select([self], [], [], left)
            if not readable:
                raise TimeoutError
            is_open = self.read()
        self.wait()
        return b"".join(self._output), None

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

    def end(self) -> None:
        """End it where it hasn't ended, and close the pipe."""
        self.kill()
        self.wait()
        os.close(self._pipe)

    def _await(self, options: int) -> int | None:
        if self._status is None:
            ended, status = os.waitpid(self.pid, options)
            if ended:
                self._status = os.waitstatus_to_exitcode(status)
        return self._status


@contextmanager
def signals_blocked() -> Generator[None]:
    """Let signals that stop a program wait until the block has ended, and raise what they raise then."""
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, _stopping())
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)


def _stopping() -> list[signal.Signals]:
    return [getattr(signal, name) for name in _STOPPING]


def _work(work: Callable[[BinaryIO], object], writing: int) -> None:
    """What the copy does; it never returns, and nothing of the run's own end happens in it."""
    status = 1
    try:
        for number in _stopping():
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _stopping())
        # What is there is there for good: to look through it for garbage would copy all of it.
        gc.freeze()
        with os.fdopen(writing, "wb") as output:
            work(output)
        status = 0
    finally:
        os._exit(status)
