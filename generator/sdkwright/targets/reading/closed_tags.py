"""Types as the document closes them: what tells members of a union apart is a literal, as is what has one value.

A union is what is open: values of another tag are of a member of its own (``unknown_tag``), or of the base that all
members are made of. That what was received may have another value all the same, `Const.open` and `EnumDeclaration.open`
say: nothing is refused for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import TypeAlias

from sdkwright.core.json import JsonValue
from sdkwright.core.numerous import numerous
from sdkwright.core.pointer import Pointer, child
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    Declaration,
    EnumDeclaration,
    Field,
    Member,
    ObjectDeclaration,
    Tag,
    UnionDeclaration,
)
from sdkwright.ir.fixed_values import fixed_values, has_one_value
from sdkwright.ir.names import Name, Naming, Role
from sdkwright.ir.types import (
    Anything,
    Const,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
    without_null,
)
from sdkwright.targets.reading.mentions import named_by_operations, without_unnamed
from sdkwright.targets.reading.type_graph import mentioned, referenced_ids
from sdkwright.targets.reading.union_tags import tag_values

_Key: TypeAlias = "tuple[TypeId, str]"
_Values: TypeAlias = "dict[Tag, None]"

_KINDS: Mapping[ScalarKind, type[Tag]] = {
    ScalarKind.STRING: str,
    ScalarKind.INTEGER: int,
    ScalarKind.NUMBER: int,
    ScalarKind.BOOLEAN: bool,
}


def with_closed_tags(api: Api, *, keeps_enums: bool) -> Api:
    """The same API with literals for tags, and for required properties of one value.

    ``keeps_enums``: a property of several values stays the enum that the document has, which is a class there.
    """
    return _Closing(api, keeps_enums=keeps_enums).api()


class _Closing:
    """One API's tags. ``enums`` are those of properties that have several of the values of theirs."""

    def __init__(self, api: Api, *, keeps_enums: bool) -> None:
        self._api = api
        self._keeps_enums = keeps_enums
        self._tags: dict[_Key, _Values] = {}
        self._bases: dict[_Key, _Values] = {}
        self._enums: dict[TypeId, EnumDeclaration] = {}
        self._uses = Counter(
            chain.from_iterable(map(mentioned, api.declarations.values()))
        )
        self._left: set[TypeId] = set()
        # What is met where its tag isn't what tells it from others: there it may have another one.
        self._untold: set[_Key] = set()
        self._elsewhere = frozenset(_named_outside_of_unions(api))
        for union in api.declarations.values():
            if isinstance(union, UnionDeclaration):
                self._read(union)
        self._told: dict[TypeId, set[str]] = {}
        for owner, name in (*self._tags, *self._bases):
            self._told.setdefault(owner, set()).add(name)

    def _read(self, union: UnionDeclaration) -> None:
        for number, member in enumerate(union.members):
            declared = self._api.declared(member)
            if isinstance(declared, ObjectDeclaration):
                tags = tag_values(union.choice, number)
                for name, values in tags.items():
                    known = self._tags.setdefault((declared.id, name), {})
                    known.update(dict.fromkeys(values))
                self._untold.update(
                    (declared.id, field.name.source)
                    for field in declared.fields
                    if field.name.source not in tags
                )
        word = union.discriminator
        if word is None or word.base is None:
            return
        base = self._api.declared(union.variants[word.base])
        if isinstance(base, ObjectDeclaration):
            leading: tuple[Tag, ...] = tuple(_cases_of(union, Ref(base.id)))
            if not leading and not word.mapping:
                # Then all are called by their schemas' names.
                leading = (base.naming.own.source,)
            self._bases[base.id, word.property_name] = dict.fromkeys(leading)

    def api(self) -> Api:
        """The API with those types closed."""
        declarations: dict[TypeId, Declaration] = {}
        for identifier, one in self._api.declarations.items():
            declarations[identifier] = (
                self._object(one) if isinstance(one, ObjectDeclaration) else one
            )
        declarations.update(self._enums)
        return without_unnamed(
            replace(self._api, declarations=declarations), self._left
        )

    def _object(self, declaration: ObjectDeclaration) -> ObjectDeclaration:
        tags = self._told.get(declaration.id, ())
        fields = tuple(
            (
                self._field(declaration, field)
                if field.name.source in tags or self._is_constant(field)
                else field
            )
            for field in declaration.fields
        )
        is_same = fields == declaration.fields
        return declaration if is_same else replace(declaration, fields=fields)

    def _field(self, owner: ObjectDeclaration, field: Field) -> Field:
        if field.location is not None or field.is_json_text:
            return field
        type_ = self._type(owner, field)
        if type_ is field.type or type_ == field.type:
            return field
        bare = without_null(field.type)
        if isinstance(bare, Ref):
            self._left.add(bare.target)
        is_null = isinstance(field.type, Nullable)
        default = field.default
        if default is not None and not self._admits(type_, default.value):
            # It is that of a base, or of what else the schema is a part of.
            default = None
        type_ = Nullable(type_) if is_null else type_
        return replace(field, type=type_, default=default)

    def _admits(self, type_: Type, value: JsonValue) -> bool:
        """Whether a default is one of the values that a property may have."""
        return value is None or value in fixed_values(type_, self._enums)

    def _type(self, owner: ObjectDeclaration, field: Field) -> Type:
        """What a property's values are, null left aside."""
        key = (owner.id, field.name.source)
        base = self._bases.get(key)
        is_tag = base is not None or key in self._tags
        if not is_tag and not self._is_constant(field):
            return field.type
        own = _Own.of(self._api, field)
        if own is None:
            return field.type
        if base is not None and key not in self._tags:
            values = own.among(base)
            return self._listed(owner, field, own, values) or _UNRECOGNIZED
        if key in self._tags:
            values = own.among(self._tags[key])
            if owner.id not in self._elsewhere and key not in self._untold:
                own = replace(own, is_open=False)
            return self._listed(owner, field, own, values) or field.type
        return Const(own.values[0], own.is_open) if own.values else field.type

    def _is_constant(self, field: Field) -> bool:
        return field.required and has_one_value(field.type, self._api.declarations)

    def _listed(
        self,
        owner: ObjectDeclaration,
        field: Field,
        own: _Own,
        values: Sequence[Tag],
    ) -> Type | None:
        if len(values) == 1:
            return Const(values[0], own.is_open)
        if not values:
            return None
        if self._keeps_enums and own.enum is not None:
            return field.type
        place = child(owner.id, "properties", field.name.source)
        if place in self._api.declarations and (
            own.enum is None or own.enum.id != place or self._uses[place] > 1
        ):
            # Others have the property from here, with values of their own.
            place = f"{place}#tag"
        self._enums[place] = _enum(place, owner, field, own, values)
        return Ref(place)


_UNRECOGNIZED = Scalar(ScalarKind.UNRECOGNIZED)


def _named_outside_of_unions(api: Api) -> Iterator[TypeId]:
    yield from named_by_operations(api)
    for declaration in api.declarations.values():
        if not isinstance(declaration, UnionDeclaration):
            yield from mentioned(declaration)
            continue
        for type_ in declaration.variants:
            if not isinstance(type_, Ref):
                yield from referenced_ids(type_)


def _cases_of(union: UnionDeclaration, member: Ref) -> _Values:
    """The values that lead to a member, though others do, too."""
    place = union.members.index(member) if member in union.members else -1
    choice = union.choice
    return {value: None for value, case in choice.cases if place in case.members}


@numerous()
class _Own:
    """What a property says of its own values: those it admits, none where it admits any of a kind."""

    values: tuple[Tag, ...]
    kind: type[Tag] | None
    enum: EnumDeclaration | None
    is_open: bool

    @classmethod
    def of(cls, api: Api, field: Field) -> _Own | None:
        """None where values may be other things than what tells members apart."""
        bare = without_null(field.type)
        declared = api.declared(bare)
        values = fixed_values(bare, api.declarations)
        if isinstance(declared, EnumDeclaration) and values:
            return cls(values, None, declared, declared.open)
        match bare:
            case Const(_, is_open) if values:
                return cls(values, None, None, is_open)
            case Scalar(kind) if kind in _KINDS:
                return cls((), _KINDS[kind], None, True)
            case Anything():
                return cls((), str, None, True)
            case _:
                return None

    def among(self, values: Mapping[Tag, None]) -> tuple[Tag, ...]:
        """Those of some values that the property may have."""
        if self.values:
            known = {(type(value), value) for value in values}
            return tuple(one for one in self.values if (type(one), one) in known)
        return tuple(value for value in values if type(value) is self.kind)


def _enum(
    place: Pointer,
    owner: ObjectDeclaration,
    field: Field,
    own: _Own,
    values: Sequence[Tag],
) -> EnumDeclaration:
    """The values of a property that tells its object from others, as an enum of its own."""
    is_component = owner.naming.role is Role.COMPONENT
    declared = own.enum or EnumDeclaration(
        id=place,
        naming=Naming(role=Role.PROPERTY, own=field.name),
        kind=_kind({type(value) for value in values}),
        members=tuple(Member(name=Name.of(_text(one)), value=one) for one in values),
    )
    naming = Naming(
        role=Role.PROPERTY,
        own=field.name,
        component=owner.id if is_component else owner.naming.component,
        parent=owner.id,
        operation=owner.naming.operation,
    )
    return replace(
        declared,
        id=place,
        naming=declared.naming if declared.naming.parent == owner.id else naming,
        usage=owner.usage,
        members=tuple(one for one in declared.members if one.value in values),
        open=own.is_open,
        is_tag=True,
    )


def _kind(kinds: set[type]) -> ScalarKind | None:
    by_type = {
        str: ScalarKind.STRING,
        int: ScalarKind.INTEGER,
        bool: ScalarKind.BOOLEAN,
    }
    first, *others = kinds
    return None if others else by_type.get(first)


def _text(value: Tag) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
