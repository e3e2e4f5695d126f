"""Python's spellings of words: classes, attributes, constants. Every result is a valid identifier."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import lru_cache

from sdkwright.targets.contract.presets import NameRule
from sdkwright.targets.languages.python.reserved import ACRONYMS, KEYWORDS
from sdkwright.targets.naming.casing import (
    attribute_case,
    attribute_name,
    constant_name,
    pascal_name,
    whole_constant_name,
    words_of,
)

__all__ = [
    "attribute_case",
    "attribute_name",
    "constant_case",
    "constant_name",
    "type_name",
    "words_of",
]


def type_name(words: Sequence[str]) -> str:
    """Pascal case with acronyms in capitals: ``image_url`` is ``ImageURL``, ``2fa`` ``TwoFa``."""
    return _type_name(tuple(words))


@lru_cache(maxsize=65_536)
def _type_name(words: tuple[str, ...]) -> str:
    name = pascal_name(words, _capitalized)
    return f"{name}_" if name in KEYWORDS else name


def constant_case(rules: Collection[NameRule]) -> Callable[[Sequence[str]], str]:
    """How constants are spelled by the rules for names."""
    return whole_constant_name if NameRule.WHOLE_WORDS in rules else constant_name


def _capitalized(word: str) -> str:
    upper = word.upper()
    return upper if upper in ACRONYMS else word[:1].upper() + word[1:]
