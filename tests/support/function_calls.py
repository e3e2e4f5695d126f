"""What a piece of work calls: the same on every machine, at every load, whatever a test before has left to collect."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from types import CodeType, FrameType
from typing import Any


def entered_functions(act: Callable[[], object]) -> list[CodeType]:
    """The code of each Python function that is entered in this thread, in their order."""
    entered: list[CodeType] = []

    def note(frame: FrameType, event: str, argument: object) -> None:
        if event == "call":
            entered.append(frame.f_code)

    _profile(act, note)
    return entered


def count_of_calls(act: Callable[[], object]) -> int:
    """How many functions are called in this thread, Python's and C's."""
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    _profile(act, count)
    return calls


def _profile(
    act: Callable[[], object], profiler: Callable[[FrameType, str, Any], None]
) -> None:
    """Garbage is collected another time: what is told of its end are functions, too, and other tests' objects are among it."""
    before, is_collecting = sys.getprofile(), gc.isenabled()
    gc.disable()
    try:
        sys.setprofile(profiler)
        act()
    finally:
        sys.setprofile(before)
        if is_collecting:
            gc.enable()
