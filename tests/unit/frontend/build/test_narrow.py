"""Keywords that two schemas of one value give: what fits both, else the first one's."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.frontend.build.narrow import (
    Disagreement,
    narrowed,
    positional_texts,
    values_in_type,
)


@pytest.mark.parametrize(
    ("keyword", "one", "other", "both"),
    [
        ("type", ["string", "null"], "string", "string"),
        ("type", "number", "integer", "integer"),
        ("type", ["integer", "string"], ["number", "string"], ["integer", "string"]),
        ("enum", ["a", "b", "c"], ["c", "b"], ["b", "c"]),
        ("enum", [1, True], [True], [True]),
        ("format", "email", "date-time", "date-time"),
        ("format", "date-time", "email", "date-time"),
        ("format", "int64", "int32", "int32"),
        ("minimum", 1, 3, 3),
        ("maxLength", 9, 4, 4),
        ("multipleOf", 4, 6, 12),
        ("uniqueItems", True, False, True),
        ("pattern", "^a", "b$", "b$"),
    ],
)
def test_what_fits_both_is_left(keyword: str, one: Any, other: Any, both: Any) -> None:
    assert narrowed(keyword, one, other) == both


@pytest.mark.parametrize(
    ("keyword", "one", "other"),
    [
        ("type", "string", "object"),
        ("enum", ["a"], ["b"]),
        ("const", 1, 2),
        ("format", "date", "uuid"),
    ],
)
def test_what_fits_nothing_is_a_disagreement(
    keyword: str, one: Any, other: Any
) -> None:
    assert isinstance(narrowed(keyword, one, other), Disagreement)


def test_values_of_other_types_are_left_out() -> None:
    values = ["a", 1, 2.0, 2.5, True, None]
    assert values_in_type(values, "integer") == [1, 2.0]
    assert values_in_type(values, ["string", "null"]) == ["a", None]


def test_texts_stay_with_the_values_they_are_about() -> None:
    nodes = [
        {"enum": ["a", "b"], "x-enum-descriptions": ["First.", "Second."]},
        {"enum": ["b", "c"], "x-enum-descriptions": ["Other.", "Third."]},
    ]
    assert positional_texts(nodes, ["b", "c"]) == {
        "x-enum-descriptions": ["Second.", "Third."]
    }
