"""Work in copies of this process, several at once.

A copy has whatever this process has made, at next to no cost; what it makes comes back through a pipe, and nothing else of it
does. Where there are no copies, the same is worked out here with the same result.
"""

from __future__ import annotations

import gc
import os
import pickle
import select
import signal
import sys
import threading
import time
import warnings
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from types import TracebackType
from typing import Any, BinaryIO, Generic, Self, TypeVar

from sdkwright.core.processes import EndedEarly

T = TypeVar("T")

_CHUNK = 1 << 20
_STOPPING = ("SIGINT", "SIGTERM", "SIGHUP")


def can_copy() -> bool:
    """Whether the system has copies of processes, and this one has but one thread, which is what a copy gets.

    Apple's libraries, which ask for proxies before something is fetched, can't be copied.
    """
    is_plain = hasattr(os, "fork") and threading.active_count() == 1
    return is_plain and "_scproxy" not in sys.modules


@dataclass(frozen=True, slots=True, kw_only=True)
class Processes:
    """At most so many processes may be at work at once; while this one waits for others, it does ``meanwhile``."""

    most: int = 1
    meanwhile: Callable[[], object] | None = None


ALONE = Processes()
"""This process, and no other."""


def in_copies(parts: Sequence[Callable[[], T]], processes: Processes) -> list[T]:
    """What each part makes, in their order.

    Parts are begun in their order, so that the longest one comes first. Raises what the first part raised that failed, and
    EndedEarly.
    """
    if processes.most < 2 or len(parts) < 2 or not can_copy():
        return [part() for part in parts]
    with _Copies(parts, processes) as copies:
        return copies.results()


class Copy:
    """A copy of this process that does one thing, and the pipe from it."""

    def __init__(self, work: Callable[[BinaryIO], None]) -> None:
        """Begin ``work``, which gets the end of the pipe to write to. Raises OSError."""
        reading, writing = os.pipe()
        self._pipe = reading
        self._output = bytearray()
        self._status: int | None = None
        try:
            # A signal in the copy meanwhile would have it do what the run does in its end.
            with _signals_blocked(), warnings.catch_warnings():
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
        self._output += chunk
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
def _signals_blocked() -> Generator[None]:
    """Let signals that stop a program wait until the block has ended, and raise what they raise then."""
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, _stopping())
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)


def _stopping() -> list[signal.Signals]:
    return [getattr(signal, name) for name in _STOPPING]


def _work(work: Callable[[BinaryIO], None], writing: int) -> None:
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


class Ahead(Generic[T]):
    """What a copy works out while this process does something else."""

    def __init__(self, part: Callable[[], T]) -> None:
        self._part = part
        self._copy: Copy | None = None
        with suppress(OSError):  # there are as many processes as there may be
            self._copy = Copy(partial(_tell, part))

    def result(self) -> T:
        """What came of it; waits for that. Raises what it raised, and EndedEarly."""
        if self._copy is None:
            return self._part()
        outcome: T | Exception = _outcome(self._copy)
        self.end()
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def end(self) -> None:
        """End what is still at work."""
        if self._copy is not None:
            self._copy.end()
        self._copy = None


class _Copies(Generic[T]):
    """Parts that copies work on. Leaving the context ends those that are still at work."""

    def __init__(self, parts: Sequence[Callable[[], T]], processes: Processes) -> None:
        self._parts = parts
        self._processes = processes
        self._working: dict[Copy, int] = {}
        self._outcomes: dict[int, T | Exception] = {}

    def results(self) -> list[T]:
        """What each part made, in their order; a failure keeps those from being begun that aren't yet."""
        for number in range(len(self._parts)):
            while len(self._working) >= self._processes.most:
                self._collect()
            if any(isinstance(one, Exception) for one in self._outcomes.values()):
                break
            self._begin(number)
        if self._processes.meanwhile is not None:
            self._processes.meanwhile()
        while self._working:
            self._collect()
        results: list[T] = []
        for _, outcome in sorted(self._outcomes.items()):
            if isinstance(outcome, Exception):
                raise outcome
            results.append(outcome)
        return results

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for copy in self._working:
            copy.end()

    def _begin(self, number: int) -> None:
        part = self._parts[number]
        try:
            with _signals_blocked():
                self._working[Copy(partial(_tell, part))] = number
        except OSError:  # there are as many processes as there may be
            self._outcomes[number] = part()

    def _collect(self) -> None:
        """Take what copies have to say, and the outcomes of those that have ended."""
        readable, _, _ = select.select(list(self._working), [], [])
        for copy in readable:
            if not copy.read():
                number = self._working[copy]
                self._outcomes[number] = _outcome(copy)
                del self._working[copy]
                copy.end()


def _outcome(copy: Copy) -> Any:
    """What came of a part, an exception where it failed."""
    output, _ = copy.communicate()
    status = copy.returncode
    if status:
        return EndedEarly.with_status(status)
    return pickle.loads(output)  # noqa: S301 - our own copy wrote it


def _tell(part: Callable[[], Any], output: BinaryIO) -> None:
    """Write what a part makes, or why it couldn't."""
    try:
        content = pickle.dumps(part(), pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001 - it is raised where the parts were given
        content = pickle.dumps(_as_told(error))
    output.write(content)


def _as_told(error: Exception) -> Exception:
    """An exception as it can be told; of one that can't, what it says."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    except Exception:  # noqa: BLE001 - any of its parts may be at fault
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error
