"""The catalogue of findings."""

from __future__ import annotations

import re
import string
from collections import Counter

import pytest

from sdkwright.core.catalogue import rules
from sdkwright.core.diagnostics import Rule

_RULES = rules()


def test_codes_are_unique() -> None:
    assert [code for code, n in Counter(r.code for r in _RULES).items() if n > 1] == []


@pytest.mark.parametrize("rule", _RULES, ids=lambda rule: rule.code)
def test_a_rule_says_what_is_wrong_and_what_to_do(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+/[a-z0-9]+(-[a-z0-9]+)*", rule.code)
    assert rule.message
    assert rule.advice.rstrip("`").endswith((".", "}", "+"))


@pytest.mark.parametrize("rule", _RULES, ids=lambda rule: rule.code)
def test_texts_name_values_and_nothing_inside_them(rule: Rule) -> None:
    fields = [
        name
        for text in (rule.message, rule.advice)
        for _, name, _, _ in string.Formatter().parse(text)
        if name is not None
    ]
    assert [name for name in fields if not name.isidentifier()] == []
