"""Which symbols of two surfaces are the same thing, whatever each calls it.

Operations are the same where method and path are, wherever a variable of a path is called otherwise; then those of one
operationId. Declarations are the same where their pointer is; one that is gone is the new one that stands in its place
at every step from an operation that both have, if it has members in common. So renames are facts, not guesses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from sdkwright.ir.types import (
    EventStream,
    Items,
    JsonLines,
    ListOf,
    MapOf,
    Nullable,
    Ref,
    TupleOf,
    Type,
)
from sdkwright.targets.contract.surface import Form, Kind, Surface, Symbol

_VARIABLE = re.compile(r"\{[^}]*\}")


@dataclass(frozen=True, slots=True)
class Pair:
    """A symbol of both surfaces."""

    old: Symbol
    new: Symbol


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Symbols of both, of the old one and of the new one alone, of one kind."""

    pairs: tuple[Pair, ...]
    removed: tuple[Symbol, ...]
    added: tuple[Symbol, ...]


def join(
    old: Iterable[Symbol],
    new: Iterable[Symbol],
    *keys: Callable[[Symbol], object],
) -> Joined:
    """Join symbols by the first key, what is left by the next one; None is no key, and one that several have neither."""
    pairs: list[Pair] = []
    olds, news = list(old), list(new)
    for key in keys:
        by_key = _unique(news, key)
        matched = {
            id(one): by_key[name]
            for name, one in _unique(olds, key).items()
            if name in by_key
        }
        pairs += [Pair(one, matched[id(one)]) for one in olds if id(one) in matched]
        taken = {id(one) for one in matched.values()}
        olds = [one for one in olds if id(one) not in matched]
        news = [one for one in news if id(one) not in taken]
    return Joined(pairs=tuple(pairs), removed=tuple(olds), added=tuple(news))


def _unique(
    symbols: Iterable[Symbol], key: Callable[[Symbol], object]
) -> Mapping[object, Symbol]:
    several: dict[object, list[Symbol]] = {}
    for symbol in symbols:
        name = key(symbol)
        if name is not None:
            several.setdefault(name, []).append(symbol)
    return {name: those[0] for name, those in several.items() if len(those) == 1}


def by_key(symbol: Symbol) -> object:
    """What tells it from others of its owner."""
    return symbol.key


def of_kind(surface: Surface, kind: Kind) -> list[Symbol]:
    """The symbols of a kind."""
    return [one for one in surface.symbols if one.kind is kind]


def place_of(method: Symbol) -> str:
    """Method and path of an operation, whatever its variables are called."""
    return _VARIABLE.sub("{}", method.key)


def join_methods(old: Surface, new: Surface) -> Joined:
    """Operations: by method and path, whatever its variables are called; then by id; then by what users call them."""
    return join(
        of_kind(old, Kind.METHOD),
        of_kind(new, Kind.METHOD),
        place_of,
        lambda symbol: symbol.called or None,
        lambda symbol: symbol.path,
    )


class JoinedTypes:
    """Declarations of both surfaces: which are the same, and what each is by its key."""

    def __init__(self, old: Surface, new: Surface, methods: Joined) -> None:
        self.old = {one.key: one for one in of_kind(old, Kind.CLASS)}
        self.new = {one.key: one for one in of_kind(new, Kind.CLASS)}
        self.new_of: dict[str, str] = {
            key: key
            for key, symbol in self.old.items()
            if key in self.new and symbol.form is self.new[key].form
        }
        self.old_of: dict[str, str] = dict(self.new_of)
        self._waiting = [
            Pair(self.old[key], self.new[value]) for key, value in self.new_of.items()
        ]
        self._waiting += methods.pairs
        for pair in methods.pairs:
            # What holds a call's arguments is the operation's own.
            self._join(f"{pair.old.origin}#request", f"{pair.new.origin}#request")
        while self._waiting:
            pair = self._waiting.pop()
            self._walk(pair.old.type, pair.new.type)
            joined = join(
                pair.old.members, pair.new.members, by_key, lambda one: one.path or None
            )
            for inner in joined.pairs:
                self._walk(inner.old.type, inner.new.type)
            self._walk_left(joined)
            self._walk_errors(pair)

    def is_same(self, old: str, new: str) -> bool:
        """Whether two declarations are the same one."""
        return self.new_of.get(old) == new

    @property
    def pairs(self) -> Iterator[Pair]:
        """The declarations of both."""
        for key, other in self.new_of.items():
            yield Pair(self.old[key], self.new[other])

    @property
    def removed(self) -> list[Symbol]:
        """Those of the old surface alone."""
        return [one for key, one in self.old.items() if key not in self.new_of]

    @property
    def added(self) -> list[Symbol]:
        """Those of the new surface alone."""
        return [one for key, one in self.new.items() if key not in self.old_of]

    def _walk_left(self, joined: Joined) -> None:
        """The one variant of a union that has no partner stands for the one that has none either."""
        if len(joined.removed) == len(joined.added) == 1:
            (old,), (new,) = joined.removed, joined.added
            if old.kind is Kind.VARIANT:
                self._walk(old.type, new.type)

    def _walk_errors(self, pair: Pair) -> None:
        new_errors = dict(_error(one) for one in pair.new.raises)
        for status, target in map(_error, pair.old.raises):
            if target and new_errors.get(status):
                self._walk(Ref(target), Ref(new_errors[status]))

    def _walk(self, old: Type | None, new: Type | None) -> None:
        """Join the declarations that stand at the same places of two types."""
        match old, new:
            case Ref(target), Ref(other):
                self._join(target, other)
            case (Nullable(one), Nullable(other)) | (ListOf(one), ListOf(other)):
                self._walk(one, other)
            case Nullable(one), _:
                self._walk(one, new)
            case _, Nullable(other):
                self._walk(old, other)
            case (MapOf(one), MapOf(other)) | (JsonLines(one), JsonLines(other)):
                self._walk(one, other)
            case (Items(one), Items(other)) | (
                EventStream(one, _),
                EventStream(other, _),
            ):
                self._walk(one, other)
            case TupleOf(items, _), TupleOf(others, _):
                for one, other in zip(items, others, strict=False):
                    self._walk(one, other)
            case _:
                pass

    def _join(self, old: str, new: str) -> None:
        if old in self.new_of or new in self.old_of:
            return
        if old not in self.old or new not in self.new:
            return
        pair = Pair(self.old[old], self.new[new])
        if _is_alike(pair):
            self.new_of[old] = new
            self.old_of[new] = old
            self._waiting.append(pair)


def _error(raised: str) -> tuple[str, str]:
    status, _, target = raised.partition(" ")
    return status, target


def _is_alike(pair: Pair) -> bool:
    """Whether one may be the other under another name: at least half of all members are the same."""
    old, new = pair.old, pair.new
    if old.form is not new.form:
        return False
    if old.form is Form.UNION:
        return True
    if old.key.endswith("#request"):
        return True
    keys, others = {one.key for one in old.members}, {one.key for one in new.members}
    return 2 * len(keys & others) >= len(keys | others)
