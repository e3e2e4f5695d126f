"""Words as Python spells them."""

from __future__ import annotations

import pytest

from sdkwright.targets.languages.python.casing import (
    attribute_name,
    constant_name,
    type_name,
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ImageGenerationRequest", "ImageGenerationRequest"),
        ("image_generation-request", "ImageGenerationRequest"),
        ("imageUrl", "ImageURL"),
        ("JsonSchema", "JSONSchema"),
        ("AtomaSdk", "AtomaSDK"),
        ("userId", "UserID"),
        ("HttpApi", "HTTPAPI"),
        ("R9S", "R9S"),
        ("2fa", "TwoFa"),
        ("Idea", "Idea"),
    ],
)
def test_types_are_in_pascal_case_with_acronyms_in_capitals(
    text: str, name: str
) -> None:
    assert type_name((text,)) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("topP", "top_p"),
        ("R9S", "r9_s"),
        ("HTTPServer", "http_server"),
        ("x-request-id", "x_request_id"),
        ("$filter", "filter"),
        ("+1", "plus_1"),
        ("-1", "minus_1"),
        ("@", "at"),
        ("", "empty"),
        ("100", "one_hundred"),
    ],
)
def test_attributes_are_in_snake_case(text: str, name: str) -> None:
    assert attribute_name((text,)) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("256x256", "TWO_HUNDRED_AND_FIFTY_SIXX256"),
        ("1792x1024", "ONE_THOUSAND_SEVEN_HUNDRED_AND_NINETY_TWOX1024"),
        ("401", "FOUR_HUNDRED_AND_ONE"),
        ("b64_json", "B64_JSON"),
        ("claude-opus-4.5", "CLAUDE_OPUS_4_5"),
    ],
)
def test_constants_are_in_capitals_and_start_with_a_letter(
    text: str, name: str
) -> None:
    assert constant_name((text,)) == name


def test_letters_of_any_script_are_letters() -> None:
    assert attribute_name(("größe",)) == "größe"


def test_long_names_are_cut_and_stay_apart() -> None:
    first, second = (attribute_name(("a" * 300 + end,)) for end in "xy")

    assert first != second
    assert max(len(first), len(second)) <= 110
