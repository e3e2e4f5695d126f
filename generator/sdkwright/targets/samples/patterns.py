"""A text that matches a schema's pattern, for the patterns people write most."""

from __future__ import annotations

import re

_TRIES = (
    *("value", "example", "Value", "VALUE", "a", "A", "1", "10", "100", "1.0", "1.0.0"),
    *("v1", "a1", "A1", "AB", "ABC", "USD", "en", "en-US", "US", "12345", "0123456789"),
    *("2025-01-15", "09:30", "2025-01-15T09:30:00Z", "+15555550100", "#a1b2c3"),
    *(
        "user@example.com",
        "https://example.com",
        "example.com",
        "192.0.2.1",
        "/example",
    ),
    *("a1b2c3d4", "123e4567-e89b-42d3-a456-426614174000", "0" * 24, "a" * 32, "a" * 64),
)
_CLASS = re.compile(
    r"(\[(?:\\.|[^\]\\])+\]|\\[dwsDWS]|\\.|\.|[^\\\[\](){}*+?|^$.])"
    r"(\{(\d+)(?:,(\d*))?\}|[*+?])?"
)
_LONGEST = 256

# A repeated group can take time exponential in the text's length, and anyone may have written the pattern.
_REPEATED_GROUP = re.compile(r"\)[*+?{]")
_LONGEST_FOR_GROUPS = 14
_LONGEST_PATTERN = 400


def matching(pattern: str, wanted: str, shortest: int, longest: int | None) -> str:
    """``wanted`` if it matches, else a text that does; ``wanted`` again if none is found."""
    if len(pattern) > _LONGEST_PATTERN:
        return wanted
    try:
        compiled = re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return wanted
    most = _LONGEST_FOR_GROUPS if _REPEATED_GROUP.search(pattern) else _LONGEST
    if longest is not None:
        most = min(most, longest)
    built = _build(pattern)
    for text in (wanted, *_TRIES, *([built] if built is not None else [])):
        if shortest <= len(text) <= most and compiled.search(text):
            return text
    return wanted


def _build(pattern: str) -> str | None:
    """A text for a plain sequence of characters, classes and counts; None for anything else."""
    rest = pattern.removeprefix("^").removesuffix("$")
    pieces: list[str] = []
    position = 0
    while position < len(rest):
        match = _CLASS.match(rest, position)
        if match is None:
            return None
        char = _char(match.group(1))
        if char is None:
            return None
        pieces.append(char * _count(match))
        position = match.end()
    text = "".join(pieces)
    return text if len(text) <= _LONGEST else None


def _count(match: re.Match[str]) -> int:
    quantifier = match.group(2)
    if quantifier is None or quantifier == "+":
        return 1
    if quantifier in ("*", "?"):
        return 0
    return min(int(match.group(3)), _LONGEST + 1)


def _char(piece: str) -> str | None:
    if len(piece) == 1:
        return "a" if piece == "." else piece
    try:
        compiled = re.compile(piece)
    except re.error:
        return None
    candidates = "a1A-_ ./:" + "".join(map(chr, range(33, 127)))
    return next((char for char in candidates if compiled.fullmatch(char)), None)
