"""Enums: the values a document lists, in the type it lists them for, with the names that extensions give them."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.ir.declarations import EnumDeclaration
from sdkwright.ir.types import (
    Anything,
    Nothing,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    without_null,
)
from tests.support.built_api import BuiltApi, built_answer


def _enum(schema: Any) -> tuple[BuiltApi, EnumDeclaration]:
    built = built_answer(schema)
    type_ = built.answer
    inner = type_.inner if isinstance(type_, Nullable) else type_
    assert isinstance(inner, Ref)
    declaration = built.api.declarations[inner.target]
    assert isinstance(declaration, EnumDeclaration)
    return built, declaration


def _values(declaration: EnumDeclaration) -> list[object]:
    return [member.value for member in declaration.members]


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (["a", "b"], ScalarKind.STRING),
        ([1, 2], ScalarKind.INTEGER),
        ([1, 2.5], ScalarKind.NUMBER),
        (["a", 1], None),
    ],
    ids=str,
)
def test_an_enum_without_a_type_has_that_of_its_values(
    values: list[Any], kind: ScalarKind | None
) -> None:
    built, declaration = _enum({"enum": values})
    assert declaration.kind is kind
    assert not declaration.typed
    assert _values(declaration) == values
    assert built.codes == []


def test_numbers_in_an_enum_of_texts_are_texts_on_the_wire() -> None:
    built, declaration = _enum({"type": "string", "enum": ["a", 1, True]})
    assert _values(declaration) == ["a", "1", "true"]
    assert built.codes == ["schema/enum-type", "schema/enum-type"]


def test_texts_in_an_enum_of_whole_numbers_are_numbers() -> None:
    built, declaration = _enum({"type": "integer", "enum": ["-7", 8, 9.0]})
    assert _values(declaration) == [-7, 8, 9]
    assert built.codes == ["schema/enum-type"]


def test_a_value_listed_twice_counts_once() -> None:
    built, declaration = _enum({"enum": ["a", "b", "a"]})
    assert _values(declaration) == ["a", "b"]
    assert built.codes == ["schema/enum-duplicate"]


def test_null_among_the_values_makes_the_enum_nullable() -> None:
    schema = {"type": ["string", "null"], "enum": ["a", None]}
    assert isinstance(built_answer(schema).answer, Nullable)
    assert _values(_enum(schema)[1]) == ["a"]


def test_an_enum_of_null_alone_has_no_other_value() -> None:
    assert without_null(built_answer({"enum": [None]}).answer) == Nothing()


def test_objects_and_lists_are_no_members() -> None:
    built = built_answer({"enum": ["a", {"b": 1}]})
    assert built.answer == Anything()
    assert built.codes == ["schema/enum-values"]


def test_an_empty_list_leaves_the_type_beside_it() -> None:
    built = built_answer({"type": "string", "enum": []})
    assert built.answer == Scalar(ScalarKind.STRING)
    assert built.codes == ["schema/enum-empty"]


@pytest.mark.parametrize(
    "names",
    [
        {"x-enum-varnames": ["One", "none", "Two"]},
        {"x-enumNames": ["One", "none", "Two"]},
        {"x-speakeasy-enums": {"1": "One", "2": "Two"}},
    ],
    ids=str,
)
def test_names_go_to_values_by_position_or_by_value(names: dict[str, Any]) -> None:
    _, declaration = _enum({"enum": [1, None, 2], **names})
    assert [one.name.source for one in declaration.members] == ["One", "Two"]


def test_values_without_a_name_are_called_like_themselves() -> None:
    _, declaration = _enum({"enum": ["a", "b"], "x-enum-varnames": ["First"]})
    assert [one.name.source for one in declaration.members] == ["First", "b"]


def test_a_union_of_constants_is_an_enum_with_their_texts() -> None:
    members = [
        {"const": "a", "title": "First", "description": "The first."},
        {"const": "b", "deprecated": True},
    ]
    _, declaration = _enum({"oneOf": members})
    first, last = declaration.members
    assert (first.name.source, first.description) == ("First", "The first.")
    assert (last.value, last.deprecated) == ("b", True)
