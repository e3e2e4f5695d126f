"""What a schema is, asked of its keywords."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.frontend.build import keywords


@pytest.mark.parametrize(
    ("node", "types"),
    [
        ({"type": "string"}, ("string",)),
        ({"type": ["string", "null", "string"]}, ("string",)),
        ({"type": "null"}, ()),
        ({"type": 1}, ()),
        ({}, ()),
    ],
    ids=str,
)
def test_declared_types_are_those_beside_null_each_once(node: Any, types: Any) -> None:
    assert keywords.declared_types(node) == types


@pytest.mark.parametrize(
    ("node", "implied"),
    [
        ({"properties": {}}, "object"),
        ({"patternProperties": {}}, "object"),
        ({"prefixItems": []}, "array"),
        ({"format": "int64"}, "integer"),
        ({"format": "uuid"}, "string"),
        ({"pattern": "a"}, "string"),
        ({"minimum": 1}, "number"),
        ({"description": "a"}, None),
    ],
    ids=str,
)
def test_keywords_imply_the_type_they_speak_of(node: Any, implied: Any) -> None:
    assert keywords.implied_type(node) == implied


@pytest.mark.parametrize(
    ("node", "admits"),
    [
        ({"type": ["string", "null"]}, True),
        ({"nullable": True}, True),
        ({"enum": ["a", None]}, True),
        ({"type": "string", "enum": ["a", None]}, False),
        ({"anyOf": [{"type": "string"}, {"type": "null"}]}, True),
        ({"oneOf": [{"const": None}]}, True),
        ({"type": "string"}, False),
    ],
    ids=str,
)
def test_null_is_let_by_a_schema_s_own_keywords(node: Any, admits: bool) -> None:
    assert keywords.admits_null(node) is admits
