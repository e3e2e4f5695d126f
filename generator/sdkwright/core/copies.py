"""Work in copies of this process, several at once.

A copy has whatever this process has made, at next to no cost; what it makes comes back through a pipe, and nothing else of it
does. Where there are no copies, the same is worked out here with the same result.
"""

from __future__ import annotations

import io
import os
import pickle
import select
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from types import TracebackType
from typing import Any, BinaryIO, Generic, Self, TypeVar

from sdkwright.core.process_copy import Copy, can_copy, signals_blocked
from sdkwright.core.processes import EndedEarly

T = TypeVar("T")

_CHUNK = 1 << 20
_NUMBER = 4
"""Octets of a number in a queue."""
_MOST_NUMBERS = 256
"""Numbers in a queue: whatever the system, its pipe takes as many before anybody reads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Processes:
    """At most so many processes may be at work at once; while this one waits for others, it does ``meanwhile``."""

    most: int = 1
    meanwhile: Callable[[], object] | None = None


ALONE = Processes()
"""This process, and no other."""


def in_copies(parts: Sequence[Callable[[], T]], processes: Processes) -> list[T]:
    """What each part makes, in their order.

    Parts are begun in their order, so that the longest one comes first; a copy that has ended one takes the next, with what it
    worked out on the way. Raises what the first part raised that failed, and EndedEarly.
    """
    if processes.most < 2 or len(parts) < 2 or not can_copy():
        return [part() for part in parts]
    with _Copies(parts, processes) as copies:
        return copies.results()


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
        try:
            # Our own copy wrote it.
            outcome: T | Exception = pickle.loads(_output_of(self._copy))  # noqa: S301
        finally:
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
        self._working: set[Copy] = set()
        self._outcomes: dict[int, T | Exception] = {}

    def results(self) -> list[T]:
        """What each part made, in their order; a failure keeps those from being begun that aren't yet."""
        queue = _queue(len(self._parts))
        try:
            for _ in range(min(self._processes.most, len(self._parts))):
                self._begin(queue)
        finally:
            os.close(queue)
        if not self._working:
            return [part() for part in self._parts]
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

    def _begin(self, queue: int) -> None:
        work = partial(_work_off, self._parts, queue)
        # There may be as many processes as there may be: then those that are there do it all.
        with suppress(OSError), signals_blocked():
            self._working.add(Copy(work))

    def _collect(self) -> None:
        """Take what copies have to say, and the outcomes of those that have ended."""
        readable, _, _ = select.select(list(self._working), [], [])
        for copy in readable:
            if not copy.read():
                stream = io.BytesIO(_output_of(copy))
                while number := stream.read(_NUMBER):
                    # Our own copy wrote it.
                    outcome = pickle.load(stream)  # noqa: S301
                    self._outcomes[int.from_bytes(number, "big")] = outcome
                self._working.remove(copy)
                copy.end()


def _queue(count: int) -> int:
    """A pipe with the numbers of parts, whose copies take one after the other. Where there are very many, a number stands for
    all those, too, that come `_MOST_NUMBERS` later, and so on.
    """
    reading, writing = os.pipe()
    for number in range(min(count, _MOST_NUMBERS)):
        os.write(writing, number.to_bytes(_NUMBER, "big"))
    os.close(writing)
    return reading


def _work_off(parts: Sequence[Callable[[], Any]], queue: int, output: BinaryIO) -> None:
    """Work on parts as long as there are some in the queue; a failure empties it."""
    while token := os.read(queue, _NUMBER):
        for number in range(int.from_bytes(token, "big"), len(parts), _MOST_NUMBERS):
            output.write(number.to_bytes(_NUMBER, "big"))
            if not _tell(parts[number], output):
                while os.read(queue, _CHUNK):
                    pass
                return


def _output_of(copy: Copy) -> bytes:
    """What a copy wrote until its end. Raises EndedEarly."""
    output, _ = copy.communicate()
    status = copy.returncode
    if status:
        raise EndedEarly.with_status(status)
    return output


def _tell(part: Callable[[], Any], output: BinaryIO) -> bool:
    """Write what a part makes, or why it couldn't; whether it could."""
    is_made = True
    try:
        content = pickle.dumps(part(), pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001 - it is raised where the parts were given
        content = pickle.dumps(_as_told(error))
        is_made = False
    output.write(content)
    return is_made


def _as_told(error: Exception) -> Exception:
    """An exception as it can be told; of one that can't, what it says."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    except Exception:  # noqa: BLE001 - any of its parts may be at fault
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error
