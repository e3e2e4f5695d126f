"""Name allocation: each name space gives out a name once, first come, first served.

One clash, one rule, for classes, types, groups, methods, fields, arguments, options, members and modules alike:

1. A name that is a word of the language or of the runtime has an underscore behind it: ``class_``. (TypeScript's types
   have a ``T``: ``ErrorT``.)
2. A name that something else in the document has is told apart by more words of its own: those of its owner or place in
   front (``MessageUser``, ``query_id``), then the word for its kind behind (``MessageUserObject``, ``PaymentsSDK``).
3. If those are taken too, the last one is numbered from 2, as the language counts: ``Size2``, ``size_2``; a name that
   ends in a digit has an underscore before the number in any case.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence


def numbered(name: str, number: int) -> str:
    """``name`` with a number behind it: ``Size2``; set off where the name ends in a digit itself: ``Size2_2``."""
    return f"{name}_{number}" if name[-1].isdigit() else f"{name}{number}"


def numbered_with_underscore(name: str, number: int) -> str:
    """``name`` with a number behind it, set off: ``size_2``."""
    return f"{name}_{number}"


class Scope:
    """A name space. ``taken`` are names that other things have, ``reserved`` words of the language or the runtime.

    ``fold`` says when two names are the same: ``str.casefold`` for files.
    """

    def __init__(
        self,
        taken: Iterable[str] = (),
        *,
        reserved: Iterable[str] = (),
        fold: Callable[[str], str] = str,
        number: Callable[[str, int], str] = numbered_with_underscore,
    ) -> None:
        self._fold = fold
        self._number = number
        self._taken = set(map(fold, taken))
        self._reserved = frozenset(map(fold, reserved))
        # Names are never given back: numbers below the one given last stay taken.
        self._last: dict[tuple[str, tuple[str, ...]], int] = {}

    def is_free(self, name: str, companions: Sequence[str] = ()) -> bool:
        """Whether neither the name nor the name with any companion suffix is taken or reserved."""
        names = self._folded(name, companions)
        return self._reserved.isdisjoint(names) and self._taken.isdisjoint(names)

    def take(self, candidates: Iterable[str], companions: Sequence[str] = ()) -> str:
        """The first free candidate; if none is, the last one with the lowest free number from 2.

        ``companions`` are suffixes of names that come with it and are taken too. Candidates behind a free one aren't
        asked for.
        """
        last = ""
        for candidate in candidates:
            last, names = candidate, self._folded(candidate, companions)
            if not self._reserved.isdisjoint(names):
                last = f"{candidate}_"
                names = self._folded(last, companions)
            if self._takes(names):
                return last
        key = (last, tuple(companions))
        number = self._last.get(key, 1) + 1
        while not self._takes(self._folded(self._number(last, number), companions)):
            number += 1
        self._last[key] = number
        return self._number(last, number)

    def take_each(self, names: Sequence[str]) -> bool:
        """Takes all of some names if each of them is free; else none."""
        folded = set(map(self._fold, names))
        return len(folded) == len(names) and self._takes(folded)

    def _folded(self, name: str, companions: Sequence[str]) -> Sequence[str]:
        """All that is taken with a name, as names are compared."""
        if not companions:
            return (self._fold(name),)
        return [self._fold(name + suffix) for suffix in ("", *companions)]

    def _takes(self, names: Collection[str]) -> bool:
        """Whether names, folded, were free, which they are no longer then."""
        if not self._reserved.isdisjoint(names) or not self._taken.isdisjoint(names):
            return False
        self._taken.update(names)
        return True


def take_all(
    scope: Scope,
    candidates: Sequence[tuple[str, Sequence[str]]],
) -> tuple[str, ...]:
    """Names for several sources at once, each with its candidates, in the order given.

    A source that already is its own first candidate gets it whatever comes before it, so that spelling a
    name the target's way always works.
    """
    names: dict[int, str] = {}
    exact_first = sorted(
        range(len(candidates)),
        key=lambda index: candidates[index][0] != candidates[index][1][0],
    )
    for index in exact_first:
        names[index] = scope.take(candidates[index][1])
    return tuple(names[index] for index in range(len(candidates)))
