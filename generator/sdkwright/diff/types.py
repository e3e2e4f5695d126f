"""Declarations: classes, enums, unions, aliases, and the exceptions that carry them."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.diff import rules
from sdkwright.diff.difference import Difference, levels, wire_of
from sdkwright.diff.joined import Pair, by_key, join, of_kind
from sdkwright.diff.labels import label
from sdkwright.diff.lost_names import lost_names
from sdkwright.diff.members import Members, felt, owner_of, type_rule
from sdkwright.diff.rules import Level, Rule, Wire
from sdkwright.diff.sides import Sides, retyped_title
from sdkwright.diff.types_within import referenced_ids
from sdkwright.ir.types import Const, MapOf, Ref, Type
from sdkwright.targets.contract.surface import Form, Kind, Symbol

_CALL, _READ = Level.CALL, Level.READ


def type_differences(sides: Sides) -> Iterator[Difference]:
    """All differences of a package's types."""
    removed = {one.key: one for one in sides.types.removed}
    for symbol in sides.types.added:
        old = removed.pop(symbol.key, None)
        if symbol.form is Form.CLIENT:
            continue
        if old is not None:
            yield _Type(sides, Pair(old, symbol)).remade()
        elif symbol.path and not symbol.key.endswith("#request"):
            yield _whole(rules.TYPE_ADDED, symbol, is_gone=False)
    for symbol in removed.values():
        if symbol.path:
            yield _whole(rules.TYPE_REMOVED, symbol, is_gone=True)
    for pair in sides.types.pairs:
        if pair.new.form is not Form.CLIENT:
            yield from _Type(sides, pair).differences()
    yield from _errors(sides)


def _whole(rule: Rule, symbol: Symbol, *, is_gone: bool) -> Difference:
    return Difference(
        rule=rule,
        origin=symbol.origin,
        is_gone=is_gone,
        title=f"{label(symbol.key)}: {'removed' if is_gone else 'new'}",
        text=f"{symbol.path}{' is gone' if is_gone else ''}",
        levels=levels((_CALL, is_gone)),
        wire=Wire.NONE,
        old=symbol.path if is_gone else "",
        new="" if is_gone else symbol.path,
        key=symbol.key if is_gone else "",
    )


def _errors(sides: Sides) -> Iterator[Difference]:
    """Exceptions by their names; those of a type that is gone are its own."""
    new_of = sides.types.new_of
    olds = {new_of.get(one.key, one.key): one for one in of_kind(sides.old, Kind.ERROR)}
    for new in of_kind(sides.new, Kind.ERROR):
        old = olds.get(new.key)
        if old is None or old.path == new.path:
            continue
        is_own = new.origin == ""
        yield Difference(
            rule=rules.CLIENT_RENAMED if is_own else rules.TYPE_RENAMED,
            origin=new.origin or "#/info/title",
            is_gone=False,
            title=(
                "the package's own errors are called otherwise"
                if is_own
                else f"{label(old.key)} -> {label(new.key)}"
            ),
            text=f"{old.path}  ->  {new.path}",
            levels=frozenset((_CALL,)),
            wire=Wire.NONE,
            old=old.path,
            new=new.path,
            key=old.key,
        )


class _Type:
    """Compares one declaration."""

    def __init__(self, sides: Sides, pair: Pair) -> None:
        self._sides = sides
        self._old, self._new = pair.old, pair.new
        self._pair = pair
        self._label = label(pair.new.key)
        self._owner = owner_of(pair, pair.new.path or self._label, self._label)

    def differences(self) -> Iterator[Difference]:
        """All of them."""
        old, new = self._old, self._new
        if old.path and new.path and old.path != new.path:
            title = f"{label(old.key)} -> {self._label}"
            if label(old.key) == self._label:
                title = f"{self._label}: called otherwise in code"
            stays = old.path in new.former
            yield self._one(
                rules.TYPE_RENAMED,
                title,
                (
                    f"{old.path} stays, deprecated"
                    if stays
                    else f"{old.path}  ->  {new.path}"
                ),
                levels((_CALL, not stays)),
                Wire.NONE,
                old="" if stays else old.path,
                new="" if stays else new.path,
            )
        yield from lost_names(old, new, rules.TYPE_RENAMED, self._label)
        if old.path and not new.path:
            yield self._one(
                rules.TYPE_REMOVED,
                f"{self._label}: its type has no name any more",
                f"{old.path} is gone",
                frozenset((_CALL,)),
                Wire.NONE,
                old=old.path,
            )
        match new.form:
            case Form.OBJECT:
                joined = join(old.members, new.members, by_key)
                yield from Members(self._sides, self._owner).differences(joined)
                yield from self._further()
            case Form.ENUM:
                yield from self._values()
            case Form.UNION:
                yield from self._variants()
            case _:
                yield from self._further()
        if new.deprecated and not old.deprecated:
            yield self._one(
                rules.DEPRECATED,
                f"{self._label}: deprecated",
                f"{new.path} is deprecated",
                frozenset(),
                Wire.NONE,
            )

    def _one(
        self,
        rule: Rule,
        title: str,
        text: str,
        breaks: frozenset[Level],
        wire: Wire,
        *,
        origin: str = "",
        is_gone: bool = False,
        old: str = "",
        new: str = "",
    ) -> Difference:
        return Difference(
            rule=rule,
            origin=origin or self._new.origin,
            is_gone=is_gone,
            title=title,
            text=text,
            levels=breaks,
            wire=wire,
            old=old,
            new=new,
            key=self._old.key,
        )

    def remade(self) -> Difference:
        """What was an object, an enum or another form of type is one of another form now."""
        owner = self._owner
        breaks = levels((_CALL, owner.is_made), (_READ, owner.is_read))
        on_wire = True
        old, new = _stood_for(self._old), _stood_for(self._new)
        if old is not None and new is not None:
            breaks, on_wire = felt(self._sides.retyped(old, new), owner)
        return self._one(
            rules.TYPE_CHANGED,
            f"{self._label}: {self._old.form.value} -> {self._new.form.value}{owner.only}",
            f"{self._new.path or self._label} is made otherwise",
            breaks,
            wire_of(breaks=on_wire, adds=not on_wire),
        )

    def _further(self) -> Iterator[Difference]:
        """What an alias stands for, or what properties an object has beside those declared."""
        old, new = self._old.type, self._new.type
        if (old is None) != (new is None):
            return
        change = self._sides.retyped(old, new)
        if change.is_same:
            return
        breaks, on_wire = felt(change, self._owner)
        yield self._one(
            type_rule(change, self._owner.way),
            f"{self._label}: {retyped_title(old, new)}{self._owner.only}",
            f"{self._new.path}: {self._sides.old_type(self._old)} -> {self._sides.new_type(self._new)}",
            breaks,
            wire_of(breaks=on_wire, adds=not on_wire),
        )

    @property
    def _is_compared(self) -> bool:
        """Whether programs that compare with what never comes are wrong."""
        return self._sides.new.spelling.compares_strictly and not self._new.opens

    def _is_told(self, variant: Symbol) -> bool:
        """Whether programs ask for a member by a constant that it alone has, and are wrong where nothing has it."""
        tags = {
            one.path
            for target in referenced_ids(variant.type)
            for one in self._sides.types.old[target].members
            if isinstance(one.type, Const)
        }
        is_told = any(
            all(self._is_tagged(member.type, tag) for member in self._new.members)
            for tag in tags
        )
        return is_told and self._sides.new.spelling.compares_strictly

    def _is_tagged(self, member: Type | None, tag: str) -> bool:
        """Whether a property of a member of the new union is no more than a constant, if it is there at all."""
        if not isinstance(member, Ref):
            return not isinstance(member, MapOf)
        fields = self._sides.types.new[member.target].members
        return all(isinstance(one.type, Const) for one in fields if one.path == tag)

    def _values(self) -> Iterator[Difference]:
        old, new, owner = self._old, self._new, self._owner
        joined = join(old.members, new.members, by_key)
        for value in joined.added:
            is_felt = owner.is_read and not old.opens
            yield self._one(
                rules.VALUE_ADDED,
                f"{self._label}: new value {value.key}{owner.only}",
                f"{owner.path} has {value.path or value.key}, too",
                levels((_READ, is_felt)),
                wire_of(breaks=owner.is_received and not old.opens, adds=True),
                origin=value.origin,
            )
        for value in joined.removed:
            takes_any = new.opens and self._sides.new.spelling.takes_any_text
            is_named = bool(value.path)
            yield self._one(
                rules.VALUE_REMOVED,
                f"{self._label}: value {value.key} removed{owner.only}",
                f"{owner.path} has {value.path or value.key} no longer",
                levels(
                    (_CALL, owner.is_made and (is_named or not takes_any)),
                    (_READ, owner.is_read and (is_named or self._is_compared)),
                ),
                wire_of(breaks=owner.is_sent),
                origin=value.origin,
                is_gone=True,
            )
        for pair in joined.pairs:
            if pair.old.path != pair.new.path:
                yield self._one(
                    rules.VALUE_RENAMED,
                    f"{self._label}: value {pair.new.key} is called otherwise in code",
                    f"{owner.path}.{pair.old.path}  ->  {owner.path}.{pair.new.path}",
                    levels((_CALL, owner.is_made), (_READ, owner.is_read)),
                    Wire.NONE,
                    origin=pair.new.origin,
                )
        yield from self._opened()

    def _opened(self) -> Iterator[Difference]:
        old, new, owner = self._old, self._new, self._owner
        if old.opens == new.opens:
            return
        if new.opens:
            yield self._one(
                rules.ENUM_OPENED,
                f"{self._label}: further values may come now{owner.only}",
                f"{owner.path} may be any other value, too",
                levels((_READ, owner.is_read)),
                wire_of(breaks=owner.is_received, adds=True),
            )
        else:
            yield self._one(
                rules.ENUM_CLOSED,
                f"{self._label}: no further values come now{owner.only}",
                f"{owner.path} is one of its values",
                levels((_CALL, owner.is_made)),
                wire_of(breaks=owner.is_sent),
            )

    def _variants(self) -> Iterator[Difference]:
        old, new, owner = self._old, self._new, self._owner
        new_of = self._sides.types.new_of

        def moved(symbol: Symbol) -> object:
            key = symbol.key
            for target in referenced_ids(symbol.type):
                key = key.replace(f'"{target}"', f'"{new_of.get(target, target)}"')
            return key

        olds = {moved(one): one for one in old.members}
        for variant in new.members:
            if variant.key not in olds:
                union = Ref(old.key)
                is_known = self._sides.retyped(union, variant.type).gives
                yield self._one(
                    rules.VARIANT_ADDED,
                    f"{self._label}: new member {_variant(variant)}{owner.only}",
                    f"{owner.path} may be {self._sides.new_type(variant)}, too",
                    levels((_READ, owner.is_read and not (old.opens or is_known))),
                    wire_of(breaks=owner.is_received and not old.opens, adds=True),
                )
        keys = {one.key for one in new.members}
        for key, variant in olds.items():
            if key not in keys:
                # Values that go on being of another member may be sent as before.
                stays = self._sides.retyped(variant.type, Ref(new.key))
                yield self._one(
                    rules.VARIANT_REMOVED,
                    f"{self._label}: member {_variant(variant)} removed{owner.only}",
                    f"{owner.path} is {self._sides.old_type(variant)} no longer",
                    levels(
                        (_CALL, owner.is_made and not stays.takes),
                        (_READ, owner.is_read and self._is_told(variant)),
                    ),
                    wire_of(breaks=owner.is_sent and not stays.takes_on_wire),
                )


def _stood_for(symbol: Symbol) -> Type | None:
    """What a name stands for, where that can be compared with other types: an alias's type, a union or an object."""
    if symbol.form is Form.ALIAS:
        return symbol.type
    is_compared = symbol.form in (Form.UNION, Form.OBJECT)
    return Ref(symbol.key) if is_compared else None


def _variant(symbol: Symbol) -> str:
    target = next(referenced_ids(symbol.type), None)
    return symbol.key if target is None else label(target)
