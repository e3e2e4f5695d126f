"""Values that a package's metadata takes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sdkwright.core.json import JsonObject
from sdkwright.core.spdx import spdx_expression
from sdkwright.targets.contract.option import Matching, Texts, TextsByName
from sdkwright.targets.contract.option_reading import Reader

LINE = Matching(re.compile(r"[^\x00-\x1f\x7f\u2028\u2029]{0,500}"), "one line of text")
WORDS = Texts(re.compile(r"[^\x00-\x1f\x7f,]{1,100}"), "a list of words, no commas")
# An address as package indexes read it (RFC 5322, 3.4.1: a dot-atom each side).
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
EMAIL = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*")
NAME = re.compile(r"[^\x00-\x1f\x7f<>]*[^\x00-\x20\x7f<>]")
PEOPLE = Texts(
    re.compile(rf"{NAME.pattern} <{EMAIL.pattern}>|<{EMAIL.pattern}>|{NAME.pattern}"),
    "a list of people: 'Ada Ash <ada@shop.example>', or either alone",
)
# A name or an address of version 4, and a port; what isn't within the brackets of version 6 is no URL at all.
_HOST = r"https?://[^\s/?#@:<>\"'\\(){}\[\]]+(?::\d{1,5})?"
URL = re.compile(rf"{_HOST}(?:[/?#][^\s<>\"\\]*)?")
BASE = Matching(
    re.compile(rf"(?:{_HOST}(?:/[^\s?#<>\"'\\]*)?)?"),
    "an absolute URL of http or https, without query and fragment",
)
_LABEL = re.compile(r"[^\x00-\x1f\x7f]{1,32}")
URLS = TextsByName(
    _LABEL,
    "URLs by what they lead to: {documentation: https://shop.example/docs}",
    texts=URL,
)


@dataclass(frozen=True, slots=True)
class Expression:
    """An SPDX license expression."""

    def read(self, reader: Reader, name: str, default: Any) -> object:
        """The expression in SPDX's spelling, the default where none is given."""
        wanted = "an SPDX expression: 'MIT', 'MIT OR Apache-2.0', 'LicenseRef-Shop'"
        text = reader.matching(name, default, LINE.pattern, wanted)
        if text == default:
            return default
        expression = spdx_expression(text)
        if expression is None:
            reader.refuse(name, text, wanted)
        return expression or default

    def schema(self) -> JsonObject:
        """See `Values`."""
        return {"type": "string"}


@dataclass(frozen=True, slots=True)
class ListsByName:
    """Lists by names that ``names`` takes: of texts that ``texts`` takes."""

    names: re.Pattern[str]
    texts: re.Pattern[str]
    wanted: str

    def read(self, reader: Reader, name: str, default: Any) -> object:
        """Pairs of name and texts, in the order given; see `Values`."""
        lists = reader.mapping(name, dict(default), self.wanted)
        inner = reader.within(name)
        pairs: list[tuple[str, tuple[str, ...]]] = []
        for key in lists:
            if not self.names.fullmatch(key):
                reader.refuse(name, key, self.wanted, key)
            texts = inner.texts(key, ())
            for number, text in enumerate(texts):
                if not self.texts.fullmatch(text):
                    reader.refuse(name, text, self.wanted, key, str(number))
            pairs.append((key, texts))
        return tuple(pairs)

    def schema(self) -> JsonObject:
        """See `Values`."""
        texts: JsonObject = {"type": "array", "items": {"type": "string"}}
        return {"type": "object", "additionalProperties": texts}


@dataclass(frozen=True, slots=True)
class Records:
    """Lists of mappings of texts, whose keys are among ``keys``."""

    keys: tuple[str, ...]
    wanted: str

    def read(self, reader: Reader, name: str, default: Any) -> object:
        """The mappings; see `Values`."""
        records = reader.sequence(name, default, self.wanted)
        for number, record in enumerate(records):
            if (
                not isinstance(record, Mapping)
                or not record
                or any(
                    key not in self.keys or not isinstance(text, str)
                    for key, text in record.items()
                )
            ):
                reader.refuse(name, record, self.wanted, str(number))
        return records

    def schema(self) -> JsonObject:
        """See `Values`."""
        return {"type": "array", "items": {"type": "object"}}
