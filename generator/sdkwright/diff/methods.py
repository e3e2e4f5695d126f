"""Operations: what calls of them look like, give, raise, and do on the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sdkwright.diff import rules
from sdkwright.diff.difference import Difference, joined_words, levels, wire_of
from sdkwright.diff.joined import Joined, Pair, by_key, join, place_of
from sdkwright.diff.labels import label
from sdkwright.diff.lost_names import lost_names
from sdkwright.diff.members import Members, Owner, type_rule
from sdkwright.diff.rules import Level, Rule, Wire
from sdkwright.diff.sides import Sides, retyped_title
from sdkwright.targets.contract.surface import Form, Symbol, Way

_SHOWN = 3


def method_differences(sides: Sides) -> Iterator[Difference]:
    """All differences of a package's methods."""
    for symbol in sides.methods.removed:
        yield _whole(rules.METHOD_REMOVED, symbol, is_gone=True)
    for symbol in sides.methods.added:
        yield _whole(rules.METHOD_ADDED, symbol, is_gone=False)
    for pair in sides.methods.pairs:
        yield from _Method(sides, pair).differences()


def _whole(rule: Rule, symbol: Symbol, *, is_gone: bool) -> Difference:
    return Difference(
        rule=rule,
        origin=symbol.origin,
        is_gone=is_gone,
        title=f"{'removed' if is_gone else 'new'} operation {symbol.key}",
        text=f"{calling(symbol)}{' is gone' if is_gone else ''}",
        levels=frozenset((Level.CALL,)) if is_gone else frozenset(),
        wire=Wire.BREAK if is_gone else Wire.ADDITIVE,
        old=symbol.path if is_gone else "",
        new="" if is_gone else symbol.path,
        key=symbol.key if is_gone else "",
    )


def calling(symbol: Symbol) -> str:
    """``orders.create(items, ...)``."""
    needed = [one.path for one in symbol.members if one.required]
    shown = needed[:_SHOWN]
    if len(symbol.members) > len(shown):
        shown.append("...")
    return f"{symbol.path}({', '.join(shown)})"


class _Method:
    """Compares one operation."""

    def __init__(self, sides: Sides, pair: Pair) -> None:
        self._sides = sides
        self._old, self._new = pair.old, pair.new

    def differences(self) -> Iterator[Difference]:
        """All of them."""
        old, new = self._old, self._new
        yield from self._names()
        if place_of(old) != place_of(new):
            yield self._one(
                rules.METHOD_MOVED,
                f"{old.key} -> {new.key}",
                "code stays as it is",
                frozenset(),
                Wire.BREAK,
            )
        yield from self._arguments()
        yield from self._result()
        yield from self._errors()
        yield from self._travels()
        if new.deprecated and not old.deprecated:
            text = f"{new.path} is deprecated"
            yield self._one(
                rules.DEPRECATED, f"{new.key}: deprecated", text, frozenset(), Wire.NONE
            )

    def _one(
        self,
        rule: Rule,
        title: str,
        text: str,
        breaks: frozenset[Level],
        wire: Wire,
        *,
        old: str = "",
        new: str = "",
    ) -> Difference:
        return Difference(
            rule=rule,
            origin=self._new.origin,
            is_gone=False,
            title=title,
            text=text,
            levels=breaks,
            wire=wire,
            old=old,
            new=new,
            key=self._old.key,
        )

    def _names(self) -> Iterator[Difference]:
        old, new = self._old, self._new
        yield from lost_names(old, new, rules.METHOD_RENAMED, new.key)
        before, after = (old.path, *old.aliases), (new.path, *new.aliases)
        if before == after:
            return
        title = f"operationId {old.called} -> {new.called}"
        if old.called == new.called:
            title = "its group or the names around it changed"
        if set(before) <= {*after, *new.former}:
            yield self._one(
                rules.METHOD_RENAMED,
                f"{new.key}: {title}",
                f"{joined_words(before)} stay, deprecated",
                frozenset(),
                Wire.NONE,
            )
            return
        changed = [
            pair for pair in zip(before, after, strict=False) if pair[0] != pair[1]
        ]
        yield self._one(
            rules.METHOD_RENAMED,
            f"{new.key}: {title}",
            f"{joined_words(one for one, _ in changed)}"
            f"  ->  {joined_words(other for _, other in changed)}",
            frozenset((Level.CALL,)),
            Wire.NONE,
            old=old.path,
            new=new.path,
        )

    def _arguments(self) -> Iterator[Difference]:
        old, new = self._old, self._new
        joined = join(old.members, new.members, by_key, lambda one: one.called or None)
        reshaped = self._reshaped(joined)
        if reshaped:
            yield reshaped
            joined = Joined(
                pairs=joined.pairs,
                removed=tuple(one for one in joined.removed if not _is_body(one)),
                added=tuple(one for one in joined.added if not _is_body(one)),
            )
        owner = Owner(
            key=old.key,
            path=new.path,
            label=new.key,
            is_sent=True,
            is_received=False,
            is_made=True,
            is_read=False,
        )
        yield from Members(self._sides, owner).differences(joined)
        is_ordered = not all(one.keyword for one in (*old.members, *new.members))
        if is_ordered and not reshaped:
            yield from self._order(joined)

    def _order(self, joined: Joined) -> Iterator[Difference]:
        """Arguments in their places: each has to stay where it was."""
        olds, news = _places(self._old), _places(self._new)
        if all(
            olds[one.old.key] == news.get(one.new.key)
            for one in joined.pairs
            if one.old.key in olds
        ):
            return
        yield self._one(
            rules.SIGNATURE_RESHAPED,
            f"{self._new.key}: the order of its arguments changed",
            f"{calling(self._old)}  ->  {calling(self._new)}",
            frozenset((Level.CALL,)),
            Wire.NONE,
        )

    def _reshaped(self, joined: Joined) -> Difference | None:
        """Whether a body in pieces is a whole one now, or the reverse."""
        was_whole = any(one.key == "body" for one in joined.removed)
        is_whole = any(one.key == "body" for one in joined.added)
        pieces = [
            one
            for one in (joined.added if was_whole else joined.removed)
            if one.key.startswith("body ")
        ]
        if was_whole == is_whole or not pieces:
            return None
        return self._one(
            rules.SIGNATURE_RESHAPED,
            f"{self._new.key}: the body is given {'whole' if is_whole else 'in pieces'} now",
            f"{calling(self._old)}  ->  {calling(self._new)}",
            frozenset((Level.CALL,)),
            Wire.NONE,
        )

    def _result(self) -> Iterator[Difference]:
        old, new = self._old, self._new
        if old.form is not new.form:
            pages = new.form is Form.PAGE
            yield self._one(
                rules.PAGE_SHAPE,
                f"{new.key}: gives {'pages' if pages else 'no pages any more'}",
                f"{calling(new)} gives {self._result_text()}",
                frozenset((Level.READ,)),
                Wire.NONE,
            )
        elif old.wire.get("pages") != new.wire.get("pages"):
            yield self._one(
                rules.PAGE_SHAPE,
                f"{new.key}: pages follow each other otherwise",
                f"{calling(new)} asks for further pages otherwise",
                frozenset((Level.RUN,)),
                Wire.NONE,
            )
        change = self._sides.retyped(old.type, new.type)
        if change.is_same:
            return
        breaks = levels((Level.READ, not change.gives))
        on_wire = not change.gives_on_wire
        if old.type is None:
            # Nobody reads what never was there.
            breaks, on_wire = frozenset[Level](), False
        before, after = self._sides.old_type(old), self._sides.new_type(new)
        yield self._one(
            type_rule(change, Way.OUT),
            f"{new.key}: gives {retyped_title(old.type, new.type)}",
            f"{calling(new)} gives {before or 'nothing'} -> {after or 'nothing'}",
            breaks,
            wire_of(breaks=on_wire, adds=not on_wire),
        )

    def _result_text(self) -> str:
        new = self._new
        text = self._sides.new_type(new) or "nothing"
        is_page = new.form is Form.PAGE
        form = self._sides.new.spelling.forms["page"]
        return form.format(text) if is_page else text

    def _errors(self) -> Iterator[Difference]:
        types = self._sides.types
        old, new = _errors(self._old), _errors(self._new)
        renamed = {types.new_of.get(one, one) for one in old}
        for target in sorted(old):
            if types.new_of.get(target, target) not in new:
                yield self._one(
                    rules.ERROR_REMOVED,
                    f"{self._new.key}: {label(target)} is no error of it any more ({old[target]})",
                    f"{self._new.path} no longer raises the error of {label(target)}",
                    frozenset((Level.RUN,)),
                    Wire.NONE,
                )
        for target in sorted(new):
            if target not in renamed:
                yield self._one(
                    rules.ERROR_ADDED,
                    f"{self._new.key}: {label(target)} is an error of it now ({new[target]})",
                    f"{self._new.path} raises the error of {label(target)} now",
                    frozenset(),
                    Wire.ADDITIVE,
                )

    def _travels(self) -> Iterator[Difference]:
        old, new = self._old.wire, self._new.wire
        for name, what, between in (
            ("sends", "sends", ", "),
            ("answers", "is answered with", "; "),
        ):
            if old.get(name) != new.get(name) and name in old and name in new:
                kept = set(old[name].split(between)) <= set(new[name].split(between))
                yield self._one(
                    rules.RESULT_MEDIA,
                    f"{self._new.key}: {what} {old[name]} -> {new[name]}",
                    "code stays as it is",
                    frozenset(),
                    wire_of(breaks=not kept, adds=kept),
                )
        yield from self._security()
        if old.get("servers") != new.get("servers"):
            yield self._one(
                rules.SERVER_CHANGED,
                f"{self._new.key}: servers {_of(old, 'servers')} -> {_of(new, 'servers')}",
                f"{self._new.path} asks another server",
                frozenset((Level.RUN,)),
                Wire.NONE,
            )
        for name in ("timeout", "retries"):
            if old.get(name) != new.get(name):
                yield self._one(
                    rules.BEHAVIOUR_CHANGED,
                    f"{self._new.key}: {name} changed",
                    f"{self._new.path}: {name} changed",
                    frozenset((Level.RUN,)),
                    Wire.NONE,
                )

    def _security(self) -> Iterator[Difference]:
        old, new = self._old.wire.get("security"), self._new.wire.get("security")
        if old == new:
            return
        before = old or "as the whole API"
        after = new or "as the whole API"
        yield self._one(
            rules.SECURITY_CHANGED,
            f"{self._new.key}: security {before} -> {after}",
            "code stays as it is",
            frozenset(),
            wire_of(breaks=not is_weaker(old, new), adds=True),
        )


def is_weaker(old: str | None, new: str | None) -> bool:
    """Whether all that was enough still is."""
    if new == "nothing":
        return True
    if old is None or new is None:
        return False
    return set(old.split(", or ")) <= set(new.split(", or "))


def _places(method: Symbol) -> Mapping[str, int]:
    """The places of the arguments that have one, by their keys."""
    placed = (one.key for one in method.members if not one.keyword)
    return {key: place for place, key in enumerate(placed)}


def _is_body(symbol: Symbol) -> bool:
    return symbol.key == "body" or symbol.key.startswith("body ")


def _errors(symbol: Symbol) -> Mapping[str, str]:
    """The statuses of each declared error, by its declaration."""
    errors: dict[str, str] = {}
    for raised in symbol.raises:
        status, _, target = raised.partition(" ")
        if target:
            errors[target] = joined_words((errors.get(target, ""), status))
    return errors


def _of(wire: Mapping[str, str], name: str) -> str:
    return wire.get(name) or "as the whole API"
