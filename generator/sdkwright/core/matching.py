"""Whether a text matches a pattern, in time that neither can drive up.

All places of the text that a match may have come to are followed at once, as the bits of a number, so nothing is tried
twice. What is left to multiply (conditions about what follows, repeats inside repeats) is counted.
"""

from __future__ import annotations

from sdkwright.core.patterns import (
    Ahead,
    Characters,
    Choice,
    Pattern,
    Place,
    Repeat,
    Sequence,
)

MOST_STEPS = 10_000
"""Steps that may be taken for one pattern; after them nothing matches."""


class _TooLongError(Exception):
    """More steps than a pattern may take."""


class Matcher:
    """One pattern, held against any number of texts."""

    def __init__(self, pattern: Pattern) -> None:
        self._pattern = pattern
        self.steps = 0

    def is_in(self, text: str) -> bool:
        """Whether the text has a part that matches; False as well where that takes too long to tell."""
        followed = _Followed(text, self)
        try:
            return followed.after(self._pattern, followed.everywhere) != 0
        except _TooLongError:
            return False

    def is_all_of(self, text: str) -> bool:
        """Whether the whole text matches; False as well where that takes too long to tell."""
        followed = _Followed(text, self)
        try:
            return followed.after(self._pattern, 1) >> len(text) != 0
        except _TooLongError:
            return False

    def step(self) -> None:
        """Counts a step. Raises _TooLongError."""
        if self.steps >= MOST_STEPS:
            raise _TooLongError
        self.steps += 1


class _Followed:
    """One text. A set of places is a number: its bit n is the place before the character n."""

    def __init__(self, text: str, counter: Matcher) -> None:
        self._text = text
        self._counter = counter
        self._end = 1 << len(text)
        self._known: dict[Characters, int] = {}
        self.everywhere = self._end * 2 - 1

    def after(self, pattern: Pattern, places: int) -> int:
        """Where a match that starts at one of the places can end. Raises _TooLongError."""
        self._counter.step()
        match pattern:
            case Characters():
                return (places & self._of(pattern)) << 1
            case Place(kind):
                return places & self._places(kind)
            case Sequence(parts):
                for part in parts:
                    if not places:
                        break
                    places = self.after(part, places)
                return places
            case Choice(options):
                reached = 0
                for option in options:
                    reached |= self.after(option, places)
                return reached
            case Repeat():
                return self._repeated(pattern, places)
            case Ahead():
                return self._followed(pattern, places)

    def _of(self, characters: Characters) -> int:
        positions = self._known.get(characters)
        if positions is None:
            positions = sum(
                1 << number
                for number, character in enumerate(self._text)
                if characters.has(character)
            )
            self._known[characters] = positions
        return positions

    def _places(self, kind: str) -> int:
        if kind == "^":
            return 1
        if kind == "$":
            return self._end
        inside = [character == "_" or character.isalnum() for character in self._text]
        edges = sum(
            1 << number
            for number, (before, behind) in enumerate(
                zip([False, *inside], [*inside, False], strict=True)
            )
            if before != behind
        )
        return edges if kind == "b" else self.everywhere & ~edges

    def _repeated(self, repeat: Repeat, places: int) -> int:
        for _ in range(repeat.least):
            before = places
            places = self.after(repeat.inner, before)
            if places == before or not places:
                break
        reached = newest = places
        times = repeat.least
        while newest and (repeat.most is None or times < repeat.most):
            newest = self.after(repeat.inner, newest) & ~reached
            reached |= newest
            times += 1
        return reached

    def _followed(self, ahead: Ahead, places: int) -> int:
        reached = 0
        while places:
            place = places & -places
            places ^= place
            if (self.after(ahead.inner, place) != 0) != ahead.negated:
                reached |= place
        return reached
