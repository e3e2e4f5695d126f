"""Unions of single values are enums, whose values have the texts that stand beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    Choice,
    Declaration,
    EnumDeclaration,
    Member,
    UnionDeclaration,
)
from sdkwright.ir.names import split_words
from sdkwright.ir.types import Ref, Type, TypeId
from sdkwright.targets.reading.mentions import without_unnamed
from sdkwright.targets.reading.type_graph import referenced_ids


def with_listed_unions(api: Api) -> Api:
    """The same API, where every union of single values is one enum."""
    enums: dict[TypeId, EnumDeclaration] = {}
    single: dict[Type, TypeId] = {}
    for one in api.declarations.values():
        if isinstance(one, UnionDeclaration) and one.listed is not None:
            enums[one.id] = replace(one.listed, usage=one.usage)
            for variant in one.variants:
                single.setdefault(variant, one.id)
    declarations: dict[TypeId, Declaration] = {}
    for identifier, one in api.declarations.items():
        declaration: Declaration = enums.get(identifier, one)
        if isinstance(declaration, UnionDeclaration) and enums:
            declaration = _regrouped(declaration, enums, single)
        if isinstance(declaration, EnumDeclaration):
            members = tuple(map(_with_title, declaration.members))
            if members != declaration.members:
                declaration = replace(declaration, members=members)
        declarations[identifier] = declaration
    left = (target for type_ in single for target in referenced_ids(type_))
    return without_unnamed(replace(api, declarations=declarations), left)


def _with_title(member: Member) -> Member:
    """A value whose name says more than it does has that in its text: literals show no names."""
    name, text = member.name.source, member.description
    if text is None:
        value = str(member.value)
        is_plain = name == value or _letters(name) == _letters(value)
        return member if is_plain else replace(member, description=name)
    if isinstance(member.value, str) or name == str(member.value):
        return member
    return replace(member, description=f"{name}: {text}")


def _letters(text: str) -> str:
    return "".join(split_words(text)).casefold()


def _regrouped(
    union: UnionDeclaration,
    enums: Mapping[TypeId, EnumDeclaration],
    single: Mapping[Type, TypeId],
) -> UnionDeclaration:
    """A union with the enums that are among its variants in place of their values among its members."""
    inside = {
        variant.target
        for variant in union.variants
        if isinstance(variant, Ref) and variant.target in enums
    }
    if not inside:
        return union
    types = [
        Ref(owner) if (owner := single.get(one)) in inside and owner else one
        for one in union.members
    ]
    members = tuple(dict.fromkeys(types))
    places = {number: members.index(type_) for number, type_ in enumerate(types)}
    return replace(union, members=members, choice=_moved(union.choice, places))


def _moved(choice: Choice, places: Mapping[int, int]) -> Choice:
    def each(numbers: Sequence[int]) -> tuple[int, ...]:
        return tuple(dict.fromkeys(places[number] for number in numbers))

    return replace(
        choice,
        members=each(choice.members),
        cases=tuple((value, _moved(inner, places)) for value, inner in choice.cases),
        absent=each(choice.absent),
        others=each(choice.others),
    )
