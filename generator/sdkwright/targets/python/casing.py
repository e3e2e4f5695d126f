"""Python's spellings of words: classes, attributes, constants. Every result is a valid identifier."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache

from sdkwright.ir.names import split_words
from sdkwright.targets.number_words import digits_to_words
from sdkwright.targets.python.reserved import ACRONYMS
from sdkwright.targets.symbols import needs_spelling, spell_out

# Room for a suffix or two below the 255 bytes that file systems allow a name.
_LONGEST = 110


@lru_cache(maxsize=65_536)
def words_of(text: str) -> tuple[str, ...]:
    """The words of any text, at least one: symbols are spelled out where they are all there is."""
    words = split_words(spell_out(text) if needs_spelling(text) else text)
    return words or ("empty",)


def type_name(words: Sequence[str]) -> str:
    """Pascal case with acronyms in capitals: ``image_url`` is ``ImageURL``, ``2fa`` ``TwoFa``."""
    split = [part for word in words for part in words_of(word)]
    numbers, rest = digits_to_words(split[0])
    pieces = [word.capitalize() for word in numbers]
    if numbers:
        split[0] = rest
        pieces.append(_capitalized(rest))
        split = split[1:]
    pieces.extend(_capitalized(word) for word in split)
    return _identifier("".join(pieces))


def attribute_name(words: Sequence[str]) -> str:
    """Snake case: ``topP`` is ``top_p``."""
    return _attribute_name(tuple(words))


@lru_cache(maxsize=65_536)
def _attribute_name(words: tuple[str, ...]) -> str:
    # Documents use few words for many properties.
    return _identifier(_joined(words, str.lower))


def constant_name(words: Sequence[str]) -> str:
    """Upper snake case: ``256x256`` is ``TWO_HUNDRED_AND_FIFTY_SIXX256``."""
    return _identifier(_joined(words, str.upper))


def _joined(words: Sequence[str], case: Callable[[str], str]) -> str:
    split = [part for word in words for part in words_of(word)]
    numbers, rest = digits_to_words(split[0])
    # What follows the digits stays glued to the number's last word, as in SIXX256.
    first = "_".join(numbers) + ("_" if rest[:1].isdigit() and numbers else "") + rest
    return "_".join(case(word) for word in (first, *split[1:]))


def _capitalized(word: str) -> str:
    upper = word.upper()
    return upper if upper in ACRONYMS else word[:1].upper() + word[1:]


def _identifier(text: str) -> str:
    if text.isascii() and text.isidentifier():
        return _shortened(text)
    normal = unicodedata.normalize("NFKC", text)
    kept = "".join(char for char in normal if f"a{char}".isidentifier())
    return _shortened(kept if kept.isidentifier() else f"x{kept}")


def _shortened(name: str) -> str:
    """The name, cut where it is too long to read or to be a file's.

    The digest keeps names apart that differ only behind the cut, and does not move when others come.
    """
    if len(name) <= _LONGEST and len(name.encode()) <= _LONGEST:
        return name
    digest = hashlib.sha256(name.encode()).hexdigest()[:8]
    head = name.encode()[: _LONGEST - 9].decode(errors="ignore")
    return f"{head}_{digest}"
