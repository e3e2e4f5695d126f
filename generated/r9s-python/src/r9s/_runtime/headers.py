"""Header fields: names match whatever their case (RFC 9110, section 5)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from typing import Any

# What a value may be made of (RFC 9110, 5.5), other than visible characters of ASCII.
_ILLEGAL = re.compile(r"[^\t\x20-\x7e]")


class IllegalHeader(ValueError):
    """A field that HTTP doesn't allow."""


class Headers(MutableMapping[str, str]):
    """Header fields in order. A field that came several times reads as its values joined by commas."""

    __slots__ = ("_fields",)

    def __init__(self, fields: Mapping[str, str] | None = None) -> None:
        self._fields: dict[str, tuple[str, str]] = {}
        if fields:
            for name, value in fields.items():
                self[name] = value

    @classmethod
    def received(cls, pairs: Iterable[tuple[str, str]]) -> Headers:
        """Fields as they came, repeats and all."""
        headers = cls()
        fields = headers._fields
        for name, value in pairs:
            key = name.lower()
            if key in fields:
                value = f"{fields[key][1]}, {value}"
            fields[key] = (name, value)
        return headers

    def copy(self) -> Headers:
        """The same fields, on their own."""
        headers = Headers.__new__(Headers)
        headers._fields = self._fields.copy()
        return headers

    def pairs(self) -> Iterable[tuple[str, str]]:
        """Names as they were spelled, with their values."""
        return self._fields.values()

    def __getitem__(self, name: str) -> str:
        return self._fields[name.lower()][1]

    def __setitem__(self, name: str, value: str) -> None:
        if not isinstance(value, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise IllegalHeader(f"header {name!r} can't hold what is no text")
        if not (value.isascii() and value.isprintable()) and _ILLEGAL.search(value):
            raise IllegalHeader(
                f"header {name!r} can't hold a line break, another control character or what isn't ASCII"
            )
        self._fields[name.lower()] = (name, value)

    def __delitem__(self, name: str) -> None:
        del self._fields[name.lower()]

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._fields

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self._fields.values())

    def __len__(self) -> int:
        return len(self._fields)

    def __eq__(self, other: Any) -> bool:
        if not isinstance(other, Mapping):
            return NotImplemented
        theirs = Headers(other)  # pyright: ignore[reportUnknownArgumentType]
        return {key: value for key, (_, value) in self._fields.items()} == {
            key: value for key, (_, value) in theirs._fields.items()
        }

    def __repr__(self) -> str:
        return f"Headers({dict(self._fields.values())!r})"
