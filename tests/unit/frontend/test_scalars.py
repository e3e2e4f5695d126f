"""YAML 1.2's core schema: what an unquoted scalar means."""

from __future__ import annotations

import pytest

from sdkwright.core.json import JsonValue
from sdkwright.frontend.scalars import NotFiniteError, plain_scalar, tagged_scalar


@pytest.mark.parametrize(
    "text",
    [
        *("yes", "no", "on", "off", "y", "n", "Yes", "NO", "tRue", "nUll"),
        *("1:30", "190:20:30", "2001-12-14", "2001-12-14t21:59:43.10-05:00"),
        *("012", "-012", "0b101", "1_000", "0x", "0xg", "0o8", "+", "-", ".", "e3"),
        *("1e", "1.2.3", "=", "<<", "infinity", "nan", "+0x1F", "٣"),
    ],
)
def test_what_only_yaml_1_1_gives_a_type_stays_text(text: str) -> None:
    assert plain_scalar(text) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("NULL", None),
        ("true", True),
        ("False", False),
        ("0", 0),
        ("-0", 0),
        ("+12", 12),
        ("0o14", 12),
        ("0x1F", 31),
        ("200", 200),
    ],
)
def test_constants_and_integers(text: str, value: JsonValue) -> None:
    found = plain_scalar(text)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [("1e3", 1000.0), ("1.", 1.0), (".5", 0.5), ("-1.5E-2", -0.015), ("+1.0", 1.0)],
)
def test_floats(text: str, value: float) -> None:
    found = plain_scalar(text)
    assert found == value
    assert isinstance(found, float)


@pytest.mark.parametrize(
    "text",
    [".inf", "-.INF", "+.Inf", ".nan", ".NaN", "1e999", "9" * 5000, "0x" + "f" * 2000],
)
def test_what_json_can_not_hold_is_refused(text: str) -> None:
    with pytest.raises(NotFiniteError):
        plain_scalar(text)


def test_a_tag_decides_over_the_texts_look() -> None:
    assert tagged_scalar("tag:yaml.org,2002:str", "12") == "12"
    assert tagged_scalar("tag:yaml.org,2002:float", "12") == 12.0
    with pytest.raises(ValueError, match="twelve"):
        tagged_scalar("tag:yaml.org,2002:int", "twelve")
    with pytest.raises(KeyError):
        tagged_scalar("tag:yaml.org,2002:timestamp", "2001-12-14")
