"""Numbers in English words, for names that may not start with a digit."""

from __future__ import annotations

import re

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
    *("seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_LARGEST = 999_999
_LEADING_DIGITS = re.compile(r"[0-9]+")


def number_words(number: int) -> tuple[str, ...]:
    """A number from 0 to 999,999: 256 is two, hundred, and, fifty, six."""
    if number < 20:
        return (_SMALL[number],)
    if number < 100:
        tens = (_TENS[number // 10 - 2],)
        return tens + number_words(number % 10) if number % 10 else tens
    unit, name = (1000, "thousand") if number >= 1000 else (100, "hundred")
    whole, rest = divmod(number, unit)
    head = (*number_words(whole), name)
    if not rest:
        return head
    return head + (("and",) if rest < 100 else ()) + number_words(rest)


def digits_to_words(text: str) -> tuple[tuple[str, ...], str]:
    """The words for the digits a text starts with, and the rest of the text.

    Digits that no number of ours spells the same (leading zeros, too large) come back as ``number`` in front
    of the untouched text.
    """
    match = _LEADING_DIGITS.match(text)
    if match is None:
        return (), text
    digits = match.group()
    if str(int(digits[:7])) != digits or int(digits) > _LARGEST:
        return ("number",), text
    return number_words(int(digits)), text[match.end() :]
