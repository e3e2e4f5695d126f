"""Which declarations lead to which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sdkwright.ir.declarations import Field, ObjectDeclaration
from sdkwright.ir.names import Name, Naming, Role
from sdkwright.ir.types import (
    ListOf,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
    component_of,
)
from sdkwright.targets.reading.type_graph import (
    in_circles,
    mentioned,
    referenced_ids,
    with_declared_targets,
)

_IDS = st.sampled_from([TypeId(name) for name in "abcdefg"])


@given(st.dictionaries(_IDS, st.lists(_IDS, max_size=3)))
def test_those_in_circles_lead_back_to_themselves(
    inner: Mapping[TypeId, list[TypeId]],
) -> None:
    assert in_circles(inner) == {one for one in inner if one in _behind(one, inner)}


def _behind(start: TypeId, inner: Mapping[TypeId, list[TypeId]]) -> set[TypeId]:
    found: set[TypeId] = set()
    waiting = list(inner[start])
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += inner.get(one, ())
    return found


def _object(*fields: Field) -> ObjectDeclaration:
    return ObjectDeclaration(
        id="#/components/schemas/Pet",
        naming=Naming(role=Role.COMPONENT, own=Name.of("Pet")),
        fields=fields,
    )


def _field(name: str, type_: Type) -> Field:
    return Field(name=Name.of(name), type=type_, required=True, origin=f"#/{name}")


def test_what_names_nothing_that_changed_stays_what_it_is() -> None:
    tag = _field("tag", Nullable(Ref("#/tag")))
    pet = _object(_field("name", Scalar(ScalarKind.STRING)), tag)
    assert with_declared_targets(pet, {"#/other": "#/new"}) is pet
    changed = with_declared_targets(pet, {"#/tag": "#/new"})
    assert isinstance(changed, ObjectDeclaration)
    assert changed.fields[0] is pet.fields[0]
    assert changed.fields[1].type == Nullable(Ref("#/new"))


def test_what_a_list_is_called_by_changes_with_its_declaration() -> None:
    tags = ListOf(Scalar(ScalarKind.STRING), component="#/tags")
    changed = with_declared_targets(_object(_field("tags", tags)), {"#/tags": "#/new"})
    assert isinstance(changed, ObjectDeclaration)
    assert component_of(changed.fields[0].type) == "#/new"
    assert list(referenced_ids(changed.fields[0].type)) == ["#/new"]


def test_what_a_declaration_names_is_read_once() -> None:
    pet = _object(_field("tag", Nullable(Ref("#/tag"))), _field("owner", Ref("#/man")))
    assert mentioned(pet) == ("#/tag", "#/man")
    assert mentioned(pet) is mentioned(pet)


def test_a_declaration_made_of_another_one_names_its_own_types() -> None:
    pet = _object(_field("tag", Ref("#/tag")), _field("owner", Ref("#/man")))
    assert mentioned(pet)
    assert mentioned(replace(pet, fields=pet.fields[1:])) == ("#/man",)
    assert pet == _object(*pet.fields)
