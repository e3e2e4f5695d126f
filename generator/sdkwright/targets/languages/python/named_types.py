"""What annotations need to know of all declarations: their names, and which hold, contain or tell apart others."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    FileDeclaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.types import TypeId
from sdkwright.targets.languages.python.docstrings import Texts
from sdkwright.targets.languages.python.names import Names
from sdkwright.targets.languages.python.unknown_members import (
    UnknownMember,
    unknown_members,
)
from sdkwright.targets.reading.calls import Call, Calls
from sdkwright.targets.reading.envelopes import is_envelope
from sdkwright.targets.reading.fields import FieldReadings
from sdkwright.targets.reading.placement import Placement
from sdkwright.targets.reading.type_graph import (
    circular,
    in_circles,
    mentioned,
    referenced_ids,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeFacts:
    """How annotations name declarations: which have a TypedDict twin, and what each is called.

    ``error_bodies`` are types whose own name is an exception's; ``fields`` what each property means; ``recursive`` are
    unions and aliases that contain themselves other than through an object, ``circular`` all types that do so through one
    too; ``of_scalars`` aliases that lead to nothing but scalars, and old names; ``in_place`` types have no name; ``exported``
    are the names of each folder's types, ``all_exported`` those of all; ``texts`` lays out docstrings.
    ``unknown`` is what unions have for data of no known member, where that has its tag. ``enveloped`` are the calls of
    envelopes, ``by_mode`` those envelopes that methods and their twins have different ones of. ``constants`` are what models
    call properties of one value, where they call them in capitals.
    """

    names: Names
    declarations: Mapping[TypeId, Declaration]
    twins: frozenset[TypeId]
    error_bodies: frozenset[TypeId]
    fields: FieldReadings
    recursive: frozenset[TypeId]
    circular: frozenset[TypeId]
    of_scalars: frozenset[TypeId]
    in_place: frozenset[TypeId]
    exported: Mapping[str, frozenset[str]]
    all_exported: frozenset[str]
    texts: Texts
    unknown: Mapping[TypeId, UnknownMember]
    enveloped: Mapping[TypeId, Call]
    by_mode: frozenset[TypeId]
    constants: Mapping[tuple[TypeId, str], str]

    def plain(self, target: TypeId) -> str:
        """The type's own name; the body of an error is named apart from the exception."""
        name = self.names.types[target].name
        return f"{name}Data" if target in self.error_bodies else name

    def exports(self, target: TypeId) -> tuple[str, ...]:
        """Every name the declaration's module defines for users."""
        plain = self.plain(target)
        twin = (f"{plain}TypedDict",) if target in self.twins else ()
        if target in self.by_mode:
            twin = (f"{plain}Async",)
        own = self.names.types[target].name
        return (plain, *twin) if own == plain else (own, plain, *twin)

    def is_elsewhere(self, name: str, folder: str) -> bool:
        """Whether another folder than this one has a type of the name too."""
        return any(
            name in names for home, names in self.exported.items() if home != folder
        )

    def taken_in(
        self, declarations: Iterable[Declaration]
    ) -> tuple[Collection[str], ...]:
        """The names that mean something of the document to a module of types: their fields, and all types.

        Also types that the module doesn't name: pydantic lets the name of the type that it was asked for mean that
        type in the annotations of all types within it.
        """
        names = self.names.fields
        fields = {
            names[declaration.id, field.name.source]
            for declaration in declarations
            if isinstance(declaration, ObjectDeclaration)
            for field in declaration.fields
        }
        return fields, self.all_exported

    def attribute(self, owner: TypeId, property_name: str) -> str:
        """What the model of a type calls a property."""
        key = (owner, property_name)
        return self.constants.get(key) or self.names.fields.get(key, property_name)


def type_facts(
    api: Api,
    names: Names,
    fields: FieldReadings,
    placement: Placement,
    texts: Texts,
    calls: Calls,
    *,
    closes_tags: bool,
    twins_all: bool,
    constants: Mapping[tuple[TypeId, str], str],
) -> TypeFacts:
    """What annotations need to know of all declarations."""
    enveloped = {
        one.result.envelope.declaration.id: one
        for one in calls
        if one.result.envelope is not None
    }
    known = TypeFacts(
        names=names,
        declarations=api.declarations,
        twins=_twins(api, of_answers=twins_all),
        error_bodies=frozenset(
            declaration.id
            for declaration in api.declarations.values()
            if declaration.usage.error
            and isinstance(
                declaration, ObjectDeclaration | UnionDeclaration | AliasDeclaration
            )
        ),
        fields=fields,
        recursive=_recursive(api),
        circular=circular(api),
        of_scalars=_of_scalars(api),
        in_place=placement.in_place,
        exported={},
        all_exported=frozenset(),
        texts=texts,
        unknown=unknown_members(api, names) if closes_tags else {},
        enveloped=enveloped,
        by_mode=frozenset(
            identifier
            for identifier, call in enveloped.items()
            if call.pages is not None or call.result.may_stream
        ),
        constants=constants,
    )
    exported = _exported(known)
    every = frozenset[str]().union(*exported.values())
    return replace(known, exported=exported, all_exported=every)


def _exported(types: TypeFacts) -> Mapping[str, frozenset[str]]:
    exported: dict[str, set[str]] = {}
    for target, located in types.names.types.items():
        exported.setdefault(located.folder, set()).update(types.exports(target))
    return {folder: frozenset(names) for folder, names in exported.items()}


def _recursive(api: Api) -> frozenset[TypeId]:
    inner = {
        declaration.id: mentioned(declaration)
        for declaration in api.declarations.values()
        if isinstance(declaration, UnionDeclaration | AliasDeclaration)
    }
    return in_circles(inner)


def _of_scalars(api: Api) -> frozenset[TypeId]:
    """The aliases that lead to no other types than such aliases, so that none leads back to itself; and old names of types,
    which are the types themselves, classes too.
    """
    inner = {
        one.id: frozenset(referenced_ids(one.type) if one.former_of is None else ())
        for one in api.declarations.values()
        if isinstance(one, AliasDeclaration)
    }
    plain: set[TypeId] = set()
    waiting = set(inner)
    while True:
        more = {one for one in waiting if inner[one] <= plain}
        if not more:
            return frozenset(plain)
        plain |= more
        waiting -= more


def _twins(api: Api, *, of_answers: bool) -> frozenset[TypeId]:
    """The declarations sent in requests that hold objects, so that people may write them as plain dicts.

    With ``of_answers`` those of answers, too, as published packages have them.
    """

    def is_twin(declaration: Declaration) -> bool:
        usage = declaration.usage
        return usage.request or (of_answers and (usage.response or usage.error))

    twins = {
        declaration.id
        for declaration in api.declarations.values()
        if isinstance(declaration, ObjectDeclaration | FileDeclaration)
        and is_twin(declaration)
        and not is_envelope(declaration)
    }
    containers = [
        declaration
        for declaration in api.declarations.values()
        if isinstance(declaration, UnionDeclaration | AliasDeclaration)
        and is_twin(declaration)
    ]
    holders: dict[TypeId, list[TypeId]] = {}
    for declaration in containers:
        for target in mentioned(declaration):
            holders.setdefault(target, []).append(declaration.id)
    if of_answers:
        # Those of unions that hold no object are there too, equal to the unions.
        twins |= {one.id for one in containers if isinstance(one, UnionDeclaration)}
    waiting = list(twins)
    while waiting:
        new = [one for one in holders.get(waiting.pop(), ()) if one not in twins]
        twins.update(new)
        waiting += new
    return frozenset(twins)
