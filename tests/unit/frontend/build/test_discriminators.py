"""Discriminators: which values the document maps to which schema, by reference or by name."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.ir.declarations import Discriminator, UnionDeclaration
from tests.support.built_api import BuiltApi, built_answer, ref


def _pet(name: str) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["kind", name],
        "properties": {"kind": {"type": "string"}, name: {"type": "string"}},
    }


def _built(members: dict[str, Any]) -> BuiltApi:
    pet = {
        "oneOf": [ref("Cat"), ref("Dog")],
        "discriminator": {"propertyName": "kind", **members},
    }
    return built_answer(ref("Pet"), Pet=pet, Cat=_pet("lives"), Dog=_pet("barks"))


def _discriminator(built: BuiltApi) -> Discriminator:
    union = built.declared("Pet")
    assert isinstance(union, UnionDeclaration)
    assert union.discriminator is not None
    return union.discriminator


@pytest.mark.parametrize(
    "target", ["Cat", "#/components/schemas/Cat"], ids=["name", "reference"]
)
def test_a_mapping_names_a_schema_or_refers_to_it(target: str) -> None:
    built = _built({"mapping": {"feline": target}})
    assert _discriminator(built).mapping == (("feline", 0),)
    assert built.codes == []


def test_members_that_no_value_is_mapped_to_have_their_schemas_names() -> None:
    discriminator = _discriminator(_built({"mapping": {"feline": "Cat"}}))
    assert discriminator.implied == (("Dog", 1),)


def test_several_values_may_mean_one_schema() -> None:
    discriminator = _discriminator(_built({"mapping": {"cat": "Cat", "lion": "Cat"}}))
    assert discriminator.mapping == (("cat", 0), ("lion", 0))


def test_the_default_is_a_member_without_an_implied_value() -> None:
    discriminator = _discriminator(_built({"defaultMapping": "Dog"}))
    assert discriminator.default == 1
    assert discriminator.implied == (("Cat", 0),)


@pytest.mark.parametrize(
    "members", [{"mapping": {"bird": "Bird"}}, {"defaultMapping": "Bird"}], ids=str
)
def test_a_schema_that_is_no_member_is_reported(members: dict[str, Any]) -> None:
    built = _built(members)
    assert built.codes == ["schema/discriminator"]
    assert _discriminator(built).mapping == ()
    assert _discriminator(built).default is None
