"""Spellings that languages share: words of any text, snake case, constants, valid identifiers."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache

from sdkwright.ir.names import Name, split_words
from sdkwright.targets.contract.presets import NameRule
from sdkwright.targets.naming.number_words import digits_to_words
from sdkwright.targets.naming.symbols import needs_spelling, spell_out
from sdkwright.targets.naming.whole_words import whole_words

# Room for a suffix or two below the 255 bytes that file systems allow a name.
_LONGEST = 110


@lru_cache(maxsize=65_536)
def words_of(text: str) -> tuple[str, ...]:
    """The words of any text, at least one: symbols are spelled out where they are all there is."""
    words = split_words(spell_out(text) if needs_spelling(text) else text)
    return words or ("empty",)


def name_words(name: Name) -> tuple[str, ...]:
    """The words of a name, at least one: `Name.words` has none where a name is symbols alone."""
    return name.words or words_of(name.called)


def attribute_name(words: Sequence[str]) -> str:
    """Snake case: ``topP`` is ``top_p``."""
    return _attribute_name(tuple(words))


@lru_cache(maxsize=65_536)
def _attribute_name(words: tuple[str, ...]) -> str:
    # Documents use few words for many properties.
    return identifier(joined(words, str.lower))


def attribute_case(rules: Collection[NameRule]) -> Callable[[Sequence[str]], str]:
    """How attributes are spelled by the rules for names."""
    is_whole = NameRule.WHOLE_WORDS in rules
    return whole_attribute_name if is_whole else attribute_name


def whole_attribute_name(words: Sequence[str]) -> str:
    """Snake case of whole words: ``contactIDs`` is ``contact_ids``."""
    return _whole_attribute_name(tuple(words))


@lru_cache(maxsize=65_536)
def _whole_attribute_name(words: tuple[str, ...]) -> str:
    return identifier(joined(words, str.lower, join=whole_words))


def pascal_name(words: Sequence[str], capitalized: Callable[[str], str]) -> str:
    """Pascal case; a leading number in words."""
    first, *others = words
    start = _pascal(first, capitalized, is_first=True)
    return identifier(start + "".join([_pascal(one, capitalized) for one in others]))


@lru_cache(maxsize=65_536)
def _pascal(
    word: str, capitalized: Callable[[str], str], *, is_first: bool = False
) -> str:
    # Names are made of names, of owners and of what is theirs: each is taken apart once.
    first, *others = words_of(word)
    numbers, rest = digits_to_words(first) if is_first else ((), first)
    return "".join(map(capitalized, (*numbers, rest, *others)))


def constant_name(words: Sequence[str]) -> str:
    """Upper snake case: ``256x256`` is ``TWO_HUNDRED_AND_FIFTY_SIXX256``."""
    return identifier(joined(words, str.upper))


def whole_constant_name(words: Sequence[str]) -> str:
    """Upper snake case of whole words: ``OAuth2`` is ``OAUTH2``."""
    return identifier(joined(words, str.upper, join=whole_words))


def joined(
    words: Sequence[str],
    case: Callable[[str], str],
    *,
    join: Callable[[Sequence[str]], Sequence[str]] = tuple,
) -> str:
    """Words with underscores between, each cased; a leading number in words. ``join`` makes whole words of parts."""
    split = join([part for word in words for part in words_of(word)])
    numbers, rest = digits_to_words(split[0])
    # What follows the digits stays glued to the number's last word, as in SIXX256.
    first = "_".join(numbers) + ("_" if rest[:1].isdigit() and numbers else "") + rest
    return "_".join(case(word) for word in (first, *split[1:]))


def identifier(text: str) -> str:
    """The text as a valid identifier, not longer than names of files may be."""
    if text.isascii() and text.isidentifier():
        return _shortened(text)
    normal = unicodedata.normalize("NFKC", text)
    kept = "".join(char for char in normal if f"a{char}".isidentifier())
    return _shortened(kept if kept.isidentifier() else f"x{kept}")


def _shortened(name: str) -> str:
    """The name, cut where it is too long to read or to be a file's.

    The digest keeps names apart that differ only behind the cut, and does not move when others come.
    """
    if len(name) <= _LONGEST and (name.isascii() or len(name.encode()) <= _LONGEST):
        return name
    digest = hashlib.sha256(name.encode()).hexdigest()[:8]
    head = name.encode()[: _LONGEST - 9].decode(errors="ignore")
    return f"{head}_{digest}"
