"""Which types are written where they are used: small enums without a name, and texts that may be others."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from sdkwright.core.pointer import tokens_of
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    Declaration,
    EnumDeclaration,
    Field,
    ObjectDeclaration,
    Tag,
    UnionDeclaration,
)
from sdkwright.ir.names import Role
from sdkwright.ir.types import Ref, Scalar, ScalarKind, Type, TypeId, without_null
from sdkwright.targets.naming.places import is_member
from sdkwright.targets.reading.type_graph import mentioned

_MOST_VALUES = 6
_KINDS = frozenset((ScalarKind.STRING, ScalarKind.INTEGER))


def literals_in_place(api: Api) -> frozenset[TypeId]:
    """Enums without a name, of a few values that nothing more is said of, and unions of texts and such enums.

    An enum beside any text is in the union's place however many its values are: the union has the name.
    """
    shown = frozenset(_shown(api))
    plain = {
        one.id: one
        for one in api.declarations.values()
        if isinstance(one, EnumDeclaration) and _is_plain(one, shown)
    }
    in_place = {one.id for one in plain.values() if len(one.members) <= _MOST_VALUES}
    for union in api.declarations.values():
        enums = _beside_texts(union, plain)
        if enums:
            in_place.update(one.id for one in enums)
            count = sum(len(one.members) for one in enums)
            if _has_no_name(union, shown) and count <= _MOST_VALUES:
                in_place.add(union.id)
    return frozenset(in_place)


def with_shown_texts(api: Api) -> Api:
    """The same API, where a property has the text of its small enum if it has none: a type in place shows none itself."""
    texts = {
        one.id: one.description
        for one in api.declarations.values()
        if isinstance(one, EnumDeclaration)
        and one.description
        and len(one.members) <= _MOST_VALUES
        and _is_plain(one, (one.id,))
    }

    def with_text(field: Field) -> Field:
        bare = without_null(field.type)
        text = texts.get(bare.target) if isinstance(bare, Ref) else None
        is_silent = text is not None and field.description is None
        return replace(field, description=text) if is_silent else field

    def shown(one: Declaration) -> Declaration:
        if not isinstance(one, ObjectDeclaration):
            return one
        if texts.keys().isdisjoint(mentioned(one)):
            return one
        return replace(one, fields=tuple(map(with_text, one.fields)))

    declarations = {one.id: shown(one) for one in api.declarations.values()}
    return replace(api, declarations=declarations)


def _shown(api: Api) -> Iterator[TypeId]:
    """The types whose text is that of a property or parameter, too."""
    for declaration in api.declarations.values():
        if isinstance(declaration, ObjectDeclaration) and mentioned(declaration):
            for field in declaration.fields:
                bare = without_null(field.type)
                if isinstance(bare, Ref):
                    declared = api.declarations[bare.target]
                    if declared.description == field.description:
                        yield declared.id


def _beside_texts(
    union: Declaration, plain: Mapping[TypeId, EnumDeclaration]
) -> tuple[EnumDeclaration, ...]:
    """The enums of a union of nothing but these and texts; none where it is another one."""
    if not isinstance(union, UnionDeclaration) or union.naming.role is Role.RESPONSE:
        return ()
    others = [one for one in union.variants if not _is_text(one)]
    enums = tuple(
        plain[one.target]
        for one in others
        if isinstance(one, Ref) and one.target in plain
    )
    is_whole = len(enums) == len(others) < len(union.variants)
    are_texts = all(one.kind is ScalarKind.STRING for one in enums)
    return enums if is_whole and are_texts else ()


def _is_text(type_: Type) -> bool:
    return isinstance(type_, Scalar) and type_.kind is ScalarKind.STRING


def _is_plain(enum: EnumDeclaration, shown: Collection[TypeId]) -> bool:
    """Whether literals say all that the document says of an enum."""
    return (
        enum.kind in _KINDS
        and _has_no_name(enum, shown)
        and not any(
            one.description or one.deprecated or one.name.source != str(one.value)
            for one in enum.members
        )
    )


def _has_no_name(declaration: Declaration, shown: Collection[TypeId]) -> bool:
    """Whether a type is called after its place alone, and has no text but what is shown there."""
    is_component = declaration.naming.role is Role.COMPONENT
    is_titled = declaration.naming.title is not None and is_member(declaration.id)
    has_text = bool(declaration.description and declaration.description.strip())
    is_shown = declaration.id in shown or tokens_of(declaration.id)[-2:-1] == (
        "properties",
    )
    return not is_component and not is_titled and (is_shown or not has_text)


@dataclass(frozen=True, slots=True)
class Literals:
    """The values that stand in place of a type; ``takes_text`` says that any other text is one, too."""

    values: tuple[Tag, ...]
    takes_text: bool = False


def literals_of(api: Api, identifier: TypeId) -> Literals:
    """The values of a type that is written in place."""
    declaration = api.declarations[identifier]
    match declaration:
        case EnumDeclaration(members=members):
            return Literals(tuple(one.value for one in members))
        case UnionDeclaration(variants=variants):
            enums = (
                literals_of(api, one.target) for one in variants if isinstance(one, Ref)
            )
            values = (value for one in enums for value in one.values)
            return Literals(tuple(dict.fromkeys(values)), takes_text=True)
        case _:
            raise TypeError(f"{identifier} is not written in place")
