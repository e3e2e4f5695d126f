"""Bases: a schema whose discriminator names what is made of it stands for all of that."""

from __future__ import annotations

from typing import Any

from sdkwright.ir.declarations import ObjectDeclaration, UnionDeclaration
from sdkwright.ir.types import Ref
from tests.support.built_api import BuiltApi, built_answer, ref

_PET = {
    "type": "object",
    "required": ["kind"],
    "properties": {"kind": {"type": "string"}},
    "discriminator": {"propertyName": "kind"},
}


def _made_of_pet(name: str) -> dict[str, Any]:
    own = {"type": "object", "properties": {name: {"type": "string"}}}
    return {"allOf": [ref("Pet"), own]}


def _built(pet: dict[str, Any]) -> BuiltApi:
    return built_answer(
        ref("Pet"), Pet=pet, Cat=_made_of_pet("lives"), Dog=_made_of_pet("barks")
    )


def _union(built: BuiltApi) -> UnionDeclaration:
    assert isinstance(built.answer, Ref)
    declaration = built.api.declarations[built.answer.target]
    assert isinstance(declaration, UnionDeclaration)
    return declaration


def test_where_a_base_is_asked_for_any_of_its_subtypes_may_come() -> None:
    union = _union(_built(_PET))
    assert [one.target for one in union.variants if isinstance(one, Ref)] == [
        "#/components/schemas/Cat",
        "#/components/schemas/Dog",
        "#/components/schemas/Pet",
    ]


def test_the_base_takes_in_values_that_nothing_is_mapped_to() -> None:
    discriminator = _union(_built(_PET)).discriminator
    assert discriminator is not None
    assert discriminator.implied == (("Cat", 0), ("Dog", 1))
    assert discriminator.default == 2


def test_the_base_keeps_its_name_and_the_union_is_called_after_it() -> None:
    built = _built(_PET)
    assert isinstance(built.declared("Pet"), ObjectDeclaration)
    assert _union(built).naming.own.source == "Pet Union"


def test_a_subtype_has_the_bases_properties_and_not_its_union() -> None:
    cat = _built(_PET).declared("Cat")
    assert isinstance(cat, ObjectDeclaration)
    assert sorted(one.name.source for one in cat.fields) == ["kind", "lives"]


def test_without_a_discriminator_a_base_is_itself_alone() -> None:
    plain = {key: value for key, value in _PET.items() if key != "discriminator"}
    assert _built(plain).answer == Ref("#/components/schemas/Pet")
