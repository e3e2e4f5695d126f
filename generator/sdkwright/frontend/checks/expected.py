"""What a field of an object may hold, in words that people read and as a question to a value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from sdkwright.core.json import JsonValue


@dataclass(frozen=True, slots=True)
class Plain:
    """A value without parts; ``words`` say which ones fit."""

    words: str
    fits: Callable[[JsonValue], bool]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few texts."""

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class One:
    """An object of a kind; ``or_flag``: true and false fit, too."""

    kind: str
    or_flag: bool = False


@dataclass(frozen=True, slots=True)
class Many:
    """A list; ``least`` items at the least."""

    item: Expected
    least: int = 0


@dataclass(frozen=True, slots=True)
class Named:
    """An object of freely named entries; ``but_extensions``: those called `x-...` hold anything. ``words`` are its own
    name, where the specification has one.
    """

    entry: Expected
    but_extensions: bool = False
    words: str = ""


Expected: TypeAlias = Plain | Choice | One | Many | Named


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """An object of the specification: its fields, those it must have, and which version brought a field.

    ``is_open`` tells that fields of other names are allowed, ``may_refer`` that a `$ref` may stand in its place.
    """

    words: str
    fields: Mapping[str, Expected]
    required: tuple[str, ...] = ()
    since: Mapping[str, str] = field(default_factory=dict[str, str])
    is_open: bool = False
    may_refer: bool = False


def _is_number(value: JsonValue) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_count(value: JsonValue) -> bool:
    return (
        isinstance(value, int | float) and _is_number(value) and value >= 0 == value % 1
    )


ANY = Plain("any value", lambda _: True)
TEXT = Plain("a text", lambda value: isinstance(value, str))
FLAG = Plain("true or false", lambda value: isinstance(value, bool))
NUMBER = Plain("a number", _is_number)
COUNT = Plain("a whole number from 0 on", _is_count)
POSITIVE = Plain(
    "a number above 0",
    lambda value: isinstance(value, int | float) and _is_number(value) and value > 0,
)


def words_of(expected: Expected, shapes: Mapping[str, Shape]) -> str:
    """What fits, for a sentence: `a list of texts`."""
    match expected:
        case Plain(words):
            return words
        case Choice(values):
            return "one of: " + ", ".join(values)
        case One(kind, or_flag):
            words = shapes[kind].words
            if or_flag:
                return f"{words}, true or false"
            return words if "object" in words else f"{words} (an object)"
        case Many(item):
            return f"a list of {_plural(item, shapes)}"
        case Named(entry, words=words):
            return words or f"an object of named {_plural(entry, shapes)}"


def _plural(expected: Expected, shapes: Mapping[str, Shape]) -> str:
    match expected:
        case Many(item):
            return f"lists of {_plural(item, shapes)}"
        case Named(entry, words=""):
            return f"objects of named {_plural(entry, shapes)}"
        case One(kind):
            words = shapes[kind].words
        case _:
            words = words_of(expected, shapes)
    noun = words.removeprefix("an ").removeprefix("a ").removeprefix("any ")
    return noun.removesuffix("y") + "ies" if noun.endswith("dy") else f"{noun}s"


@dataclass(frozen=True, slots=True)
class Breach:
    """A rule between fields that an object breaks: at the field that ``tokens`` lead to, with what to do about it."""

    tokens: tuple[str | int, ...]
    reason: str
    remedy: str
