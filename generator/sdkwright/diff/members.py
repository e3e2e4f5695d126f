"""Arguments of calls, and properties of objects: what callers give and readers rely on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from sdkwright.diff import rules
from sdkwright.diff.difference import Difference, levels, wire_of
from sdkwright.diff.joined import Joined, Pair
from sdkwright.diff.rules import Level, Rule, Wire
from sdkwright.diff.sides import Retyped, Sides, retyped_title
from sdkwright.ir.types import Anything, Nullable, without_null
from sdkwright.targets.contract.surface import Kind, Symbol, Way

_CALL, _READ, _RUN = Level.CALL, Level.READ, Level.RUN


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """What members belong to: ``key`` is the old symbol's, ``path`` what users call it, ``label`` what the document does.

    ``is_sent`` and ``is_received`` say which way its values went and still go; ``is_made`` and ``is_read`` which way they
    went: programs make and read them by the same name, though they go no longer.
    """

    key: str
    path: str
    label: str
    is_sent: bool
    is_received: bool
    is_made: bool
    is_read: bool

    @property
    def way(self) -> Way:
        """The same in a word."""
        if self.is_sent and self.is_received:
            return Way.BOTH
        return Way.IN if self.is_sent else Way.OUT

    @property
    def only(self) -> str:
        """``; OrderInput is only sent``; an operation's arguments are anyway."""
        if (self.is_sent and self.is_received) or " " in self.label:
            return ""
        return f"; {self.label} is only {'sent' if self.is_sent else 'received'}"


def owner_of(pair: Pair, path: str, label: str) -> Owner:
    """The owner of two classes' members."""
    ways = (pair.old.way, pair.new.way)
    return Owner(
        key=pair.old.key,
        path=path,
        label=label,
        is_sent=all(way.is_sent for way in ways),
        is_received=all(way.is_received for way in ways),
        is_made=pair.old.way.is_sent,
        is_read=pair.old.way.is_received,
    )


class Members:
    """Compares the members of one owner."""

    def __init__(self, sides: Sides, owner: Owner) -> None:
        self._sides = sides
        self._owner = owner

    def differences(self, joined: Joined) -> Iterator[Difference]:
        """All differences of an owner's members."""
        for symbol in joined.removed:
            yield self._removed(symbol)
        for symbol in joined.added:
            yield self._added(symbol)
        for pair in joined.pairs:
            yield from self._changed(pair)

    def _title(self, symbol: Symbol, text: str) -> str:
        owner = self._owner.label
        name = symbol.called or symbol.key
        joint = "." if symbol.kind is Kind.FIELD else ": "
        if symbol.kind is Kind.PARAMETER and symbol.key.startswith("body "):
            name = f"{name} of the body"
        return f"{owner}{joint}{name}: {text}"

    def _path(self, symbol: Symbol) -> str:
        if symbol.kind is Kind.FIELD:
            return f"{self._owner.path}.{symbol.path}"
        return f"{self._owner.path}({symbol.path})"

    def _one(
        self,
        rule: Rule,
        symbol: Symbol,
        title: str,
        text: str,
        breaks: frozenset[Level],
        wire: Wire,
        *,
        is_gone: bool = False,
        old: str = "",
        new: str = "",
    ) -> Difference:
        return Difference(
            rule=rule,
            origin=symbol.origin,
            is_gone=is_gone,
            title=self._title(symbol, title),
            text=text,
            levels=breaks,
            wire=wire,
            old=old,
            new=new,
            key=self._owner.key,
        )

    def _removed(self, symbol: Symbol) -> Difference:
        owner = self._owner
        rule = rules.FIELD_REMOVED if owner.is_received else rules.PARAMETER_REMOVED
        is_missed = owner.is_received and symbol.present
        return self._one(
            rule,
            symbol,
            f"removed{owner.only}",
            f"{self._path(symbol)} is gone",
            levels((_CALL, owner.is_made), (_READ, owner.is_read)),
            wire_of(breaks=owner.is_sent or is_missed),
            is_gone=True,
            old=symbol.path,
        )

    def _added(self, symbol: Symbol) -> Difference:
        owner = self._owner
        needs = owner.is_made and symbol.required
        is_asked = owner.is_sent and symbol.present and symbol.default is None
        is_argument = symbol.kind is Kind.PARAMETER or not owner.is_received
        rule = rules.PARAMETER_ADDED if is_argument else rules.FIELD_ADDED
        if needs or is_asked:
            rule = rules.PARAMETER_ADDED_REQUIRED
        named = f"{symbol.path}: {self._sides.new_type(symbol)}"
        text = f"{self._path(symbol)}: {self._sides.new_type(symbol)}"
        if needs:
            text = f"{owner.path} now needs {named}"
        return self._one(
            rule,
            symbol,
            f"new{' and required' if needs or is_asked else ''}{owner.only}",
            text,
            levels((_CALL, needs)),
            wire_of(breaks=is_asked, adds=True),
            new=symbol.path,
        )

    def _changed(self, pair: Pair) -> Iterator[Difference]:
        yield from self._renamed(pair)
        yield from self._moved(pair)
        yield from self._required(pair)
        yield from self._retyped(pair)
        old, new = pair.old, pair.new
        if self._owner.is_sent and old.default != new.default:
            before, after = _default(old), _default(new)
            yield self._one(
                rules.PARAMETER_DEFAULT,
                new,
                f"the default {before} -> {after}",
                f"{self._path(new)}: the default {before} -> {after}",
                frozenset((_RUN,)),
                Wire.NONE,
            )
        if new.deprecated and not old.deprecated:
            text = f"{self._path(new)} is deprecated"
            yield self._one(
                rules.DEPRECATED, new, "deprecated", text, frozenset(), Wire.NONE
            )

    def _renamed(self, pair: Pair) -> Iterator[Difference]:
        old, new = pair.old, pair.new
        if old.path == new.path or not old.path or not new.path:
            return
        owner = self._owner
        is_argument = new.kind is Kind.PARAMETER
        is_reshaped = old.path.count(".") != new.path.count(".")
        rule = rules.PARAMETER_RENAMED if is_argument else rules.FIELD_RENAMED
        what = "" if is_argument else f"{owner.path}."
        was, is_now = (old.called or old.key), (new.called or new.key)
        title = f"{was} -> {is_now}" if was != is_now else "called otherwise in code"
        if is_reshaped and is_argument:
            rule, title = rules.SIGNATURE_RESHAPED, "stands elsewhere in calls"
        yield self._one(
            rule,
            new,
            title,
            f"{what}{old.path}  ->  {new.path}"
            + (f"  in {owner.path}" if is_argument else ""),
            levels(
                (_CALL, owner.is_made),
                (_READ, owner.is_read and not is_argument),
            ),
            Wire.NONE,
            old=old.path,
            new=new.path,
        )

    def _moved(self, pair: Pair) -> Iterator[Difference]:
        old, new = pair.old, pair.new
        if old.wire != new.wire:
            before, after = _travels(old), _travels(new)
            yield self._one(
                rules.PARAMETER_MOVED,
                new,
                f"{before} -> {after}",
                "code stays as it is",
                frozenset(),
                Wire.BREAK,
            )

    def _required(self, pair: Pair) -> Iterator[Difference]:
        old, new, owner = pair.old, pair.new, self._owner
        is_asked = new.present and new.default is None
        was_asked = old.present and old.default is None
        needs = owner.is_made and new.required and not old.required
        if needs or (owner.is_sent and is_asked and not was_asked):
            yield self._one(
                rules.PARAMETER_NOW_REQUIRED,
                new,
                f"now required{owner.only}",
                f"{owner.path} now needs {new.path}: {self._sides.new_type(new)}",
                levels((_CALL, needs)),
                wire_of(breaks=owner.is_sent and is_asked and not was_asked, adds=True),
            )
        elif owner.is_sent and not new.required and old.required:
            loses = owner.is_received and old.present and not new.present
            if not loses:
                yield self._one(
                    rules.PARAMETER_NOW_OPTIONAL,
                    new,
                    f"now optional{owner.only}",
                    f"{self._path(new)} may be left out",
                    frozenset(),
                    Wire.ADDITIVE,
                )
        if not owner.is_received or old.present == new.present:
            return
        if old.present:
            yield self._one(
                rules.FIELD_NOW_OPTIONAL,
                new,
                f"now optional{owner.only}",
                f"{self._path(new)} may be missing",
                frozenset((_READ,)),
                Wire.BREAK,
            )
        elif not owner.is_sent:
            yield self._one(
                rules.FIELD_NOW_REQUIRED,
                new,
                f"now always there{owner.only}",
                f"{self._path(new)} is always there",
                frozenset(),
                Wire.ADDITIVE,
            )

    def _retyped(self, pair: Pair) -> Iterator[Difference]:
        old, new, owner = pair.old, pair.new, self._owner
        change = self._sides.retyped(old.type, new.type)
        if change.is_same:
            return
        breaks, on_wire = felt(change, owner)
        if owner.is_read and self._may_lack_null(old, new):
            breaks |= {_READ}
        if _CALL in breaks and self._stays_callable(old, new):
            breaks = (breaks - {_CALL}) | {_RUN}
        before, after = self._sides.old_type(old), self._sides.new_type(new)
        text = f"{self._path(new)}: {before} -> {after}"
        if before == after:
            text = f"{self._path(new)}: {after}, as before"
        yield self._one(
            type_rule(change, owner.way),
            new,
            f"{retyped_title(old.type, new.type)}{owner.only}",
            text,
            breaks,
            wire_of(breaks=on_wire, adds=not on_wire),
        )

    def _may_lack_null(self, old: Symbol, new: Symbol) -> bool:
        """Whether what may be missing can be null now, too, as anything can, where it passes for any other type."""
        is_null = isinstance(new.type, Anything) and not new.present
        could_be = old.present or isinstance(old.type, Nullable | Anything)
        return is_null and not could_be and self._sides.new.spelling.passes_anything

    def _stays_callable(self, old: Symbol, new: Symbol) -> bool:
        """Whether all that callers gave still is a value, though null now says that there is none."""
        if old.type is None or new.required:
            return False
        plain = self._sides.retyped(without_null(old.type), new.type)
        return self._sides.new.spelling.null_is_absent and plain.takes


def type_rule(change: Retyped, way: Way) -> Rule:
    """The rule of a type that is another one now."""
    match way:
        case Way.IN:
            narrows = not change.takes_on_wire
            return rules.TYPE_NARROWED_IN if narrows else rules.TYPE_WIDENED_IN
        case Way.OUT:
            return rules.TYPE_CHANGED_OUT
        case Way.BOTH:
            return rules.TYPE_CHANGED


def felt(change: Retyped, owner: Owner) -> tuple[frozenset[Level], bool]:
    """Who feels that a type is another one now: levels of source, and whether released clients do."""
    on_wire = (owner.is_sent and not change.takes_on_wire) or (
        owner.is_received and not change.gives_on_wire
    )
    breaks = levels(
        (_CALL, owner.is_made and not change.takes),
        (_READ, owner.is_read and not change.gives),
    )
    return breaks, on_wire


def _default(symbol: Symbol) -> str:
    return "none" if symbol.default is None else json.dumps(symbol.default.value)


def _travels(symbol: Symbol) -> str:
    return " ".join(symbol.wire.values()) or "the body"
