"""Unions: alternatives in their order, what all of them share, and when there is only one."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.ir.declarations import Declaration, ObjectDeclaration, UnionDeclaration
from sdkwright.ir.types import ListOf, Nullable, Ref, Scalar, ScalarKind, Type
from tests.support.built_api import BuiltApi, built_answer, ref

_TEXT = {"type": "string"}
_NUMBER = {"type": "number"}
_CAT = {"type": "object", "properties": {"lives": {"type": "integer"}}}
_DOG = {"type": "object", "properties": {"barks": {"type": "boolean"}}}


def _behind(built: BuiltApi, type_: Type) -> Declaration:
    assert isinstance(type_, Ref)
    return built.api.declarations[type_.target]


def _union(built: BuiltApi) -> UnionDeclaration:
    type_ = built.answer
    union = _behind(built, type_.inner if isinstance(type_, Nullable) else type_)
    assert isinstance(union, UnionDeclaration)
    return union


@pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
def test_alternatives_are_variants_in_the_documents_order(keyword: str) -> None:
    built = built_answer({keyword: [ref("Dog"), _TEXT, ref("Cat")]}, Cat=_CAT, Dog=_DOG)
    assert _union(built).variants == (
        Ref("#/components/schemas/Dog"),
        Scalar(ScalarKind.STRING),
        Ref("#/components/schemas/Cat"),
    )
    assert built.codes == []


def test_null_among_the_alternatives_is_no_variant() -> None:
    built = built_answer({"oneOf": [_TEXT, {"type": "null"}, _NUMBER]})
    assert isinstance(built.answer, Nullable)
    assert _union(built).variants == (
        Scalar(ScalarKind.STRING),
        Scalar(ScalarKind.NUMBER),
    )


def test_the_only_alternative_beside_null_is_the_type_itself() -> None:
    built = built_answer({"anyOf": [_TEXT, {"type": "null"}]})
    assert built.answer == Nullable(Scalar(ScalarKind.STRING))


def test_alternatives_that_only_bound_the_value_are_none() -> None:
    schema = {**_TEXT, "anyOf": [{"maxLength": 3}, {"minLength": 9}]}
    assert built_answer(schema).answer == Scalar(ScalarKind.STRING)


def test_a_list_of_types_is_a_union_with_what_stands_beside_it() -> None:
    built = built_answer({"type": ["string", "array"], "items": _NUMBER})
    assert _union(built).variants == (
        Scalar(ScalarKind.STRING),
        ListOf(Scalar(ScalarKind.NUMBER)),
    )


def test_properties_beside_the_alternatives_are_those_of_every_variant() -> None:
    shared = {"properties": {"name": _TEXT}, "required": ["name"]}
    built = built_answer(
        {"oneOf": [ref("Cat"), ref("Dog")], **shared}, Cat=_CAT, Dog=_DOG
    )
    fields: list[list[Any]] = []
    for variant in _union(built).variants:
        declaration = _behind(built, variant)
        assert isinstance(declaration, ObjectDeclaration)
        fields.append(sorted(one.name.source for one in declaration.fields))
    assert fields == [["lives", "name"], ["barks", "name"]]


def test_what_is_no_list_of_alternatives_is_reported() -> None:
    built = built_answer({**_TEXT, "oneOf": _NUMBER})
    assert built.answer == Scalar(ScalarKind.STRING)
    assert built.codes == ["schema/members"]
