"""Schemas that several media types of one response have: written out or referred to, they are one type."""

from __future__ import annotations

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.frontend.build.reading import is_same
from sdkwright.ir.types import Type


class SharedSchemas:
    """The schemas of a response's JSON, each with its type."""

    def __init__(self) -> None:
        self._known: list[tuple[JsonValue, Type]] = []

    def add(self, media: JsonObject, schema: Type) -> None:
        """Note the type of a media type's schema."""
        if "schema" in media:
            self._known.append((media["schema"], schema))

    def find(self, media: JsonObject) -> Type | None:
        """The type of another media type's schema that is written the same."""
        node = media.get("schema")
        return next(
            (type_ for known, type_ in self._known if is_same(known, node)), None
        )
