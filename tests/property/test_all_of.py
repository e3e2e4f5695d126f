"""`allOf` at random: a value is one of the type exactly where a JSON Schema validator finds it valid."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, cast

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import EnumDeclaration, ObjectDeclaration
from sdkwright.ir.types import (
    Anything,
    Const,
    ListOf,
    Nothing,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    Type,
)
from tests.support.built_api import built_api

_NAMES = ("a", "b")
_TEXTS = ("x", "y", "z")
_WHOLES = (1, 2, 3)
_VALUES = [None, True, 1.5, *_TEXTS, *_WHOLES, [], ["x"], [1]]
_PYTHON: Mapping[ScalarKind, tuple[type, ...]] = {
    ScalarKind.STRING: (str,),
    ScalarKind.INTEGER: (int,),
    ScalarKind.NUMBER: (int, float),
    ScalarKind.BOOLEAN: (bool,),
}

_scalars = st.one_of(
    st.sampled_from(["string", "integer", "number"]).map(lambda one: {"type": one}),
    st.sampled_from(["string", "integer"]).map(lambda one: {"type": [one, "null"]}),
    st.sampled_from([_TEXTS, _WHOLES]).flatmap(
        lambda of: st.lists(st.sampled_from(of), min_size=1, unique=True).map(
            lambda values: {"enum": values}
        )
    ),
    st.sampled_from([*_TEXTS, *_WHOLES]).map(lambda one: {"const": one}),
    st.sampled_from([{}, {"readOnly": True}, {"description": "words"}, True]),
)
_lists = _scalars.map(lambda inner: {"type": "array", "items": inner})
_bounds = st.just({"description": "at most as many as they are"})


def _object(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    made: dict[str, Any] = {"type": "object"}
    if properties:
        made["properties"] = properties
    if required:
        made["required"] = required
    return made


def _objects(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.builds(
        _object,
        st.dictionaries(st.sampled_from(_NAMES), inner, max_size=2),
        st.lists(st.sampled_from(_NAMES), unique=True),
    )


_flat = _objects(st.one_of(_scalars, _lists, _bounds))
_deep = _objects(st.one_of(_scalars, _flat))
_members = st.lists(st.one_of(_flat, _deep), min_size=1, max_size=3)


def _values(level: int) -> st.SearchStrategy[Any]:
    leaf = st.sampled_from(_VALUES)
    inner = leaf if level == 0 else st.one_of(leaf, _values(level - 1))
    return st.dictionaries(st.sampled_from(_NAMES), inner, max_size=2)


def _admits(api: Api, type_: Type, value: Any) -> bool:
    match type_:
        case Anything():
            return True
        case Nothing():
            return False
        case Nullable(inner):
            return value is None or _admits(api, inner, value)
        case Const(constant):
            return type(value) is type(constant) and value == constant
        case Scalar(kind, _, _):
            is_boolean = isinstance(value, bool)
            wanted = kind is ScalarKind.BOOLEAN
            return is_boolean == wanted and isinstance(value, _PYTHON[kind])
        case ListOf(item, _):
            if not isinstance(value, list):
                return False
            listed = cast("list[Any]", value)
            return all(_admits(api, item, one) for one in listed)
        case Ref(target):
            return _declared_admits(api, target, value)
        case _:
            raise AssertionError(type_)


def _declared_admits(api: Api, target: str, value: Any) -> bool:
    declaration = api.declarations[target]
    if isinstance(declaration, EnumDeclaration):
        known = [one.value for one in declaration.members]
        return any(type(value) is type(one) and value == one for one in known)
    assert isinstance(declaration, ObjectDeclaration)
    return isinstance(value, dict) and all(
        (
            _admits(api, field.type, value[field.name.source])
            if field.name.source in value
            else not field.required
        )
        for field in declaration.fields
    )


def _document(schema: Any, shared: Any) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Whole"}}}
    get = {
        "operationId": "get",
        "responses": {"200": {"description": "", "content": content}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1"},
        "paths": {"/a": {"get": get}},
        "components": {"schemas": {"Whole": schema, "Base": shared}},
    }


@settings(deadline=None, max_examples=300)
@given(
    base=_deep,
    members=_members,
    place=st.integers(0, 3),
    values=st.lists(_values(1), min_size=20, max_size=60),
)
def test_a_merged_type_takes_what_its_schemas_take(
    base: Any, members: list[Any], place: int, values: list[Any]
) -> None:
    listed = list(members)
    listed.insert(place, {"$ref": "#/components/schemas/Base"})
    document = _document({"allOf": listed}, base)
    made = built_api(document)
    (operation,) = made.api.operations
    type_ = operation.responses[0].contents[0].schema
    validator: Any = Draft202012Validator({"allOf": [*members, base]})
    disagreed = "schema/merge-conflict" in made.codes
    for value in values:
        valid = validator.is_valid(value)
        admitted = _admits(made.api, type_, value)
        # Where members disagree the type is one member's: it may take more than they all do, never less.
        said = json.dumps([listed, base, value])
        assert admitted or not valid, said
        assert valid or disagreed or not admitted, said


@settings(deadline=None, max_examples=150)
@given(one=_scalars, two=_scalars)
def test_what_no_value_fits_is_a_finding(one: Any, two: Any) -> None:
    members = [
        {"type": "object", "required": ["a"], "properties": {"a": schema}}
        for schema in (one, two)
    ]
    codes = built_api(_document({"allOf": members}, {})).codes
    validator: Any = Draft202012Validator({"allOf": [one, two]})
    fitting = [value for value in _VALUES if validator.is_valid(value)]
    assert ("schema/merge-conflict" in codes) == (not fitting)
