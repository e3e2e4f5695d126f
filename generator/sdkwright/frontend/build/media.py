"""Media types: how their bytes are read and written, and what their schemas type."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sdkwright.ir.media_types import essence_of, is_json
from sdkwright.ir.operation import MediaKind
from sdkwright.ir.types import (
    Anything,
    Const,
    ListOf,
    MapOf,
    Nothing,
    Nullable,
    Scalar,
    ScalarKind,
    TupleOf,
    Type,
    without_null,
)

_EXACT: Mapping[str, MediaKind] = {
    "application/x-www-form-urlencoded": MediaKind.FORM,
    "text/event-stream": MediaKind.EVENT_STREAM,
    "application/jsonl": MediaKind.JSON_LINES,
    "application/x-ndjson": MediaKind.JSON_LINES,
    "application/ndjson": MediaKind.JSON_LINES,
    "application/x-jsonlines": MediaKind.JSON_LINES,
    "application/jsonlines": MediaKind.JSON_LINES,
    "application/json-lines": MediaKind.JSON_LINES,
    "application/json-seq": MediaKind.JSON_LINES,
    "application/geo+json-seq": MediaKind.JSON_LINES,
    "application/x-json": MediaKind.JSON,
    "json": MediaKind.JSON,
    "application/xml": MediaKind.XML,
    "text/xml": MediaKind.XML,
    "application/yaml": MediaKind.TEXT,
    "application/x-yaml": MediaKind.TEXT,
    "application/graphql": MediaKind.TEXT,
    "application/javascript": MediaKind.TEXT,
    "application/jwt": MediaKind.TEXT,
    "application/toml": MediaKind.TEXT,
    "application/x-subrip": MediaKind.TEXT,
    "application/sql": MediaKind.TEXT,
}
_RANGES = ("*", "*/*", "application/*", "text/*")
_NEVER_JSON = ("image/", "audio/", "video/", "font/")


def media_kind_of(media_type: str, schema: Type) -> MediaKind:
    """How bodies of a media type are read and written.

    A range is JSON unless its schema is octets or all its types are pictures, sound and the like; types nobody knows
    are octets.
    """
    essence = essence_of(media_type)
    if essence in _EXACT:
        return _EXACT[essence]
    if is_json(essence):
        return MediaKind.JSON
    if essence.startswith("multipart/"):
        return MediaKind.MULTIPART
    if essence.endswith("+xml"):
        return MediaKind.XML
    if essence.startswith("text/"):
        return MediaKind.TEXT
    is_range = "*" in essence and not essence.startswith(_NEVER_JSON)
    if is_range and not is_octets(schema):
        return MediaKind.JSON
    return MediaKind.BINARY


def answer_kind_of(media_type: str, schema: Type) -> MediaKind:
    """How answers of a media type are read: of a range that may have JSON or text, as each answer says."""
    if essence_of(media_type) in _RANGES and not is_octets(schema):
        return MediaKind.BY_ANSWER
    return media_kind_of(media_type, schema)


def is_octets(schema: Type) -> bool:
    """Whether a type is raw octets."""
    return isinstance(schema, Scalar) and schema.kind is ScalarKind.BINARY


def is_text(schema: Type) -> bool:
    """Whether a type is text of any form, which needs no quotes."""
    inner = without_null(schema)
    return isinstance(inner, Scalar) and inner.kind is ScalarKind.STRING


def octets_as_text(type_: Type) -> Type:
    """The type of a value within JSON or a parameter, neither of which holds octets: there it is text."""
    match type_:
        case Scalar():
            is_text = type_.kind is not ScalarKind.BINARY
            return type_ if is_text else replace(type_, kind=ScalarKind.STRING)
        case Nullable(inner):
            other = octets_as_text(inner)
            return type_ if other is inner else Nullable(other)
        case ListOf(item):
            other = octets_as_text(item)
            return type_ if other is item else replace(type_, item=other)
        case MapOf(value):
            return replace(type_, value=octets_as_text(value))
        case TupleOf(items, rest):
            last = None if rest is None else octets_as_text(rest)
            return replace(type_, items=tuple(map(octets_as_text, items)), rest=last)
        case _:
            return type_


def is_structured(schema: Type) -> bool:
    """Whether a type describes parts, which text and octets don't show."""
    inner = without_null(schema)
    return not isinstance(inner, Scalar | Const | Anything | Nothing)
