"""Values of tags: what members say of their own property comes before what the discriminator says of it."""

from __future__ import annotations

from typing import Any

from sdkwright.ir.declarations import UnionDeclaration
from tests.support.built_api import built_answer, ref


def _cases(
    discriminator: dict[str, Any], **kinds: dict[str, Any]
) -> dict[Any, tuple[int, ...]]:
    members = {
        name: {"type": "object", "required": ["kind"], "properties": {"kind": kind}}
        for name, kind in kinds.items()
    }
    pet = {
        "oneOf": [ref(name) for name in members],
        "discriminator": {"propertyName": "kind", **discriminator},
    }
    union = built_answer(ref("Pet"), Pet=pet, **members).declared("Pet")
    assert isinstance(union, UnionDeclaration)
    return {value: case.members for value, case in union.choice.cases}


def test_a_constant_counts_where_the_schemas_name_is_only_implied() -> None:
    assert _cases({}, Cat={"const": "cat"}, Dog={"const": "dog"}) == {
        "cat": (0,),
        "dog": (1,),
    }


def test_the_schemas_name_counts_where_the_member_says_nothing() -> None:
    text = {"type": "string"}
    assert _cases({}, Cat=text, Dog=text) == {"Cat": (0,), "Dog": (1,)}


def test_every_value_of_an_enum_is_one_of_the_member() -> None:
    cases = _cases({}, Cat={"enum": ["cat", "lion"]}, Dog={"const": "dog"})
    assert cases == {"cat": (0,), "lion": (0,), "dog": (1,)}


def test_a_mapped_value_is_read_in_the_type_of_the_property() -> None:
    number = {"type": "integer"}
    cases = _cases({"mapping": {"1": "Cat", "2": "Dog"}}, Cat=number, Dog=number)
    assert cases == {1: (0,), 2: (1,)}
