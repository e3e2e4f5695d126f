"""Lines and columns are found in the text, for what is printed only."""

from __future__ import annotations

import pytest

from sdkwright.core.diagnostics import Position
from sdkwright.core.locate import Locator, Side
from sdkwright.core.source import Source, SourceKind

_JSON = '{\n  "a": [1,\n    {"b/c": "é"}],\n  "d": {"e": null}\n}\n'
_YAML = """\
base: &base
  shared: 1
a:
- 1
- b/c: é
merged:
  <<: *base
  own: 2
"""


def _locator(text: str, kind: SourceKind) -> Locator:
    return Locator({"": Source(uri="", label="x", text=text, kind=kind)})


@pytest.mark.parametrize(
    ("at", "line", "column"),
    [
        ("#", 1, 1),
        ("#/a", 2, 3),
        ("#/a/1", 3, 5),
        ("#/a/1/b~1c", 3, 6),
        ("#/d/e", 4, 9),
    ],
)
def test_a_node_of_json_is_found_at_its_key(at: str, line: int, column: int) -> None:
    found = _locator(_JSON, SourceKind.JSON).position(at)
    assert found == Position(line=line, column=column)


@pytest.mark.parametrize(
    ("at", "line", "column"),
    [("#/a/0", 4, 3), ("#/a/1/b~1c", 5, 3), ("#/merged/own", 8, 3)],
)
def test_a_node_of_yaml_is_found_at_its_key(at: str, line: int, column: int) -> None:
    found = _locator(_YAML, SourceKind.YAML).position(at)
    assert found == Position(line=line, column=column)


def test_a_merged_member_is_found_where_it_was_anchored() -> None:
    found = _locator(_YAML, SourceKind.YAML).position("#/merged/shared")
    assert found == Position(line=2, column=3)


def test_a_value_can_be_asked_for_instead_of_its_key() -> None:
    found = _locator(_JSON, SourceKind.JSON).position("#/a/1/b~1c", Side.VALUE)
    assert found == Position(line=3, column=13)


@pytest.mark.parametrize("kind", SourceKind)
def test_a_missing_node_is_found_at_its_nearest_ancestor(kind: SourceKind) -> None:
    text = _JSON if kind is SourceKind.JSON else _YAML
    locator = _locator(text, kind)
    assert locator.position("#/a/1/nothing/here") == locator.position("#/a/1")


def test_a_file_without_text_has_no_positions() -> None:
    assert _locator(_JSON, SourceKind.JSON).position("other.json#/a") is None


def test_text_that_does_not_parse_gives_the_last_node_before_or_its_start() -> None:
    broken = _locator('{"a": [1, oops', SourceKind.JSON)
    assert broken.position("#/a/5") == Position(line=1, column=2)
    assert broken.position("#/b") == Position(line=1, column=1)
    assert _locator("a: [", SourceKind.YAML).position("#/a") is None
