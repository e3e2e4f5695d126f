"""What tells the members of a union apart: first what the document says of properties' values, then shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from sdkwright.frontend.build.tag_values import TagValues, Word
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Choice,
    Declaration,
    Discriminator,
    Field,
    ObjectDeclaration,
    Tag,
    UnionDeclaration,
)
from sdkwright.ir.types import Anything, Nullable, Ref, Type, TypeId, without_null

# Values that several members share lead on to a smaller choice only so far: each step is another property.
_MOST_STEPS = 4
_MOST_CHOICES = 400


def with_choices(
    declarations: Mapping[TypeId, Declaration],
) -> dict[TypeId, Declaration]:
    """The declarations, every union completed with its members and what tells them apart."""
    return {
        target: (
            _completed(declaration, declarations)
            if isinstance(declaration, UnionDeclaration)
            else declaration
        )
        for target, declaration in declarations.items()
    }


def _completed(
    union: UnionDeclaration, declarations: Mapping[TypeId, Declaration]
) -> UnionDeclaration:
    members = _Members(declarations)
    members.add(union)
    everything = tuple(range(len(members.types)))
    choice = _Chooser(members, declarations).choice(everything, frozenset())
    return replace(
        union,
        members=tuple(members.types),
        choice=choice,
        is_told=_is_told(choice, members, declarations),
    )


def _is_told(
    choice: Choice, members: _Members, declarations: Mapping[TypeId, Declaration]
) -> bool:
    others = (members.types[one] for one in choice.others)
    return (
        choice.tag is not None
        and not choice.absent
        and all(len(case.members) == 1 for _, case in choice.cases)
        and not any(_object(one, declarations) for one in others)
    )


def _object(
    type_: Type, declarations: Mapping[TypeId, Declaration]
) -> ObjectDeclaration | None:
    declaration = declarations.get(type_.target) if isinstance(type_, Ref) else None
    return declaration if isinstance(declaration, ObjectDeclaration) else None


# Unions nest without end; one that deep is a member as it is.
_DEEPEST = 40


class _Members:
    """The members of a union, those of unions among them in their places, and what is said of them."""

    def __init__(self, declarations: Mapping[TypeId, Declaration]) -> None:
        self.types: list[Type] = []
        self.words: list[Word] = []
        self._declarations = declarations
        self._declared: dict[Ref, int] = {}
        self._unions: dict[TypeId, tuple[int, ...]] = {}
        self._words: dict[Type, Word] = {}
        self._depth = 0

    def add(self, union: UnionDeclaration) -> tuple[int, ...]:
        """The members of a union, by position; none for one that is being added already."""
        known = self._unions.get(union.id)
        if known is not None:
            return known
        self._unions[union.id] = ()
        place = len(self.words)
        # What takes any value comes last, wherever it stands: behind it nothing would be reached.
        order = sorted(range(len(union.variants)), key=lambda n: _is_any(union, n))
        leaves_of = {number: self._leaves(union.variants[number]) for number in order}
        if union.discriminator is not None:
            self.words.insert(place, self._word(union, union.discriminator, leaves_of))
        leaves = tuple(dict.fromkeys(chain.from_iterable(leaves_of.values())))
        self._unions[union.id] = leaves
        return leaves

    def _leaves(self, variant: Type) -> tuple[int, ...]:
        inner = self._settled(variant)
        declaration = (
            self._declarations.get(inner.target) if isinstance(inner, Ref) else None
        )
        if isinstance(declaration, UnionDeclaration) and self._depth < _DEEPEST:
            self._depth += 1
            leaves = self.add(declaration)
            self._depth -= 1
            return leaves
        return (self._position(inner),)

    def _position(self, type_: Type) -> int:
        """A member's position, the first of equal ones; those that are declared are many and are looked up."""
        if isinstance(type_, Ref):
            position = self._declared.setdefault(type_, len(self.types))
        else:
            equal = (n for n, one in enumerate(self.types) if one == type_)
            position = next(equal, len(self.types))
        if position == len(self.types):
            self.types.append(type_)
        return position

    def _word(
        self,
        union: UnionDeclaration,
        discriminator: Discriminator,
        leaves: Mapping[int, tuple[int, ...]],
    ) -> Word:
        def meant(value: str, variant: int) -> tuple[str, tuple[int, ...]]:
            inner = self._words.get(self._settled(union.variants[variant]))
            if inner is None or inner.property_name != discriminator.property_name:
                return value, leaves[variant]
            # A value that a union among the members has no member for is one of what that takes others for.
            named = dict((*inner.implied, *inner.written))
            return value, named.get(value, inner.default or leaves[variant])

        default = discriminator.default
        word = Word(
            property_name=discriminator.property_name,
            written=tuple(meant(*pair) for pair in discriminator.mapping),
            implied=tuple(meant(*pair) for pair in discriminator.implied),
            default=leaves[default] if default is not None else (),
        )
        self._words[Ref(union.id)] = word
        return word

    def _settled(self, variant: Type) -> Type:
        """A member, or what another name of it stands for."""
        seen: set[TypeId] = set()
        inner = variant
        while isinstance(inner, Ref) and inner.target not in seen:
            seen.add(inner.target)
            declaration = self._declarations.get(inner.target)
            if not isinstance(declaration, AliasDeclaration):
                return inner
            bare = without_null(declaration.type)
            if not isinstance(bare, Ref):
                return inner
            inner = bare
        return inner


def _is_any(union: UnionDeclaration, number: int) -> bool:
    return isinstance(union.variants[number], Anything)


@dataclass(frozen=True, slots=True)
class _Property:
    """A property that may tell members apart, and its values in those that have any."""

    name: str
    values: Mapping[int, Sequence[Tag]]
    cases: Mapping[Tag, tuple[int, ...]]


class _Chooser:
    """Finds the properties that tell some members of one union apart."""

    def __init__(
        self, members: _Members, declarations: Mapping[TypeId, Declaration]
    ) -> None:
        self._words = members.words
        self._fields: dict[int, dict[str, Field]] = {}
        for number, type_ in enumerate(members.types):
            declaration = _object(type_, declarations)
            if declaration is not None:
                fields = {field.name.source: field for field in declaration.fields}
                self._fields[number] = fields
        self._values = TagValues(self._words, self._fields, declarations)
        self._known: dict[tuple[tuple[int, ...], frozenset[str]], Choice] = {}

    def choice(self, group: tuple[int, ...], used: frozenset[str]) -> Choice:
        """What tells these members apart by properties that aren't ``used`` yet."""
        known = self._known.get((group, used))
        if known is None:
            known = self._choice(group, used)
            self._known[group, used] = known
        return known

    def _choice(self, group: tuple[int, ...], used: frozenset[str]) -> Choice:
        by_shape = Choice(members=group, others=group)
        if (
            len(group) < 2
            or len(used) >= _MOST_STEPS
            or len(self._known) > _MOST_CHOICES
        ):
            return by_shape
        tag = self._property(group, used)
        if tag is None:
            return by_shape
        cases = tuple(
            (value, self.choice(members, used | {tag.name}))
            for value, members in tag.cases.items()
        )
        default = self._default(tag.name, group)
        others = [one for one in group if one not in tag.values]
        if default:
            plain = [one for one in others if one not in self._fields]
            others = [*default, *plain]
        return Choice(
            members=group,
            tag=tag.name,
            cases=cases,
            absent=(
                ()
                if default
                else tuple(one for one in tag.values if self._may_lack(one, tag))
            ),
            others=tuple(others),
        )

    def _may_lack(self, member: int, tag: _Property) -> bool:
        field = self._fields[member].get(tag.name)
        return field is None or not field.required or isinstance(field.type, Nullable)

    def _default(self, name: str, group: tuple[int, ...]) -> tuple[int, ...]:
        """The members that the document names for data without a listed value."""
        for word in self._words:
            if word.property_name == name:
                return tuple(one for one in word.default if one in group)
        return ()

    def _property(
        self, group: tuple[int, ...], used: frozenset[str]
    ) -> _Property | None:
        """The property that tells most members apart, the document's own choice before others."""
        declared = [word.property_name for word in self._words]
        best: _Property | None = None
        most = (False, 0, 0)
        for name in self._values.names:
            tag = None if name in used else self._usable(name, group)
            if tag is None:
                continue
            shared = {
                one
                for members in tag.cases.values()
                if len(members) > 1
                for one in members
            }
            certain = len(tag.values) - len(shared)
            rank = (name in declared, certain, len(tag.values))
            if rank > most:
                best, most = tag, rank
        return best

    def _usable(self, name: str, group: tuple[int, ...]) -> _Property | None:
        """The property, where its values differ among the members."""
        table = self._values.of(name)
        values = {one: table[one] for one in group if one in table}
        objects = [one for one in group if one in self._fields]
        if not values or not self._tells(name, values, objects):
            return None
        return _Property(name, values, _cases(values))

    def _tells(
        self, name: str, values: Mapping[int, Sequence[Tag]], objects: Sequence[int]
    ) -> bool:
        lists = {tuple(one) for one in values.values()}
        if len(values) == len(objects) > 1:
            return len(lists) > 1
        if any(word.property_name == name for word in self._words):
            return True
        is_free = any(name in self._fields[one] for one in objects if one not in values)
        # A long list says little where nobody else has the property at all.
        return len(lists) > 1 or is_free or any(len(one) == 1 for one in lists)


def _cases(values: Mapping[int, Sequence[Tag]]) -> dict[Tag, tuple[int, ...]]:
    cases: dict[Tag, tuple[int, ...]] = {}
    for member, value in _pairs(values.items()):
        cases[value] = (*cases.get(value, ()), member)
    return cases


def _pairs(
    values: Iterable[tuple[int, Sequence[Tag]]],
) -> Iterator[tuple[int, Tag]]:
    for member, several in values:
        for value in several:
            yield member, value
