"""A file as it was read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

STANDARD_INPUT = "-"
"""The location that stands for standard input."""


class SourceKind(Enum):
    """How a source's text is parsed."""

    JSON = "json"
    YAML = "yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A text with the name people know it by. ``uri`` is "" for the root document; ``label`` is what findings print."""

    uri: str
    label: str
    text: str
    kind: SourceKind
