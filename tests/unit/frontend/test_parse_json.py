"""JSON text to plain values, and what is refused where."""

from __future__ import annotations

import pytest

from sdkwright.core.diagnostics import Diagnostic
from sdkwright.core.source import SourceKind
from sdkwright.frontend.parse import decode, parse


def _findings(text: str) -> tuple[Diagnostic, ...]:
    source = decode(text.encode(), uri="", label="x").value
    assert source is not None
    assert source.kind is SourceKind.JSON
    return parse(source).diagnostics


def test_yaml_rules_do_not_apply_to_json() -> None:
    source = decode(b'{"a": 1e3, "b": "on", "c": 012}', uri="", label="x").value
    assert source is not None
    assert [found.rule.code for found in parse(source).diagnostics] == ["load/syntax"]


def test_syntax_errors_have_line_and_column() -> None:
    (found,) = _findings('{"a": 1,\n  "b": }')
    assert found.position is not None
    assert (found.position.line, found.position.column) == (2, 8)


def test_a_key_given_twice_is_an_error_at_the_second_place() -> None:
    (found,) = _findings('{"a": {"b": 1,\n "c": [{}],\n "b": 2}}')
    assert (found.rule.code, found.at) == ("load/duplicate-key", "#/a/b")
    assert found.position is not None
    assert (found.position.line, found.position.column) == (3, 2)


@pytest.mark.parametrize("number", ["NaN", "-Infinity", "1e400", "9" * 5000])
def test_numbers_json_can_not_hold_are_refused_at_their_place(number: str) -> None:
    (found,) = _findings(f'{{"a": [0, {number}]}}')
    assert (found.rule.code, found.at) == ("load/number", "#/a/1")


def test_a_lone_surrogate_becomes_the_replacement_character() -> None:
    source = decode(
        rb'{"a": "x\ud800", "b": "\ud83d\ude00", "\udc00": 1}', uri="", label=""
    ).value
    assert source is not None
    result = parse(source)
    assert result.value == {"a": "x\ufffd", "b": "\U0001f600", "\ufffd": 1}
    assert [found.rule.code for found in result.diagnostics] == ["load/surrogate"] * 2


def test_nesting_has_a_limit_with_a_place() -> None:
    (found,) = _findings('{"a": ' + "[" * 300 + "]" * 300 + "}")
    assert found.rule.code == "load/too-deep"
    assert found.position is not None
    assert found.position.column > 250
