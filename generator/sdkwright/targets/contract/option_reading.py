"""Reading a target's ``options`` mapping: typed values, defaults, and one error that names every problem."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.words import shown, suggestion

T = TypeVar("T")


class OptionError(ValueError):
    """Target options that are unknown or have wrong values; ``problems`` say what to write instead."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(problem.text for problem in problems))
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with the option that ``keys`` lead to."""

    keys: tuple[str, ...]
    text: str
    is_unknown: bool = False
    """Whether there is no such option."""
    is_misspelt: bool = False
    """Whether there is one that is spelled nearly so."""


class Reader:
    """Takes options one by one and remembers what was wrong and what was never asked for."""

    def __init__(
        self,
        mapping: Mapping[str, JsonValue],
        *,
        path: tuple[str, ...] = (),
        problems: list[Problem] | None = None,
    ) -> None:
        self._mapping = mapping
        self._path = path
        self._problems: list[Problem] = [] if problems is None else problems
        self._known: list[str] = []
        self._sections: list[Reader] = []

    def matching(
        self, key: str, default: str, pattern: re.Pattern[str], wanted: str
    ) -> str:
        """A string that a pattern takes as a whole; ``wanted`` says in words what that is."""
        value = self._value(key, default)
        if isinstance(value, str) and pattern.fullmatch(value):
            return value
        return self._wrong(key, wanted, value, default)

    def refuse(self, key: str, value: JsonValue, wanted: str, *inner: str) -> None:
        """Note that an option's value, or what ``inner`` keys lead to in it, though of its kind, won't do."""
        self._add(f"option {{name}} is {shown(value)}; it takes {wanted}", key, *inner)

    def forbid(self, why: str, *keys: str) -> None:
        """Note that there is something that ``keys`` lead to, which nobody may give; ``why`` says so of its `{name}`."""
        self._add(why, *keys)

    def flag(self, key: str, default: bool) -> bool:
        """A truth value."""
        value = self._value(key, default)
        if isinstance(value, bool):
            return value
        return self._wrong(key, "true or false", value, default)

    def integer(self, key: str, default: int) -> int:
        """A whole number, zero or more."""
        value = self._value(key, default)
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
        return self._wrong(key, "a whole number, 0 or more", value, default)

    def choice(self, key: str, default: str, choices: Sequence[str]) -> str:
        """One of ``choices``."""
        value = self._value(key, default)
        if isinstance(value, str) and value in choices:
            return value
        wanted = "one of " + ", ".join(choice or '""' for choice in choices)
        if isinstance(value, str):
            wanted += suggestion(value, choices)
        return self._wrong(key, wanted, value, default)

    def texts(self, key: str, default: tuple[str, ...]) -> tuple[str, ...]:
        """A list of strings."""
        value = self._value(key, default)
        if isinstance(value, Sequence) and not isinstance(value, str):
            texts = tuple(item for item in value if isinstance(item, str))
            if len(texts) == len(value):
                return texts
        return self._wrong(key, "a list of texts", value, default)

    def sequence(
        self, key: str, default: Sequence[JsonValue], wanted: str
    ) -> Sequence[JsonValue]:
        """A list of anything; ``wanted`` says in words of what."""
        value = self._value(key, default)
        if isinstance(value, Sequence) and not isinstance(value, str):
            return value
        return self._wrong(key, wanted, value, default)

    def mapping(self, key: str, default: JsonObject, wanted: str) -> JsonObject:
        """A mapping of anything; ``wanted`` says in words of what."""
        value = self._value(key, default)
        if isinstance(value, Mapping):
            return value
        return self._wrong(key, wanted, value, default)

    def text_pairs(
        self, key: str, default: tuple[tuple[str, str], ...], wanted: str
    ) -> tuple[tuple[str, str], ...]:
        """A mapping of texts to texts, in its order."""
        value = self.mapping(key, dict(default), wanted)
        pairs: list[tuple[str, str]] = []
        for name, text in value.items():
            if isinstance(text, str):
                pairs.append((name, text))
            else:
                self.refuse(key, text, wanted, name)
        return tuple(pairs)

    def section(self, key: str) -> Reader:
        """A nested mapping, empty if absent."""
        nothing: JsonObject = {}
        value = self.mapping(key, nothing, "a mapping")
        section = Reader(value, path=(*self._path, key), problems=self._problems)
        self._sections.append(section)
        return section

    @property
    def keys(self) -> tuple[str, ...]:
        """What is given, known or not."""
        return tuple(self._mapping)

    def within(self, *keys: str) -> Reader:
        """A reader of the mapping that ``keys`` lead to, whose other keys are free; of nothing where that is no mapping."""
        value: JsonValue = self._mapping
        for key in keys:
            value = value.get(key) if isinstance(value, Mapping) else None
        nothing: JsonObject = {}
        mapping = value if isinstance(value, Mapping) else nothing
        path = (*self._path, *keys)
        return Reader(mapping, path=path, problems=self._problems)

    def finish(self) -> None:
        """Raise OptionError if any option was wrong or unknown."""
        self.report_unknown()
        if self._problems:
            raise OptionError(self._problems)

    def report_unknown(self) -> None:
        """Note every key that nothing asked for, here and in sections."""
        for key in self._mapping:
            if key not in self._known:
                likely = suggestion(key, self._known)
                hint = likely or f"; known are {', '.join(sorted(self._known))}"
                text = f"unknown option {{name}}{hint}"
                self._add(text, key, is_unknown=True, is_misspelt=bool(likely))
        for section in self._sections:
            section.report_unknown()

    def _add(
        self,
        text: str,
        *inner: str,
        is_unknown: bool = False,
        is_misspelt: bool = False,
    ) -> None:
        keys = (*self._path, *inner)
        written = text.replace("{name}", ".".join(keys), 1)
        self._problems.append(Problem(keys, written, is_unknown, is_misspelt))

    def _value(self, key: str, default: JsonValue) -> JsonValue:
        self._known.append(key)
        return self._mapping.get(key, default)

    def _wrong(self, key: str, wanted: str, value: JsonValue, default: T) -> T:
        self.refuse(key, value, wanted)
        return default
