"""Media types: which codec reads and writes them, and what their schemas type."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.core.json import JsonObject
from sdkwright.frontend.build.reading import flag_at, object_at, text_at
from sdkwright.ir.operation import Codec, Encoding
from sdkwright.ir.types import (
    Anything,
    Const,
    Nothing,
    Scalar,
    ScalarKind,
    Type,
    without_null,
)

_EXACT: Mapping[str, Codec] = {
    "application/x-www-form-urlencoded": Codec.FORM,
    "text/event-stream": Codec.EVENT_STREAM,
    "application/jsonl": Codec.JSON_LINES,
    "application/x-ndjson": Codec.JSON_LINES,
    "application/ndjson": Codec.JSON_LINES,
    "application/x-jsonlines": Codec.JSON_LINES,
    "application/jsonlines": Codec.JSON_LINES,
    "application/json-lines": Codec.JSON_LINES,
    "application/json-seq": Codec.JSON_LINES,
    "application/geo+json-seq": Codec.JSON_LINES,
    "application/x-json": Codec.JSON,
    "json": Codec.JSON,
    "application/xml": Codec.XML,
    "text/xml": Codec.XML,
    "application/yaml": Codec.TEXT,
    "application/x-yaml": Codec.TEXT,
    "application/graphql": Codec.TEXT,
    "application/javascript": Codec.TEXT,
    "application/jwt": Codec.TEXT,
    "application/toml": Codec.TEXT,
    "application/x-subrip": Codec.TEXT,
    "application/sql": Codec.TEXT,
}
_NEVER_JSON = ("image/", "audio/", "video/", "font/")


def essence_of(media_type: str) -> str:
    """The media type in small letters, without its parameters."""
    return media_type.partition(";")[0].strip().lower()


def codec_of(media_type: str, schema: Type) -> Codec:
    """How bodies of a media type are read and written.

    A range is JSON unless its schema is octets or all its types are pictures, sound and the like; types nobody knows
    are octets.
    """
    essence = essence_of(media_type)
    if essence in _EXACT:
        return _EXACT[essence]
    if essence.endswith(("/json", "+json")) or essence == "text/json":
        return Codec.JSON
    if essence.startswith("multipart/"):
        return Codec.MULTIPART
    if essence.endswith("+xml"):
        return Codec.XML
    if essence.startswith("text/"):
        return Codec.TEXT
    is_range = "*" in essence and not essence.startswith(_NEVER_JSON)
    if is_range and not is_octets(schema):
        return Codec.JSON
    return Codec.BINARY


def is_octets(schema: Type) -> bool:
    """Whether a type is raw octets."""
    return isinstance(schema, Scalar) and schema.kind is ScalarKind.BINARY


def is_structured(schema: Type) -> bool:
    """Whether a type describes parts, which text and octets don't show."""
    inner = without_null(schema)
    return not isinstance(inner, Scalar | Const | Anything | Nothing)


def encodings_of(node: JsonObject) -> tuple[Encoding, ...]:
    """How the properties of a form or multipart body travel (OAS 3.1, 4.8.15)."""
    return tuple(
        Encoding(
            property_name=name,
            content_type=text_at(written, "contentType"),
            style=text_at(written, "style"),
            explode=explode if isinstance(explode, bool) else None,
            allow_reserved=flag_at(written, "allowReserved"),
            headers=object_at(written, "headers"),
        )
        for name, written in object_at(node, "encoding").items()
        if isinstance(written, Mapping)
        for explode in (written.get("explode"),)
    )
