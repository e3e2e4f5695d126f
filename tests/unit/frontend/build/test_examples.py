"""Examples and defaults: of several places the one that counts; null can be either."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.frontend.build.examples import (
    default_of,
    named_examples,
    schema_examples,
)
from sdkwright.frontend.document import Document
from sdkwright.frontend.index import Index
from sdkwright.ir.operation import Example


def _named(node: Any, **components: Any) -> tuple[Example, ...]:
    document = {"components": {"examples": components}}
    index = Index(Document(version="3.1.0", trees={"": document}, sources={}))
    return named_examples(index, node, "#/paths")


@pytest.mark.parametrize(
    ("node", "examples"),
    [
        ({"examples": [1, 2], "example": 3}, (1, 2)),
        ({"examples": [], "example": 3}, (3,)),
        ({"example": None}, (None,)),
        ({}, ()),
    ],
    ids=str,
)
def test_the_list_counts_before_the_single_example(
    node: Any, examples: tuple[Any, ...]
) -> None:
    assert schema_examples(node) == examples


def test_a_default_of_null_is_a_default() -> None:
    default = default_of({"default": None})
    assert default is not None
    assert default.value is None
    assert default_of({}) is None


def test_named_examples_come_in_order_and_by_reference() -> None:
    node = {
        "examples": {
            "small": {"value": 1, "summary": "Little."},
            "large": {"$ref": "#/components/examples/Large"},
        },
        "example": 3,
    }
    small, large = _named(node, Large={"value": 9})
    assert (small.name, small.value, small.summary) == ("small", 1, "Little.")
    assert (large.name, large.value) == ("large", 9)


def test_without_a_value_the_plain_example_counts() -> None:
    node = {"examples": {"elsewhere": {"externalValue": "https://a"}}, "example": 3}
    assert [one.value for one in _named(node)] == [3]
