"""What several schemas describe, over many levels and in circles."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import AliasDeclaration, Default, ObjectDeclaration
from sdkwright.ir.types import ListOf, MapOf, Ref, Scalar, Type, without_null
from tests.support.built_api import BuiltApi, built_answer, built_api, built_operation
from tests.support.small_documents import document_of_paths, operation, parameter


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _built(**schemas: Any) -> BuiltApi:
    paths = {"/roots": {"get": operation("roots", answer=_ref("Root"))}}
    document = document_of_paths(paths, components={"schemas": schemas})
    return built_api({**document, "openapi": "3.1.0"})


def _properties(**properties: Any) -> Any:
    return {"type": "object", "properties": properties}


def _item(api: Api, found: Type) -> Type:
    """What is inside of lists, maps, nulls and aliases."""
    while not isinstance(found, Scalar):
        found = without_null(found)
        if isinstance(found, ListOf):
            found = found.item
        elif isinstance(found, MapOf):
            found = found.value
        elif isinstance(found, Ref) and isinstance(
            declared := api.declarations[found.target], AliasDeclaration
        ):
            found = declared.type
        else:
            break
    return found


def _fields(built: BuiltApi, path: list[str]) -> set[str]:
    """The fields of what ``path`` leads to from the answer."""
    found = built.only.responses[0].contents[0].schema
    for step in [*path, None]:
        found = _item(built.api, found)
        assert isinstance(found, Ref), step
        declared = built.api.declarations[found.target]
        assert isinstance(declared, ObjectDeclaration)
        fields = {one.name.source: one.type for one in declared.fields}
        if step is None:
            return set(fields)
        found = fields[step]
    raise AssertionError


@pytest.mark.parametrize("holder", ["plain", "list", "map", "null"])
def test_schemas_in_a_circle_describe_every_level_together(holder: str) -> None:
    def holding(name: str) -> Any:
        return {
            "plain": _ref(name),
            "list": {"type": "array", "items": _ref(name)},
            "map": {"type": "object", "additionalProperties": _ref(name)},
            "null": {"oneOf": [_ref(name), {"type": "null"}]},
        }[holder]

    text = {"type": "string"}
    built = _built(
        Root={"allOf": [_ref("One"), _ref("Two")]},
        One=_properties(next=holding("One"), a=text),
        Two=_properties(next=holding("Two"), b=text),
    )
    for levels in (0, 1, 2, 20):
        assert _fields(built, ["next"] * levels) == {"next", "a", "b"}
    assert built.codes == []
    assert len(built.api.declarations) < 8


def test_circles_of_different_lengths_meet_in_every_combination() -> None:
    built = _built(
        Root={"allOf": [_ref("A0"), _ref("B0")]},
        **{
            f"A{n}": _properties(x=_ref(f"A{(n + 1) % 2}"), **{f"a{n}": True})
            for n in (0, 1)
        },
        **{
            f"B{n}": _properties(x=_ref(f"B{(n + 1) % 3}"), **{f"b{n}": True})
            for n in (0, 1, 2)
        },
    )
    for levels in range(14):
        expected = {"x", f"a{levels % 2}", f"b{levels % 3}"}
        assert _fields(built, ["x"] * levels) == expected
    assert built.codes == []


def test_two_ways_into_one_circle_are_the_same_type() -> None:
    built = _built(
        Root={"allOf": [_ref("One"), _ref("Two")]},
        One=_properties(left=_ref("One"), right=_ref("One"), a=True),
        Two=_properties(left=_ref("Two"), right=_ref("Two"), b=True),
    )
    assert _fields(built, ["left", "right", "right", "left"]) == {
        "left",
        "right",
        "a",
        "b",
    }
    # One and Two aren't used; Root, and what is left and right of it.
    assert len(built.api.declarations) <= 5


def test_lists_of_themselves_come_to_an_end() -> None:
    many = {"type": "array", "items": _ref("Many")}
    more = {"type": "array", "items": _ref("More"), "maxItems": 3}
    built = _built(
        Root=_properties(a=True),
        Many=many,
        More=more,
        Both={"allOf": [_ref("Many"), _ref("More")]},
    )
    assert built.codes == []


@pytest.mark.parametrize("levels", [5, 8, 40, 120])
def test_a_level_keeps_all_that_describe_it_however_deep(levels: int) -> None:
    def nested(name: str) -> Any:
        inner = _properties(**{name: {"type": "string"}})
        for _ in range(levels):
            inner = _properties(x=inner)
        return inner

    built = _built(Root={"allOf": [nested("a"), nested("b"), nested("c")]})
    assert _fields(built, ["x"] * levels) == {"a", "b", "c"}
    assert built.codes == []


def test_a_long_line_of_ancestors_loses_none() -> None:
    def ancestor(number: int) -> Any:
        own = _properties(**{f"p{number}": {"type": "string"}})
        return {"allOf": [_ref(f"S{number + 1}"), own]} if number < 99 else own

    schemas = {f"S{number}": ancestor(number) for number in range(100)}
    built = _built(Root={"allOf": [_ref("S0"), _properties(own=True)]}, **schemas)
    assert len(_fields(built, [])) == 101
    assert built.codes == []


def test_schemas_that_meet_in_ever_new_sets_are_a_finding_soon() -> None:
    """Written as a machine that has to remember which of its last eleven steps were to the left."""
    count = 11
    states: dict[str, Any] = {
        f"S{n}": _properties(l=_ref(f"S{n + 1}"), r=_ref(f"S{n + 1}"))
        for n in range(count)
    }
    states[f"S{count}"] = _properties(end=True)
    first = _properties(
        l={"allOf": [_ref("First"), _ref("S0")]}, r=_ref("First"), first=True
    )
    built = _built(Root={"allOf": [_ref("First"), _ref("S0")]}, First=first, **states)
    assert "schema/too-many-conjunctions" in built.codes


_HEAT = {"type": "number", "description": "How wild.", "default": 1, "example": 0.5}


@pytest.mark.parametrize(
    "schema",
    [
        {"anyOf": [_HEAT, {"type": "null"}]},
        {"oneOf": [{"const": None}, _HEAT]},
        {"anyOf": [{"allOf": [_HEAT]}, {"enum": [None]}]},
    ],
)
def test_a_schema_beside_null_speaks_for_the_value(schema: Any) -> None:
    called = built_operation(parameters=[parameter("heat", schema=schema)])
    (field,) = _declared(built_answer(_properties(heat=schema))).fields

    for said in (field, *called.only.parameters):
        assert said.description == "How wild."
        assert said.default == Default(value=1)


def test_alternatives_speak_for_themselves() -> None:
    other = {"type": "string", "description": "In words."}
    text = {"anyOf": [_HEAT, other, {"type": "null"}]}
    said = {"description": "Ours.", "anyOf": [_HEAT, {"type": "null"}]}

    found = _declared(built_answer(_properties(several=text, own=said)))

    assert [one.description for one in found.fields] == [None, "Ours."]


def _declared(built: BuiltApi) -> ObjectDeclaration:
    (found,) = (
        one
        for one in built.api.declarations.values()
        if isinstance(one, ObjectDeclaration)
    )
    return found
