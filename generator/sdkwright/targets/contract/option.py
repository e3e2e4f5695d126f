"""Options as declarations: a field of an options record says its name, its default, its values and its meaning once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields, replace
from typing import Any, ClassVar, Protocol, TypeVar

from sdkwright.core.json import JsonObject
from sdkwright.targets.contract.option_reading import Reader


class Values(Protocol):
    """The values that an option takes."""

    def read(self, reader: Reader, name: str, default: Any) -> object:
        """The value given, else the default; what is no such value is noted by the reader."""

    def schema(self) -> JsonObject:
        """What JSON Schema says of such a value."""
        ...


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""

    def read(self, reader: Reader, name: str, default: Any) -> object:
        """See `Values`."""
        return reader.flag(name, default)

    def schema(self) -> JsonObject:
        """See `Values`."""
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Whole:
    """Whole numbers from zero on."""

    def read(self, reader: Reader, name: str, default: Any) -> object:
        """See `Values`."""
        return reader.integer(name, default)

    def schema(self) -> JsonObject:
        """See `Values`."""
        return {"type": "integer", "minimum": 0}


@dataclass(frozen=True, slots=True)
class Texts:
    """Lists of texts, all of which ``pattern`` takes as a whole, if there is one; ``wanted`` says in words which."""

    pattern: re.Pattern[str] | None = None
    wanted: str = "a list of texts"

    def read(self, reader: Reader, name: str, default: Any) -> object:
        """See `Values`."""
        texts = reader.texts(name, default)
        for number, text in enumerate(texts):
            if self.pattern is not None and not self.pattern.fullmatch(text):
                reader.refuse(name, text, self.wanted, str(number))
        return texts

    def schema(self) -> JsonObject:
        """See `Values`."""
        return {"type": "array", "items": {"type": "string"}}


@dataclass(frozen=True, slots=True)
class TextsByName:
    """Texts by names that ``pattern`` takes as a whole, and that ``texts`` takes, or any; ``wanted`` says in words which."""

    pattern: re.Pattern[str]
    wanted: str
    texts: re.Pattern[str] | None = None

    def read(self, reader: Reader, name: str, default: Any) -> object:
        """Pairs of name and text, in the order given; see `Values`."""
        pairs = reader.text_pairs(name, default, self.wanted)
        for key, text in pairs:
            takes = self.texts is None or self.texts.fullmatch(text)
            if not (self.pattern.fullmatch(key) and text.isprintable() and takes):
                reader.refuse(name, f"{key}: {text}", self.wanted, key)
        return pairs

    def schema(self) -> JsonObject:
        """See `Values`."""
        return {"type": "object", "additionalProperties": {"type": "string"}}


@dataclass(frozen=True, slots=True)
class Choice:
    """Certain texts."""

    values: tuple[str, ...]

    def read(self, reader: Reader, name: str, default: Any) -> object:
        """See `Values`."""
        return reader.choice(name, default, self.values)

    def schema(self) -> JsonObject:
        """See `Values`."""
        return {"enum": self.values}


@dataclass(frozen=True, slots=True)
class Matching:
    """Texts that a pattern takes as a whole; ``wanted`` says in words which."""

    pattern: re.Pattern[str]
    wanted: str

    def read(self, reader: Reader, name: str, default: Any) -> object:
        """See `Values`."""
        return reader.matching(name, default, self.pattern, self.wanted)

    def schema(self) -> JsonObject:
        """See `Values`."""
        return {"type": "string"}


@dataclass(frozen=True, slots=True)
class Option:
    """An option: its name in ``sdkwright.yaml``, its values and, for README, its meaning in Markdown.

    ``default_text`` is the default in Markdown where the document or other options decide it.
    """

    name: str
    values: Values
    meaning: str
    default_text: str | None = None


class OptionsRecord(Protocol):
    """A dataclass all of whose fields are declared by `option`, `needed` or `section`."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


@dataclass(frozen=True, slots=True)
class Section:
    """A mapping of options: its name in ``sdkwright.yaml``, and the record of them.

    ``values`` are those that each of them takes, where a language says more of that than the record.
    """

    name: str
    record: type[OptionsRecord]
    values: Values | None = None


T = TypeVar("T", bound=OptionsRecord)
V = TypeVar("V")
_OPTION = "option"
_SECTION = "section"


def option(
    name: str,
    values: Values,
    default: V,
    meaning: str,
    *,
    default_text: str | None = None,
) -> V:
    """A field that is an option."""
    declared = Option(name, values, meaning, default_text)
    value: V = field(default=default, metadata={_OPTION: declared})
    return value


def needed(
    name: str, values: Values, meaning: str, *, default_text: str
) -> Mapping[str, Option]:
    """The metadata of a field that is an option without a default of its own."""
    return {_OPTION: Option(name, values, meaning, default_text)}


def section(
    name: str, record: type[OptionsRecord], values: Values | None = None
) -> Mapping[str, Section]:
    """The metadata of a field that is a mapping of options, each of which takes one of ``values``."""
    return {_SECTION: Section(name, record, values)}


def read_options(
    record: type[T],
    reader: Reader,
    known: Mapping[str, object],
    every: Values | None = None,
) -> T:
    """A record of the options given; ``known`` has values of fields that were read before, as others depend on them.

    ``every`` are the values that each option takes, if not those of its own.
    """
    values: dict[str, object] = dict(known)
    for one in fields(record):
        if one.name in values:
            continue
        if _SECTION in one.metadata:
            inner: Section = one.metadata[_SECTION]
            values[one.name] = read_options(
                inner.record, reader.section(inner.name), {}, inner.values
            )
        else:
            declared: Option = one.metadata[_OPTION]
            takes = every or declared.values
            values[one.name] = takes.read(reader, declared.name, one.default)
    return record(**values)


def declared_options(
    record: type[OptionsRecord], path: str = "", every: Values | None = None
) -> Iterator[tuple[str, Option, object]]:
    """Every option of a record: its name behind those of its sections, its declaration, its default (None for none)."""
    for one in fields(record):
        if _SECTION in one.metadata:
            inner: Section = one.metadata[_SECTION]
            below = f"{path}{inner.name}."
            yield from declared_options(inner.record, below, inner.values)
        else:
            declared: Option = one.metadata[_OPTION]
            default = None if one.default is MISSING else one.default
            known = replace(declared, values=every) if every else declared
            yield f"{path}{declared.name}", known, default
