"""What joining documents keeps account of: where nodes came from, and what was told apart or replaced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sdkwright.core.catalogue import document as rules
from sdkwright.core.diagnostics import Diagnostic
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import ROOT, Pointer, child, tokens_of, uri_of
from sdkwright.core.source import place_before

_PROSE = ("description", "summary")


@dataclass(slots=True, kw_only=True)
class Piece:
    """One of the documents: ``root`` is its tree with references that hold in the whole, ``uri`` what it is known by
    there ("" is the first), ``namespace`` what its own names are told apart by.
    """

    root: dict[str, JsonValue]
    uri: str
    label: str
    namespace: str = ""

    def at(self, *tokens: str | int) -> Pointer:
        """Where a node of it stands."""
        return child(f"{self.uri}#", *tokens)


@dataclass(slots=True)
class Joining:
    """The whole as it grows."""

    root: dict[str, JsonValue] = field(default_factory=dict[str, JsonValue])
    moved: dict[Pointer, Pointer] = field(default_factory=dict[Pointer, Pointer])
    findings: list[Diagnostic] = field(default_factory=list[Diagnostic])

    def note(self, piece: Piece, tokens: Iterable[str], own: Iterable[str]) -> None:
        """Remember that the node at ``tokens`` of the whole is that at ``own`` of a piece."""
        here, there = child(ROOT, *tokens), piece.at(*own)
        if here == there:
            self.moved.pop(here, None)
        else:
            self.moved[here] = there

    def origin(
        self, pieces: Iterable[Piece], tokens: Iterable[str]
    ) -> tuple[Piece, tuple[str, ...]]:
        """The piece that a node of the whole is of, and the keys that lead to it there."""
        place = place_before(child(ROOT, *tokens), self.moved)
        piece = next(one for one in pieces if one.uri == uri_of(place))
        return piece, tokens_of(place)

    def replaced(self, piece: Piece, what: str, *tokens: str) -> None:
        """Tell that a node of a piece takes the place of another one."""
        values = {"what": what}
        at = piece.at(*tokens)
        self.findings.append(Diagnostic(rule=rules.JOIN_REPLACED, at=at, values=values))

    def apart(self, piece: Piece, what: str, name: str, *tokens: str) -> None:
        """Tell that a node of a piece is called otherwise than there."""
        values = {"what": what, "name": name}
        at = piece.at(*tokens)
        self.findings.append(Diagnostic(rule=rules.JOIN_APART, at=at, values=values))


def same(one: JsonValue, other: JsonValue) -> bool:
    """Whether two nodes are the same, whatever their descriptions and summaries say."""
    if isinstance(one, dict) and isinstance(other, dict):
        mine, theirs = dict(_without_prose(one)), dict(_without_prose(other))
        return mine.keys() == theirs.keys() and all(
            same(value, theirs[key]) for key, value in mine.items()
        )
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and one == other


def _without_prose(value: JsonObject) -> Iterator[tuple[str, JsonValue]]:
    for key, part in value.items():
        if not (key in _PROSE and isinstance(part, str)):
            yield key, part


def object_at(value: JsonObject, key: str) -> JsonObject:
    """The object at a key; an empty one where there is none."""
    inner = value.get(key)
    return inner if isinstance(inner, dict) else {}


def list_at(value: JsonObject, key: str) -> list[JsonValue]:
    """The list at a key; an empty one where there is none."""
    inner = value.get(key)
    return list(inner) if isinstance(inner, list) else []
