"""Signals that ask a program to end, as one kind of interrupt: cleaning up is done on the way out."""

from __future__ import annotations

import signal
from types import FrameType
from typing import NoReturn

_ENDING = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


class Interrupted(KeyboardInterrupt):
    """A signal came; ``status`` is what shells call a process that ended by it."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.status = 128 + number


def interrupt_on_signals() -> None:
    """Let every signal that asks this process to end raise Interrupted; one that is ignored stays so."""
    for name in _ENDING:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _interrupt)


def _interrupt(number: int, _: FrameType | None) -> NoReturn:
    raise Interrupted(number)
