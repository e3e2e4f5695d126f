"""Unions and aliases made of nothing but themselves."""

from __future__ import annotations

from typing import Any

from sdkwright.frontend.build.api import build
from sdkwright.frontend.document import Document
from sdkwright.frontend.upgrade import upgrade
from sdkwright.ir.declarations import AliasDeclaration, UnionDeclaration
from sdkwright.ir.types import Anything, Ref


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _built(**schemas: Any) -> tuple[dict[str, Any], list[str]]:
    root = {"openapi": "3.1.0", "paths": {}, "components": {"schemas": schemas}}
    result = build(upgrade(Document(version="3.1.0", trees={"": root}, sources={})))
    found = {
        place.rpartition("/")[2]: declaration
        for place, declaration in result.value.declarations.items()
    }
    return found, [one.rule.code for one in result.diagnostics]


def test_a_union_does_not_have_itself_as_a_member() -> None:
    found, codes = _built(
        A={"anyOf": [_ref("A"), {"type": "string"}, _ref("B")]}, B={"type": "object"}
    )
    assert isinstance(found["A"], UnionDeclaration)
    assert Ref("#/components/schemas/A") not in found["A"].variants
    assert len(found["A"].variants) == 2
    assert codes == ["walk/reference-cycle"]


def test_a_union_of_itself_alone_takes_any_value() -> None:
    found, _ = _built(A={"anyOf": [_ref("A"), _ref("A")]})
    assert isinstance(found["A"], AliasDeclaration)
    assert found["A"].type == Anything()


def test_a_circle_of_several_unions_is_cut_once() -> None:
    found, codes = _built(
        A={"anyOf": [_ref("B"), {"type": "string"}]},
        B={"anyOf": [_ref("A"), {"type": "integer"}, {"type": "boolean"}]},
    )
    assert codes == ["walk/reference-cycle"]
    assert isinstance(found["A"], UnionDeclaration)
    assert isinstance(found["B"], UnionDeclaration)
    assert (len(found["A"].variants), len(found["B"].variants)) == (2, 2)


def test_recursion_through_a_list_is_no_circle() -> None:
    found, codes = _built(
        A={"anyOf": [{"type": "array", "items": _ref("A")}, {"type": "string"}]}
    )
    assert codes == []
    assert len(found["A"].variants) == 2
