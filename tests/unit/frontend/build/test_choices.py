"""Choices: by which property's values the members of a union are told apart, and what is left to their shape."""

from __future__ import annotations

from typing import Any

from sdkwright.ir.declarations import Choice, UnionDeclaration
from tests.support.built_api import built_answer, ref


def _member(required: bool = True, **constants: Any) -> dict[str, Any]:
    properties = {name: {"const": value} for name, value in constants.items()}
    written: dict[str, Any] = {"type": "object", "properties": properties}
    return {**written, "required": list(constants)} if required else written


def _union(discriminator: Any = None, **members: Any) -> UnionDeclaration:
    pet: dict[str, Any] = {"oneOf": [ref(name) for name in members]}
    if discriminator is not None:
        pet["discriminator"] = discriminator
    declaration = built_answer(ref("Pet"), Pet=pet, **members).declared("Pet")
    assert isinstance(declaration, UnionDeclaration)
    return declaration


def _alone(choice: Choice) -> dict[Any, tuple[int, ...]]:
    return {value: case.members for value, case in choice.cases}


def test_a_property_with_another_constant_in_each_member_tells_them() -> None:
    union = _union(Cat=_member(kind="cat"), Dog=_member(kind="dog"))
    assert union.choice.tag == "kind"
    assert _alone(union.choice) == {"cat": (0,), "dog": (1,)}
    assert union.is_told


def test_a_constant_that_all_members_have_tells_nothing() -> None:
    union = _union(Cat=_member(object="pet"), Dog=_member(object="pet"))
    assert union.choice.tag is None
    assert union.choice.others == (0, 1)
    assert not union.is_told


def test_members_that_share_a_value_are_told_apart_by_another_property() -> None:
    members = {
        "Cat": _member(kind="pet", name="cat"),
        "Dog": _member(kind="pet", name="dog"),
        "Oak": _member(kind="tree"),
    }
    union = _union(discriminator={"propertyName": "kind"}, **members)
    assert union.choice.tag == "kind"
    assert _alone(union.choice) == {"pet": (0, 1), "tree": (2,)}
    pets = dict(union.choice.cases)["pet"]
    assert pets.tag == "name"
    assert _alone(pets) == {"cat": (0,), "dog": (1,)}


def test_a_member_that_need_not_have_the_property_may_lack_it() -> None:
    union = _union(Cat=_member(kind="cat"), Dog=_member(required=False, kind="dog"))
    assert union.choice.absent == (1,)


def test_a_member_without_the_property_takes_in_what_has_no_listed_value() -> None:
    other = {"type": "object", "properties": {"size": {"type": "integer"}}}
    union = _union(Cat=_member(kind="cat"), Dog=_member(kind="dog"), Other=other)
    assert union.choice.others == (2,)


def test_members_of_a_union_within_are_told_with_the_others() -> None:
    pets = {"oneOf": [ref("Cat"), ref("Dog")]}
    members = {"Cat": _member(kind="cat"), "Dog": _member(kind="dog")}
    thing = {"oneOf": [ref("Pets"), ref("Oak")]}
    built = built_answer(
        ref("Thing"), Thing=thing, Pets=pets, Oak=_member(kind="oak"), **members
    )
    union = built.declared("Thing")
    assert isinstance(union, UnionDeclaration)
    assert len(union.variants) == 2
    assert len(union.members) == 3
    assert set(_alone(union.choice)) == {"cat", "dog", "oak"}
