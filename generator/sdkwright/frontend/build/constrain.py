"""Scalars: types and formats to kinds, and the bounds of values."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from sdkwright.core.json import JsonObject
from sdkwright.frontend.build import keywords
from sdkwright.frontend.build.reading import number_at, text_at, whole_at
from sdkwright.ir.types import (
    UNCONSTRAINED,
    Constraints,
    Nullable,
    Scalar,
    ScalarKind,
)

_BASE: Mapping[str, ScalarKind] = {
    "string": ScalarKind.STRING,
    "integer": ScalarKind.INTEGER,
    "number": ScalarKind.NUMBER,
    "boolean": ScalarKind.BOOLEAN,
}

# Formats whose values have a type of their own; all others stay their base type.
_STRING_FORMATS: Mapping[str, ScalarKind] = {
    "date": ScalarKind.DATE,
    "date-time": ScalarKind.DATE_TIME,
    "time": ScalarKind.TIME,
    "duration": ScalarKind.DURATION,
    "uuid": ScalarKind.UUID,
    "decimal": ScalarKind.DECIMAL,
    "bigint": ScalarKind.INTEGER_STRING,
    "int32": ScalarKind.INTEGER_STRING,
    "int64": ScalarKind.INTEGER_STRING,
    "byte": ScalarKind.BYTES,
    "base64": ScalarKind.BYTES,
    "binary": ScalarKind.BINARY,
}

_BOUNDS = frozenset(
    (
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
        "minLength",
        "maxLength",
        "pattern",
        "minItems",
        "maxItems",
        "uniqueItems",
    )
)

# With one of these a schema is more than its own `type`.
_MORE = frozenset(
    (
        "$ref",
        "$dynamicRef",
        "allOf",
        "oneOf",
        "anyOf",
        "const",
        "enum",
        *keywords.UNSHOWN,
    )
)


def plain_scalar(node: JsonObject) -> Scalar | Nullable | None:
    """The type of a schema that is a scalar by its own `type` alone, as most of a document are; None for any other."""
    if not _MORE.isdisjoint(node):
        return None
    types = keywords.declared_types(node)
    if len(types) != 1 or types[0] not in _BASE:
        return None
    scalar = scalar_of(types[0], node)
    return Nullable(scalar) if keywords.admits_null(node) else scalar


def scalar_of(type_name: str, node: JsonObject) -> Scalar:
    """The scalar of a schema of type string, integer, number or boolean."""
    spelled, encoding = text_at(node, "format"), text_at(node, "contentEncoding")
    scalar = _unbounded(type_name, spelled, encoding)
    constraints = constraints_of(node)
    if constraints is UNCONSTRAINED:
        return scalar
    return Scalar(scalar.kind, spelled, constraints)


@lru_cache(maxsize=256)  # documents have few of them, and those often
def _unbounded(type_name: str, spelled: str | None, encoding: str | None) -> Scalar:
    kind = _BASE[type_name]
    if kind is ScalarKind.STRING:
        kind = _string_kind(spelled, encoding)
    elif kind is ScalarKind.NUMBER and spelled == "decimal":
        kind = ScalarKind.DECIMAL_NUMBER
    return Scalar(kind, spelled)


def _string_kind(spelled: str | None, encoding: str | None) -> ScalarKind:
    if encoding in ("base64", "base64url"):
        return ScalarKind.BYTES
    if encoding == "binary":
        return ScalarKind.BINARY
    return _STRING_FORMATS.get(spelled or "", ScalarKind.STRING)


def is_file(node: JsonObject) -> bool:
    """Whether a string schema stands for raw octets: a file, when it is a part of a multipart body (OAS 3.1, 4.8.14)."""
    if text_at(node, "format") == "binary":
        return True
    encoding = text_at(node, "contentEncoding")
    if encoding is not None:
        return encoding == "binary"
    media_type = text_at(node, "contentMediaType")
    return media_type is not None and not is_text_media(media_type)


def is_text_media(media_type: str) -> bool:
    """Whether a part of this media type is text rather than octets."""
    return media_type.startswith("text/") or "json" in media_type or "xml" in media_type


def constraints_of(node: JsonObject) -> Constraints:
    """The bounds a schema sets; the shared empty record where it sets none."""
    if _BOUNDS.isdisjoint(node):
        return UNCONSTRAINED
    return Constraints(
        minimum=number_at(node, "minimum"),
        maximum=number_at(node, "maximum"),
        exclusive_minimum=number_at(node, "exclusiveMinimum"),
        exclusive_maximum=number_at(node, "exclusiveMaximum"),
        multiple_of=number_at(node, "multipleOf"),
        min_length=whole_at(node, "minLength"),
        max_length=whole_at(node, "maxLength"),
        pattern=text_at(node, "pattern"),
        min_items=whole_at(node, "minItems"),
        max_items=whole_at(node, "maxItems"),
    )
