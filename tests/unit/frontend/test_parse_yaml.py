"""YAML text to plain values, and what is refused where."""

from __future__ import annotations

import itertools
import re

import pytest

from sdkwright.core.diagnostics import Result
from sdkwright.core.json import JsonValue
from sdkwright.core.source import Source, SourceKind
from sdkwright.frontend.parse_limits import MAXIMUM_DEPTH
from sdkwright.frontend.parse_yaml import parse_yaml


def _parsed(text: str) -> Result[JsonValue]:
    return parse_yaml(Source(uri="", label="x", text=text, kind=SourceKind.YAML))


def _codes(text: str) -> list[str]:
    return [found.rule.code for found in _parsed(text).diagnostics]


def test_keys_are_text_however_they_look() -> None:
    value = _parsed("200: a\ntrue: b\n~: c\n1.0: d\n'x': e\n").value
    assert value == {"200": "a", "true": "b", "~": "c", "1.0": "d", "x": "e"}


def test_quoted_scalars_are_text() -> None:
    assert _parsed("['1', \"true\", '', !  3]").value == ["1", "true", "", "3"]


def test_block_scalars_keep_their_lines() -> None:
    assert _parsed("a: |\n  x\n  y\nb: >-\n  x\n  y\n").value == {
        "a": "x\ny\n",
        "b": "x y",
    }


def test_a_key_given_twice_is_an_error_at_the_second_place() -> None:
    (found,) = _parsed("a:\n  b: 1\n  c: 2\n  b: 3\n").diagnostics
    assert found.rule.code == "load/duplicate-key"
    assert found.at == "#/a/b"
    assert found.position is not None
    assert (found.position.line, found.position.column) == (4, 3)
    assert "first on line 2" in found.message


def test_every_duplicate_key_is_reported() -> None:
    assert _codes("{a: 1, a: 2, b: 1, b: 2}") == ["load/duplicate-key"] * 2


def test_own_keys_win_over_merged_ones_and_earlier_merges_over_later() -> None:
    text = "x: &x {a: 1, b: 1}\ny: &y {b: 2, c: 2}\nz:\n  c: 3\n  <<: [*x, *y]\n"
    value = _parsed(text).value
    assert isinstance(value, dict)
    assert value["z"] == {"a": 1, "b": 1, "c": 3}


def test_a_quoted_merge_key_is_a_key() -> None:
    assert _parsed("'<<': {a: 1}").value == {"<<": {"a": 1}}


def test_only_objects_can_be_merged() -> None:
    assert _codes("a: &a 1\nb: {<<: *a}") == ["load/merge"]


@pytest.mark.parametrize("twice", ["{<<: *x, <<: *y}", "\n  <<: *x\n  <<: *y"])
def test_a_merge_key_given_twice_is_a_duplicate_on_one_line_too(twice: str) -> None:
    anchors = "x: &x {a: 1}\ny: &y {b: 2}\n"
    assert _codes(f"{anchors}z: {twice}\n") == ["load/duplicate-key"]


def test_aliases_give_the_anchored_value() -> None:
    assert _parsed("a: &a [1]\nb: *a\nc: &k key\n*k : 2\n").value == {
        "a": [1],
        "b": [1],
        "c": "key",
        "key": 2,
    }


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: *b", "load/alias-unknown"),
        ("a: &a {b: *a}", "load/alias-cycle"),
        ("? [a]\n: 1", "load/key"),
        ("? {a: 1}\n: 1", "load/key"),
        ("a: .inf", "load/number"),
        ("a: [", "load/syntax"),
        ("a: b: c", "load/syntax"),
        ("a: 1\n---\nb: 2\n", "load/syntax"),
        ("a: !!int b", "load/syntax"),
        ("a: \x01", "load/syntax"),
        ("a: \ufffe", "load/syntax"),
    ],
)
def test_what_has_no_meaning_is_refused_with_a_place(text: str, code: str) -> None:
    result = _parsed(text)
    assert result.value is None
    assert [found.rule.code for found in result.diagnostics] == [code]
    assert result.diagnostics[0].position is not None


def test_an_unknown_tag_is_ignored_with_a_warning() -> None:
    result = _parsed("a: !custom 1\nb: !!set {x}\n")
    assert result.value == {"a": "1", "b": {"x": None}}
    assert [found.rule.code for found in result.diagnostics] == ["load/tag"] * 2
    assert not result.failed


def test_nesting_has_a_limit() -> None:
    fits = "[" * MAXIMUM_DEPTH + "]" * MAXIMUM_DEPTH
    assert _codes(fits) == []
    assert _codes(f"[{fits}]") == ["load/too-deep"]


@pytest.mark.parametrize(
    "text",
    [
        "é: " + "[" * 5_000 + "]" * 5_000,
        "é: " + "{a: " * 5_000 + "1" + "}" * 5_000,
        "é: " + "[" * 5_000,
        "é:\n " + "- " * 5_000 + "1",
        "é: [" + "&a [ " * 5_000,
        "\r\n".join(" " * level + "a:" for level in range(3_000)),
        "? " * 5_000,
    ],
)
def test_the_limit_is_ours_where_the_parser_has_one_too(text: str) -> None:
    found = _parsed(text).diagnostics[-1]
    ours = _parsed(_cut(text, levels=MAXIMUM_DEPTH + 50)).diagnostics[-1]
    assert found == ours
    assert found.rule.code in {"load/too-deep", "load/key"}


def _cut(text: str, *, levels: int) -> str:
    """The start of a text, up to where so many collections were opened."""
    opening = re.finditer(r"\[|\{|- |a:\r|\? ", text)
    return text[: next(itertools.islice(opening, levels, None)).end()]


def test_aliases_nest_as_deep_as_what_they_stand_for() -> None:
    inner = "[" * 200 + "]" * 200
    text = f"a: &a {inner}\nb: {'[' * 100}*a{']' * 100}\n"
    assert _codes(text) == ["load/too-deep"]


def test_aliases_that_multiply_are_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    assert _codes("\n".join(lines)) == ["load/alias-bomb"]


def test_findings_have_a_limit_too() -> None:
    text = "\n".join(f"a{n}: {{x: 1, x: 2}}" for n in range(500))
    assert len(_codes(text)) < 60


def test_an_alias_of_a_long_text_counts_by_its_characters() -> None:
    lines = [f"a: &a {'x' * 100_000}", *(f"b{n}: *a" for n in range(100))]
    assert _codes("\n".join(lines)) == ["load/alias-bomb"]


def test_a_long_text_as_a_key_of_many_objects_counts_by_its_characters() -> None:
    lines = [f"a: &a {'x' * 100_000}", "b:", *["- {*a : 1}"] * 100]
    assert _codes("\n".join(lines)) == ["load/alias-bomb"]


def test_texts_written_out_count_for_nothing() -> None:
    assert _codes("\n".join(f"- {'x' * 10_000}" for _ in range(900))) == []
