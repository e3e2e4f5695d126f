"""TypeScript's spellings of words: types and members. Every result is a valid identifier."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache

from sdkwright.targets.contract.presets import NameRule
from sdkwright.targets.naming.casing import (
    constant_name,
    identifier,
    pascal_name,
    words_of,
)
from sdkwright.targets.naming.number_words import digits_to_words
from sdkwright.targets.naming.whole_words import is_joined, whole_words

__all__ = ["constant_name", "member_case", "member_name", "type_name", "words_of"]

_CAPITAL = re.compile(r"[A-Z]")


def type_name(words: Sequence[str]) -> str:
    """Pascal case that keeps the document's capitals: ``image_url`` is ``ImageUrl``, ``2fa`` ``TwoFa``."""
    return _type_name(tuple(words))


@lru_cache(maxsize=65_536)
def _type_name(words: tuple[str, ...]) -> str:
    return pascal_name(words, _capitalized)


def member_name(words: Sequence[str]) -> str:
    """Camel case: ``top_p`` is ``topP``, ``R9S`` ``r9S``."""
    return _member_name(tuple(words))


@lru_cache(maxsize=65_536)
def _member_name(words: tuple[str, ...]) -> str:
    first, *others = _split(words)
    return identifier("".join((_lowered(first), *map(_capitalized, others))))


def member_case(rules: Collection[NameRule]) -> Callable[[Sequence[str]], str]:
    """How members are spelled by the rules for names."""
    return whole_member_name if NameRule.WHOLE_WORDS in rules else member_name


def whole_member_name(words: Sequence[str]) -> str:
    """Camel case of whole words: ``VPCs`` is ``vpcs``, ``OAuthToken`` ``oauthToken``."""
    return _whole_member_name(tuple(words))


@lru_cache(maxsize=65_536)
def _whole_member_name(words: tuple[str, ...]) -> str:
    first, *others = whole_words(_split(words))
    start = first.lower() if is_joined(first) else _lowered(first)
    return identifier("".join((start, *map(_capitalized, others))))


def wire_name(name: str) -> str:
    """What a member's name is in JSON unless a codec says otherwise, as the runtime has it: ``topP`` is ``top_p``."""
    return _CAPITAL.sub(lambda letter: f"_{letter[0].lower()}", name)


def _split(words: Sequence[str]) -> list[str]:
    """Words none of which is empty, the first one no number."""
    split = [part for word in words for part in words_of(word)]
    numbers, rest = digits_to_words(split[0])
    return [word for word in (*numbers, rest, *split[1:]) if word]


def _capitalized(word: str) -> str:
    return word[:1].upper() + word[1:]


def _lowered(word: str) -> str:
    # A word in capitals loses them all, any other its first.
    return word.lower() if word.isupper() else word[:1].lower() + word[1:]
