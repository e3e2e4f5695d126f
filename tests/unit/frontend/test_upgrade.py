"""3.0 and 3.1 brought to the shape of 3.2."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.frontend.document import Document
from sdkwright.frontend.upgrade import upgrade


def _document(schema: Any, **trees: Any) -> Document:
    root = {"openapi": "3.0.3", "components": {"schemas": {"S": schema}}}
    return Document(
        version="3.0.3", trees={"": root, **trees}, sources={}, name="root.yaml"
    )


def _upgraded(schema: Any) -> Any:
    root: Any = upgrade(_document(schema)).root
    return root["components"]["schemas"]["S"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"type": "string", "nullable": True}, {"type": ["string", "null"]}),
        (
            {"type": "integer", "minimum": 1, "exclusiveMinimum": True},
            {"type": "integer", "exclusiveMinimum": 1},
        ),
        (
            {"type": "integer", "maximum": 1, "exclusiveMaximum": False},
            {"type": "integer", "maximum": 1},
        ),
        (
            {"type": "number", "exclusiveMaximum": 3},
            {"type": "number", "exclusiveMaximum": 3},
        ),
        (
            {"properties": {"a": {"type": "string", "nullable": True}}},
            {"properties": {"a": {"type": ["string", "null"]}}},
        ),
    ],
)
def test_keywords_of_3_0_become_those_of_3_2(old: Any, new: Any) -> None:
    assert _upgraded(old) == new


def test_names_that_look_like_keywords_are_names() -> None:
    schema = {
        "properties": {"nullable": {"type": "string"}, "type": {"type": "string"}}
    }
    assert _upgraded(schema) == schema


def test_data_is_left_alone() -> None:
    schema = {"default": {"type": "string", "nullable": True}}
    assert _upgraded(schema) == schema


def test_a_document_without_anything_to_change_stays_itself() -> None:
    document = _document({"type": "string"})
    assert upgrade(document) is document


def test_the_document_that_came_in_is_not_changed() -> None:
    schema = {"type": "string", "nullable": True}
    upgrade(_document(schema))
    assert schema == {"type": "string", "nullable": True}


def test_other_files_are_upgraded_where_references_reach() -> None:
    document = _document(
        {"$ref": "other.yaml#/A"},
        **{
            "other.yaml": {
                "A": {"type": "string", "nullable": True},
                "B": {"nullable": True},
            }
        },
    )
    tree: Any = upgrade(document).trees["other.yaml"]
    assert tree == {"A": {"type": ["string", "null"]}, "B": {"nullable": True}}
