"""Changes of many folders that wait for the disk together.

A run that replaces files waits a few times until what it did is on the disk. For hundreds of outputs these waits, one
after the other, take as long as all the rest; so they go on in step, and each wait is one of all.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Sequence
from contextlib import suppress
from typing import TypeAlias, TypeVar

from sdkwright.emit.folder import Folder
from sdkwright.emit.hold import signals_held_back

T = TypeVar("T")
E = TypeVar("E", bound=Exception)

Unsynced: TypeAlias = Sequence[tuple[Folder, Sequence[str]]]
"""Paths of files, and of folders for the names in them, that have to be on the disk; "" is a folder's root."""

Steps: TypeAlias = Generator[Unsynced, None, T]
"""A change that yields what it has to wait for, and then has a result."""

_MOST_SINGLE_SYNCS = 16


def in_step(changes: Sequence[Steps[T]], expected: tuple[type[E], ...]) -> list[T | E]:
    """Carry out all changes; the result of each, or the one of the ``expected`` exceptions that it raised.

    Signals can end the first step of any, all of them are given up then; from the second on signals are held back
    until all have ended. Other exceptions of one end all, and pass through.
    """
    results: dict[int, T | E] = {}
    waiting: dict[int, Unsynced] = {}

    def advance(number: int, failure: OSError | None = None) -> None:
        change = changes[number]
        try:
            waiting[number] = change.throw(failure) if failure else next(change)
        except StopIteration as end:
            results[number] = end.value
        except expected as error:
            results[number] = error

    try:
        for number in range(len(changes)):
            advance(number)
        with signals_held_back():
            while waiting:
                unsynced = dict(waiting)
                waiting.clear()
                for number, failure in _synced(unsynced).items():
                    advance(number, failure)
    finally:
        with signals_held_back():
            for change in changes:
                with suppress(*expected):
                    change.close()
    return [results[number] for number in range(len(changes))]


def _synced(unsynced: dict[int, Unsynced]) -> dict[int, OSError | None]:
    """Wait until all is on the disk; what failed, by whose it was."""
    every = [one for each in unsynced.values() for one in each]
    is_one = sys.platform == "linux"  # elsewhere a sync of all is only asked for
    if is_one and sum(len(paths) for _, paths in every) > _MOST_SINGLE_SYNCS:
        os.sync()
        failures: dict[int, OSError | None] = dict.fromkeys(unsynced)
    else:
        failures = {number: _failure(each) for number, each in unsynced.items()}
    for folder, _ in every:
        folder.close()
    return failures


def _failure(unsynced: Unsynced) -> OSError | None:
    try:
        for folder, paths in unsynced:
            folder.sync(paths)
    except OSError as error:
        return error
    return None
