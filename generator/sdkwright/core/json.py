"""The value model shared by JSON and YAML documents.

A document's own values are made by the parsers, of dicts and lists. Whoever asks what one is asks for these: whether
something is any `Mapping` takes twenty times as long to tell, and a large document is asked a million times.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

JsonValue: TypeAlias = (
    "bool | int | float | str | Sequence[JsonValue] | Mapping[str, JsonValue] | None"
)
JsonObject: TypeAlias = Mapping[str, JsonValue]
