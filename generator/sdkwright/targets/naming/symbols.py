"""Words for symbols, for names that have nothing else to tell them apart."""

from __future__ import annotations

import re
import unicodedata

_WORDS = {
    "+": "plus",
    "-": "minus",
    "*": "star",
    "/": "slash",
    "\\": "backslash",
    "<": "less than",
    ">": "greater than",
    "=": "equal to",
    "!": "not",
    "~": "about",
    "%": "percent",
    "&": "and",
    "|": "or",
    "^": "caret",
    "@": "at",
    "#": "hash",
    "$": "dollar",
    "?": "question",
    ".": "dot",
    ",": "comma",
    ":": "colon",
    ";": "semicolon",
    "_": "underscore",
    " ": "space",
    "'": "quote",
    '"': "double quote",
    "`": "backquote",
    "(": "open",
    ")": "close",
    "[": "open bracket",
    "]": "close bracket",
    "{": "open brace",
    "}": "close brace",
}
_SIGNED_NUMBER = re.compile(r"[+-]\d")


def spell_out(text: str) -> str:
    """The text with every symbol as a word: ``+1`` is "plus 1", ``-name`` "minus name"."""
    return "".join(
        char if char.isalnum() else f" {_word(char)} " for char in text
    ).strip()


def needs_spelling(text: str) -> bool:
    """Whether a text says nothing without its symbols: no letter or digit, or a signed number."""
    return not any(char.isalnum() for char in text) or bool(_SIGNED_NUMBER.match(text))


def _word(char: str) -> str:
    known = _WORDS.get(char)
    if known is not None:
        return known
    return unicodedata.name(char, f"u{ord(char):04x}").lower()
