"""Which members of a union may be taken for another, as far as tags tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from sdkwright.ir.declarations import Tag


class Rivals:
    """The members that tags don't tell from another. Found without comparing each with each: unions are large.

    ``tags`` are by member the values of its properties that tell it from others.
    """

    def __init__(self, tags: Mapping[int, Mapping[str, Sequence[Tag]]]) -> None:
        self._tags = tags
        self._uses = Counter(
            (name, value)
            for values in tags.values()
            for name, several in values.items()
            for value in set(several)
        )
        self._without: dict[str, list[int]] = {}

    def of(self, number: int) -> list[int]:
        """The others that values of a member may be taken for."""
        name = self._alone(number)
        rivals = self._tags if name is None else self._lacking(name)
        return [one for one in rivals if one != number]

    def tag_of(self, number: int) -> str | None:
        """The property that tells a member from all others, each of which has it with other values."""
        name = self._alone(number)
        return name if name is not None and not self._lacking(name) else None

    def _alone(self, number: int) -> str | None:
        alone = (
            name
            for name, values in self._tags[number].items()
            if values and all(self._uses[name, value] == 1 for value in values)
        )
        return next(alone, None)

    def _lacking(self, name: str) -> list[int]:
        if name not in self._without:
            members = [one for one, tags in self._tags.items() if name not in tags]
            self._without[name] = members
        return self._without[name]
