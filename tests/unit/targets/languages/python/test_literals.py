"""Literals: spelled as Black spells them."""

from __future__ import annotations

import pytest

from sdkwright.core.json import JsonValue
from sdkwright.targets.languages.python.layout import flat
from sdkwright.targets.languages.python.literals import (
    scalar_literal,
    text_literal,
    value_expression,
)


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("plain", '"plain"'),
        ("it's", '"it\'s"'),
        ('say "hi"', "'say \"hi\"'"),
        ('"it\'s"', "'\"it\\'s\"'"),
        ("a\\b", '"a\\\\b"'),
        ("a\nb\r\t", '"a\\nb\\r\\t"'),
        ("\x00\x1b\x7f\xa0", '"\\x00\\x1b\\x7f\\xa0"'),
        ("\u202eevil\u2028", '"\\u202eevil\\u2028"'),
        ("\ud800", '"\\ud800"'),
        ("名前 é 😀", '"名前 é 😀"'),
        ("\U000e0001", '"\\U000e0001"'),
    ],
)
def test_text_is_shown_as_far_as_it_can_be_seen(text: str, literal: str) -> None:
    assert text_literal(text) == literal


@pytest.mark.parametrize(
    ("value", "literal"),
    [
        (None, "None"),
        (True, "True"),
        (-3, "-3"),
        (0.5, "0.5"),
        (1e22, "1e+22"),
        (float("inf"), 'float("inf")'),
        (float("-inf"), 'float("-inf")'),
        (float("nan"), 'float("nan")'),
    ],
)
def test_single_values_have_literals(value: float | None, literal: str) -> None:
    assert scalar_literal(value) == literal


@pytest.mark.parametrize(
    ("value", "literal"),
    [
        ([], "[]"),
        ({}, "{}"),
        ([1, "a", None], '[1, "a", None]'),
        ({"a": {"b": [True]}}, '{"a": {"b": [True]}}'),
    ],
)
def test_json_values_are_literals_all_the_way_down(
    value: JsonValue, literal: str
) -> None:
    assert flat(value_expression(value)) == literal
