"""Signals held back for the short time in which stopping would leave a mixture."""

from __future__ import annotations

import signal
import threading
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType

_STOPPING = tuple(
    getattr(signal, name)
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    if hasattr(signal, name)
)


@contextmanager
def signals_held_back() -> Generator[None]:
    """Let signals that stop a program wait until the block has ended; the first that came is raised then.

    Outside the main thread nothing is held back: signals don't interrupt other threads.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []

    def note(number: int, _: FrameType | None) -> None:
        came.append(number)

    # One that is ignored stays so; None is a handler that Python doesn't know and couldn't restore.
    handlers = {number: signal.getsignal(number) for number in _STOPPING}
    kept = {
        number: handler
        for number, handler in handlers.items()
        if handler not in (signal.SIG_IGN, None)
    }
    try:
        for number in kept:
            signal.signal(number, note)
        yield
    finally:
        for number, handler in kept.items():
            signal.signal(number, handler)
        if came:
            signal.raise_signal(came[0])
