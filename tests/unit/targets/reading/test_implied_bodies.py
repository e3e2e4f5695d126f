"""Bodies that calls have to give though the document doesn't mark them."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.ir.declarations import ObjectDeclaration
from sdkwright.targets.reading.implied_bodies import with_implied_bodies
from tests.support.built_api import BuiltApi, built_operation

_TEXT = {"type": "string"}
_ORDER = {
    "type": "object",
    "required": ["title"],
    "properties": {"title": _TEXT, "note": _TEXT},
}
_OPTIONAL = {"type": "object", "properties": {"note": _TEXT}}
_ONLY_READ = {
    "type": "object",
    "required": ["id"],
    "properties": {"id": {**_TEXT, "readOnly": True}},
}


def _built(method: str, schema: Any, **members: Any) -> BuiltApi:
    content = {"application/json": {"schema": schema}}
    return built_operation(method, requestBody={"content": content}, **members)


def _is_required(built: BuiltApi) -> bool:
    (operation,) = with_implied_bodies(built.api).operations
    assert operation.request_body is not None
    return operation.request_body.required


@pytest.mark.parametrize("method", ["post", "put", "patch"])
@pytest.mark.parametrize(
    "schema",
    [
        _ORDER,
        {"allOf": [_OPTIONAL, {"required": ["note"]}]},
        {"oneOf": [_ORDER, {"allOf": [_ORDER, {"properties": {"more": _TEXT}}]}]},
    ],
    ids=["object", "allOf", "oneOf"],
)
def test_a_body_with_required_properties_is_required_and_noted(
    method: str, schema: Any
) -> None:
    built = _built(method, schema)
    assert _is_required(built)
    assert built.codes == ["operation/body-implied"]


@pytest.mark.parametrize(
    ("method", "schema"),
    [
        ("post", _OPTIONAL),
        ("post", _ONLY_READ),
        ("post", {"oneOf": [_ORDER, _OPTIONAL]}),
        ("post", {"type": "array", "items": _ORDER}),
        ("delete", _ORDER),
        ("get", _ORDER),
    ],
)
def test_other_bodies_stay_optional(method: str, schema: Any) -> None:
    built = _built(method, schema)
    assert not _is_required(built)
    assert built.codes == []


def test_the_object_of_parameters_and_body_requires_it_too() -> None:
    limit = {"name": "limit", "in": "query", "schema": {"type": "integer"}}
    api = with_implied_bodies(_built("post", _ORDER, parameters=[limit]).api)
    wrapper = api.declarations[str(api.operations[0].request_wrapper)]
    assert isinstance(wrapper, ObjectDeclaration)
    fields = {one.location: one.required for one in wrapper.fields}
    assert fields == {"query": False, "body": True}
