"""What inline members of unions are called by what they are: ``docs/names.md`` has the rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from sdkwright.ir.declarations import (
    Declaration,
    EnumDeclaration,
    Field,
    ObjectDeclaration,
    Tag,
    UnionDeclaration,
)
from sdkwright.ir.fixed_values import fixed_values, has_one_value
from sdkwright.ir.types import Ref, TypeId, without_null
from sdkwright.targets.naming.casing import name_words, words_of

Words = tuple[str, ...]


class UnionMembers:
    """The words for members of one API's unions, behind those of the union itself."""

    def __init__(self, declarations: Mapping[TypeId, Declaration]) -> None:
        self._declarations = declarations
        self._known: dict[TypeId, Mapping[TypeId, Words]] = {}

    def words(self, union: UnionDeclaration, member: TypeId) -> Words:
        """What tells a member from the others; nothing where only its place does."""
        known = self._known.get(union.id)
        if known is None:
            known = self._known[union.id] = self._named(union)
        return known.get(member, ())

    def is_tagged(self, union: UnionDeclaration, member: TypeId) -> bool:
        """Whether a member is called by a constant of its own."""
        declaration = self._declarations[member]
        words = self.words(union, member)
        return words in tuple(self._constants(union, declaration))

    def _named(self, union: UnionDeclaration) -> Mapping[TypeId, Words]:
        members = self._members(union)
        wishes = {
            one.id: tuple(dict.fromkeys(self._wishes(union, one, members)))
            for one in members
        }
        claims = Counter(words for own in wishes.values() for words in own)
        named = {
            identifier: words
            for identifier, own in wishes.items()
            for words in [next((one for one in own if claims[one] == 1), ())]
            if words
        }
        others = [one for one in members if one.id not in named]
        kinds = Counter(map(type, others))
        for one in others:
            if kinds[type(one)] == 1:
                named[one.id] = _kind(union, one)
        return named

    def _members(self, union: UnionDeclaration) -> Sequence[Declaration]:
        """The declarations that are members as they stand, each once."""
        members: dict[TypeId, Declaration] = {}
        for type_ in (*union.variants, *union.members):
            inner = without_null(type_)
            if isinstance(inner, Ref) and inner.target in self._declarations:
                members[inner.target] = self._declarations[inner.target]
        return tuple(members.values())

    def _wishes(
        self,
        union: UnionDeclaration,
        member: Declaration,
        members: Sequence[Declaration],
    ) -> Iterator[Words]:
        yield from self._constants(union, member)
        alike = [one for one in members if isinstance(one, type(member))]
        if len(alike) < 2:
            return
        match member:
            case ObjectDeclaration():
                yield from _own_properties(member, alike)
            case EnumDeclaration(members=(only,)):
                yield words_of(only.name.called)
            case _:
                pass

    def _constants(
        self, union: UnionDeclaration, member: Declaration
    ) -> Iterator[Words]:
        """The constants of a member, first that which the document tells members apart by."""
        if not isinstance(member, ObjectDeclaration):
            return
        telling = union.discriminator.property_name if union.discriminator else None
        fields = sorted(
            member.fields,
            key=lambda one: (
                one.name.source != telling,
                one.name.source != union.choice.tag,
            ),
        )
        for field in fields:
            if has_one_value(field.type, self._declarations):
                for value in fixed_values(field.type, self._declarations):
                    yield _value_words(field, value)


def _value_words(field: Field, value: Tag) -> Words:
    if isinstance(value, str):
        return words_of(value)
    return (*name_words(field.name), *words_of(str(value)))


def _own_properties(
    member: ObjectDeclaration, objects: Sequence[Declaration]
) -> Iterator[Words]:
    """The properties that a member alone has, required ones first."""
    claims = Counter(
        field.name.source
        for one in objects
        if isinstance(one, ObjectDeclaration)
        for field in one.fields
    )
    for field in sorted(member.fields, key=lambda one: not one.required):
        if claims[field.name.source] == 1:
            yield ("With", *name_words(field.name))


def _kind(union: UnionDeclaration, member: Declaration) -> Words:
    match member:
        case EnumDeclaration():
            is_said = union.name.words[-1:] == ("Enum",)
            return ("Value",) if is_said else ("Enum",)
        case ObjectDeclaration():
            return ("Object",)
        case UnionDeclaration():
            return ("Union",)
        case _:
            return ()
