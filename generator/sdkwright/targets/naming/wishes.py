"""What a method would like to be called, and what such a name leaves unsaid."""

from __future__ import annotations

from enum import IntEnum

from sdkwright.core.numerous import numerous


class Omission(IntEnum):
    """What of an operation a name leaves out: of two that would have a name, it is whose says more by it."""

    NOTHING = 0
    """But for words of its group."""
    VARIABLES = 1
    """Which one it is, since that is an argument."""
    THINGS = 2


@numerous()
class Wish:
    """The words of a name, and what it leaves out."""

    words: tuple[str, ...]
    omission: Omission = Omission.THINGS
