"""Patterns of schemas (ECMA-262, section 22.2.1) as trees; what only a backtracking matcher could follow is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

_DIGITS = "0123456789"
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SPACES = " \t\n\r\f\v\u00a0\u2028\u2029\ufeff"
_ESCAPED_SETS = {"d": _DIGITS, "w": _DIGITS + _LETTERS + "_", "s": _SPACES}
_ESCAPED_CHARACTERS = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "v": "\v", "0": "\0"}
_CODE = re.compile(r"x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})")
_COUNTS = re.compile(r"\{([0-9]+)(?:(,)([0-9]+)?)?\}")
_GROUP = re.compile(r"\?:|\?P?<[A-Za-z_]\w*>|(?P<ahead>\?[=!])|(?P<other>\?)")
# Groups inside groups: nobody reads more, and every one of them is a call inside a call here.
_DEEPEST = 20


class NoPatternError(ValueError):
    """A text that is no pattern, or one of a kind that isn't followed here."""


@dataclass(frozen=True, slots=True)
class Characters:
    """One character: one of ``listed`` or of the ``ranges`` (first and last), or with ``negated`` none of them."""

    listed: frozenset[str] = frozenset()
    ranges: tuple[tuple[str, str], ...] = ()
    excepted: tuple[str, ...] = ()
    negated: bool = False

    def has(self, character: str) -> bool:
        """Whether it is one of them."""
        is_listed = (
            character in self.listed
            or any(first <= character <= last for first, last in self.ranges)
            or any(character not in each for each in self.excepted)
        )
        return is_listed != self.negated


@dataclass(frozen=True, slots=True)
class Place:
    """What takes no character: ``^``, ``$``, ``b`` and ``B`` for the edge of a word and its opposite."""

    kind: str


@dataclass(frozen=True, slots=True)
class Ahead:
    """What has to follow, or must not, without being taken."""

    inner: Pattern
    negated: bool


@dataclass(frozen=True, slots=True)
class Sequence:
    """One after the other."""

    parts: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several."""

    options: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """``least`` times to ``most`` times; None is any number of times."""

    inner: Pattern
    least: int
    most: int | None


Pattern: TypeAlias = "Characters | Place | Ahead | Sequence | Choice | Repeat"


def parse(text: str) -> Pattern:
    """The tree of a pattern. Raises NoPatternError."""
    reader = _Reader(text)
    pattern = reader.choice(0)
    if reader.position < len(text):
        raise NoPatternError(text)
    return pattern


class _Reader:
    """Reads a pattern once, from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.position = 0

    def choice(self, depth: int) -> Pattern:
        """Up to the end, or to the bracket that closes the group."""
        if depth > _DEEPEST:
            raise NoPatternError(self._text)
        options = [self._sequence(depth)]
        while self._skip("|"):
            options.append(self._sequence(depth))
        return options[0] if len(options) == 1 else Choice(tuple(options))

    def _sequence(self, depth: int) -> Pattern:
        parts: list[Pattern] = []
        while self._next() not in ("", "|", ")"):
            part = self._part(depth)
            parts.append(self._repeated(part))
        return Sequence(tuple(parts))

    def _next(self) -> str:
        return self._text[self.position : self.position + 1]

    def _take(self) -> str:
        taken = self._next()
        if not taken:
            raise NoPatternError(self._text)
        self.position += 1
        return taken

    def _skip(self, expected: str) -> bool:
        is_there = self._text.startswith(expected, self.position)
        self.position += len(expected) if is_there else 0
        return is_there

    def _match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        match = pattern.match(self._text, self.position)
        self.position = match.end() if match is not None else self.position
        return match

    def _part(self, depth: int) -> Pattern:
        match self._take():
            case "^" | "$" as place:
                return Place(place)
            case ".":
                return Characters(listed=frozenset("\n\r\u2028\u2029"), negated=True)
            case "(":
                return self._group(depth)
            case "[":
                return self._class()
            case "\\":
                if self._next() in ("b", "B"):
                    return Place(self._take())
                return self._escape()
            case "*" | "+" | "?":
                raise NoPatternError(self._text)
            case character:
                return _only(character)

    def _group(self, depth: int) -> Pattern:
        opening = self._match(_GROUP)
        if opening is not None and opening["other"]:
            raise NoPatternError(self._text)
        inner = self.choice(depth + 1)
        if not self._skip(")"):
            raise NoPatternError(self._text)
        if opening is not None and opening["ahead"]:
            return Ahead(inner, negated=opening["ahead"] == "?!")
        return inner

    def _repeated(self, part: Pattern) -> Pattern:
        least: int
        most: int | None
        counts = self._match(_COUNTS)
        if counts is not None:
            least = int(counts[1])
            most = int(counts[3]) if counts[3] else (None if counts[2] else least)
        elif self._is_repeat():
            sign = self._take()
            least, most = int(sign == "+"), 1 if sign == "?" else None
        else:
            return part
        self._skip("?")
        if self._is_repeat():
            raise NoPatternError(self._text)
        if isinstance(part, Place | Ahead) or (most is not None and most < least):
            raise NoPatternError(self._text)
        return Repeat(part, least, most)

    def _is_repeat(self) -> bool:
        return self._text.startswith(("*", "+", "?"), self.position)

    def _escape(self) -> Characters:
        """What stands behind a backslash; of references to groups and properties of characters nothing is known."""
        code = self._match(_CODE)
        if code is not None:
            return _only(chr(int(code[1] or code[2], 16)))
        letter = self._take()
        known = _ESCAPED_SETS.get(letter.lower())
        if known is not None and letter.islower():
            return Characters(listed=frozenset(known))
        if known is not None:
            return Characters(excepted=(known,))
        if letter in _ESCAPED_CHARACTERS:
            return _only(_ESCAPED_CHARACTERS[letter])
        if letter.isalnum():
            raise NoPatternError(self._text)
        return _only(letter)

    def _class(self) -> Characters:
        negated = self._skip("^")
        listed: set[str] = set()
        ranges: list[tuple[str, str]] = []
        excepted: list[str] = []
        while not self._skip("]"):
            first = self._member()
            is_range = self._next() == "-" and not self._text.startswith(
                "-]", self.position
            )
            if is_range and len(first.listed) == 1:
                self._take()
                ranges.append(self._range(first))
                continue
            listed |= first.listed
            excepted += first.excepted
        return Characters(frozenset(listed), tuple(ranges), tuple(excepted), negated)

    def _range(self, first: Characters) -> tuple[str, str]:
        last = self._member()
        (low,) = first.listed
        high = next(iter(last.listed), "")
        if len(last.listed) != 1 or high < low:
            raise NoPatternError(self._text)
        return low, high

    def _member(self) -> Characters:
        taken = self._take()
        if taken != "\\":
            return _only(taken)
        return _only("\b") if self._skip("b") else self._escape()


def _only(character: str) -> Characters:
    return Characters(listed=frozenset(character))
