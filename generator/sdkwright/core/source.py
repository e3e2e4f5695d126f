"""A file as it was read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from sdkwright.core.pointer import Pointer, uri_of

STANDARD_INPUT = "-"
"""The location that stands for standard input."""


class SourceKind(Enum):
    """How a source's text is parsed."""

    JSON = "json"
    YAML = "yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A text with the name people know it by. ``uri`` is "" for the root document; ``label`` is what findings print.
    ``moved`` has the nodes of a tree that was joined from several texts and that stand elsewhere: where, by where they went.
    """

    uri: str
    label: str
    text: str
    kind: SourceKind
    moved: Mapping[Pointer, Pointer] = field(default_factory=dict[Pointer, Pointer])


def place_in_text(pointer: Pointer, sources: Mapping[str, Source]) -> Pointer:
    """Where the node of a pointer stands in the texts: elsewhere, where it or one around it was moved."""
    source = sources.get(uri_of(pointer))
    return place_before(pointer, source.moved) if source else pointer


def place_before(pointer: Pointer, moved: Mapping[Pointer, Pointer]) -> Pointer:
    """Where the node of a pointer was before it, or one around it, was moved."""
    above, rest = pointer, ""
    while above and moved:
        if above in moved:
            return moved[above] + rest
        above, separator, last = above.rpartition("/")
        rest = separator + last + rest
    return pointer
