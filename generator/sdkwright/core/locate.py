"""From a pointer to a line and a column, when something is printed.

Parsing keeps no positions; they are found in the text afterwards, and only for what is asked. What is learned about a
file is kept by its `Locator`, and that of the last ones for others, so many findings cost little more than one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from importlib import import_module
from typing import Any, Protocol

from sdkwright.core.diagnostics import Position
from sdkwright.core.pointer import Pointer, tokens_of, uri_of
from sdkwright.core.source import Source, SourceKind, place_in_text


class Side(Enum):
    """Which side of an object's member a position is of; a list's item has only its value."""

    KEY = "key"
    VALUE = "value"


class _Text(Protocol):
    """One file's text, searched by tokens."""

    def find(self, tokens: Sequence[str], side: Side) -> Position | None: ...


class Locator:
    """Finds positions in the files of one run. ``sources`` are keyed by URI, as pointers name them."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self._texts: dict[str, _Text] = {}

    def position(self, pointer: Pointer, side: Side = Side.KEY) -> Position | None:
        """Where a node stands, or its nearest ancestor that exists; None when the file's text can't be searched."""
        pointer = place_in_text(pointer, self._sources)
        uri = uri_of(pointer)
        if uri not in self._sources:
            return None
        text = self._texts.get(uri)
        if text is None:
            source = self._sources[uri]
            text = self._texts[uri] = _searched(source.text, source.kind)
        return text.find(tokens_of(pointer), side)


@lru_cache(maxsize=2)  # one of them may be large
def _searched(text: str, kind: SourceKind) -> _Text:
    if kind is SourceKind.JSON:
        return _JsonText(text)
    # Runs of JSON alone have no need of what reads YAML.
    yaml_places: Any = import_module("sdkwright.core.yaml_places")
    searched: _Text = yaml_places.YamlText(text)
    return searched


@dataclass(slots=True)
class _Members:
    """The members of an object or list that were looked at: by name the offsets of key and value. And the rest of them."""

    seen: dict[str, tuple[int, int]]
    rest: Iterator[tuple[str, tuple[int, int]]]

    def get(self, name: str) -> tuple[int, int] | None:
        """The member of a name, None where there is none. Raises what decoding raises."""
        while name not in self.seen:
            member = next(self.rest, None)
            if member is None:
                return None
            self.seen.setdefault(*member)
        return self.seen[name]


class _JsonText:
    """JSON: containers on the way are listed as far as need be, whole values beside the way are skipped by the C scanner."""

    _SPACE = re.compile(r"[ \t\r\n]*")
    _BLOCK = 1 << 16

    def __init__(self, text: str) -> None:
        self._text = text
        self._decode = json.JSONDecoder().raw_decode
        self._members: dict[int, _Members] = {}
        self._blocks: list[tuple[int, int]] = []

    def find(self, tokens: Sequence[str], side: Side) -> Position | None:
        """The position of the node at ``tokens``."""
        value = self._skip(0)
        offset = value
        try:
            for token in tokens:
                member = self._listed(value).get(token)
                if member is None:
                    break
                key, value = member
                offset = key if side is Side.KEY else value
        except (ValueError, IndexError, RecursionError):
            # The text past this point isn't JSON; the last node found is the nearest one.
            pass
        return self._position(offset)

    def _position(self, offset: int) -> Position:
        if not self._blocks:
            self._blocks = list(self._counted())
        number = offset // self._BLOCK
        lines, end = self._blocks[number]
        lines += self._text.count("\n", number * self._BLOCK, offset)
        end = max(end, self._text.rfind("\n", number * self._BLOCK, offset))
        return Position(line=lines + 1, column=offset - end)

    def _counted(self) -> Iterator[tuple[int, int]]:
        """By block of the text: the lines that end before it, and where the last of them does."""
        lines, end = 0, -1
        for start in range(0, len(self._text) + 1, self._BLOCK):
            yield lines, end
            lines += self._text.count("\n", start, start + self._BLOCK)
            end = max(end, self._text.rfind("\n", start, start + self._BLOCK))

    def _skip(self, offset: int) -> int:
        space = self._SPACE.match(self._text, offset)
        return space.end() if space else offset

    def _listed(self, offset: int) -> _Members:
        if offset not in self._members:
            self._members[offset] = _Members({}, self._scan(offset))
        return self._members[offset]

    def _scan(self, offset: int) -> Iterator[tuple[str, tuple[int, int]]]:
        """The members of the container at ``offset``: name, offset of the key, offset of the value."""
        opening = self._text[offset]
        if opening not in "{[":
            return
        count = 0
        place = self._skip(offset + 1)
        while self._text[place] not in "}]":
            key_at = place
            name = str(count)
            if opening == "{":
                name, place = self._decode(self._text, place)
                place = self._skip(self._skip(place) + 1)
            yield name, (key_at, place)
            count += 1
            _, place = self._decode(self._text, place)
            place = self._skip(place)
            if self._text[place] == ",":
                place = self._skip(place + 1)
