"""A text that matches a schema's pattern: one that people know, else one made from the pattern."""

from __future__ import annotations

from functools import lru_cache

from sdkwright.core.matching import Matcher
from sdkwright.core.patterns import (
    Characters,
    Choice,
    NoPatternError,
    Pattern,
    Repeat,
    Sequence,
    parse,
)

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
_LIKED = "a1A-_ ./:" + "".join(map(chr, range(33, 127)))
_LONGEST = 256
_LONGEST_PATTERN = 400


@lru_cache(maxsize=4096)
def matching(pattern: str, wanted: str, shortest: int, longest: int | None) -> str:
    """``wanted`` if it matches, else a text that does; ``wanted`` again if none is found.

    ``shortest`` and ``longest`` bound the text's length, in characters.
    """
    if len(pattern) > _LONGEST_PATTERN:
        return wanted
    try:
        parsed = parse(pattern)
    except NoPatternError:
        return wanted
    most = _LONGEST if longest is None else min(_LONGEST, longest)
    matcher = Matcher(parsed)
    for text in (wanted, *_TRIES, *_built(parsed, shortest)):
        if shortest <= len(text) <= most and matcher.is_in(text):
            return text
    return wanted


def _built(pattern: Pattern, shortest: int) -> list[str]:
    """The shortest text that follows the pattern, and one that has at least so many characters."""
    try:
        least = _Builder(0).text(pattern)
        return [least, _Builder(shortest - len(least)).text(pattern)]
    except NoPatternError:
        return []


class _Builder:
    """Follows a pattern from left to right. Its first open repeats make the text longer by ``missing`` characters."""

    def __init__(self, missing: int) -> None:
        self._missing = missing

    def text(self, pattern: Pattern) -> str:
        """A text that the pattern's characters make up; conditions are left to the matcher. Raises NoPatternError."""
        match pattern:
            case Characters():
                character = next(filter(pattern.has, _LIKED), None)
                character = (
                    min(pattern.listed, default=None)
                    if character is None
                    else character
                )
                if character is None or not pattern.has(character):
                    raise NoPatternError
                return character
            case Sequence(parts):
                return _bounded("".join(map(self.text, parts)))
            case Choice(options):
                return self.text(options[0])
            case Repeat():
                return self._repeated(pattern)
            case _:
                return ""

    def _repeated(self, repeat: Repeat) -> str:
        if repeat.least > _LONGEST:
            raise NoPatternError
        one = self.text(repeat.inner) if repeat.least or self._missing > 0 else ""
        times = repeat.least
        if self._missing > 0 and one:
            times += -(-self._missing // len(one))
            times = times if repeat.most is None else min(times, repeat.most)
            self._missing -= (times - repeat.least) * len(one)
        if len(one) * times > _LONGEST:
            raise NoPatternError
        return one * times


def _bounded(text: str) -> str:
    if len(text) > _LONGEST:
        raise NoPatternError
    return text
