"""A document as loaded: parsed trees by file, with their sources for findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An OpenAPI description and every file it refers to.

    ``trees`` maps each file's URI to its parsed value ("" is the root document); ``version`` is the root's
    ``openapi`` text as written. After the upgrade stage all trees have the 3.2 shape.
    """

    version: str
    trees: Mapping[str, JsonValue]
    sources: Mapping[str, Source]

    @property
    def root(self) -> JsonObject:
        """The root document's tree."""
        tree = self.trees[""]
        assert isinstance(tree, Mapping)
        return tree
