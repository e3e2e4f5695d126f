"""How large a sample may get. A document can ask for values that no memory holds, in a few hundred bytes."""

from __future__ import annotations

DEEPEST = 32
"""Values inside values, whatever their kind; what lies deeper stays empty. Every level is several calls."""

MOST_VALUES = 2_000
"""Values of one sample; what would come after them stays empty. No reader gets so far."""

_CHARACTERS = 64  # of a text count as a value


class SampleBudget:
    """What is left for one sample. A value that starts outside of any other starts a new one."""

    def __init__(self) -> None:
        self._depth = 0
        self._values = 0

    @property
    def is_deep(self) -> bool:
        """Whether the value begun last lies too deep to have values inside of it."""
        return self._depth > DEEPEST

    @property
    def is_spent(self) -> bool:
        """Whether the value begun last has no room for made-up values inside of it."""
        return self.is_deep or self._values > MOST_VALUES

    def enter(self) -> None:
        """Begin a value. Each is ended with `leave`."""
        if self._depth == 0:
            self._values = 0
        self._depth += 1
        self._values += 1

    def leave(self) -> None:
        """End the value begun last."""
        self._depth -= 1

    def spend(self, text: str) -> None:
        """Count a text by its length."""
        self._values += len(text) // _CHARACTERS
