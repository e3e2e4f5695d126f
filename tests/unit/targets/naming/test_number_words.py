"""Numbers as words."""

from __future__ import annotations

import pytest

from sdkwright.targets.naming.number_words import digits_to_words, number_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zero"),
        (13, "thirteen"),
        (20, "twenty"),
        (42, "forty two"),
        (100, "one hundred"),
        (256, "two hundred and fifty six"),
        (401, "four hundred and one"),
        (1000, "one thousand"),
        (1024, "one thousand and twenty four"),
        (1792, "one thousand seven hundred and ninety two"),
        (999_999, "nine hundred and ninety nine thousand nine hundred and ninety nine"),
    ],
)
def test_numbers_are_spelled_in_english(number: int, words: str) -> None:
    assert " ".join(number_words(number)) == words


def test_what_follows_the_digits_is_kept() -> None:
    assert digits_to_words("256x256") == (number_words(256), "x256")


def test_a_text_that_starts_with_no_digit_is_untouched() -> None:
    assert digits_to_words("x256") == ((), "x256")


@pytest.mark.parametrize("text", ["007", "1000000", "123456789012345678901234567890"])
def test_digits_that_words_would_not_give_back_stay_digits(text: str) -> None:
    assert digits_to_words(text) == (("number",), text)
