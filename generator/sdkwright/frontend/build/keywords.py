"""What a schema is, asked of its keywords alone."""

from __future__ import annotations

from collections.abc import Sequence

from sdkwright.core.json import JsonObject, JsonValue

TYPES = ("string", "integer", "number", "boolean", "array", "object")

# Keywords that judge whole values (JSON Schema 2020-12, 10.2 and 10.3.1.3).
UNSHOWN = frozenset({"not", "if", "dependentSchemas", "contains"})

_OBJECT_KEYWORDS = (
    "properties",
    "additionalProperties",
    "patternProperties",
    "propertyNames",
    "unevaluatedProperties",
    "minProperties",
    "maxProperties",
)
_ARRAY_KEYWORDS = ("items", "prefixItems", "minItems", "maxItems", "uniqueItems")
_STRING_KEYWORDS = (
    "pattern",
    "minLength",
    "maxLength",
    "contentEncoding",
    "contentMediaType",
)
_NUMBER_KEYWORDS = (
    "multipleOf",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
)
_NUMBER_FORMATS = {
    "int32": "integer",
    "int64": "integer",
    "float": "number",
    "double": "number",
}

# Beside a reference or an allOf these add something that a type shows.
_SHAPING = frozenset(
    (
        "properties",
        "required",
        "allOf",
        "oneOf",
        "anyOf",
        "enum",
        "const",
        "items",
        "prefixItems",
        "patternProperties",
    )
)

# Beside the type, what may say that null is allowed.
_ADMITTING = frozenset(("nullable", "x-nullable", "enum", "const", "oneOf", "anyOf"))

# With none of these a member of a oneOf or anyOf only bounds its siblings.
_TYPING = frozenset(
    (
        "type",
        "$ref",
        "$dynamicRef",
        "properties",
        "allOf",
        "oneOf",
        "anyOf",
        "enum",
        "const",
        "items",
        "prefixItems",
        "additionalProperties",
        "patternProperties",
        "format",
    )
)


def declared_types(node: JsonObject) -> tuple[str, ...]:
    """The types a schema lists, "null" left out, each once; unknown ones included."""
    written = node.get("type")
    if isinstance(written, str):
        return () if written == "null" else (written,)
    if isinstance(written, list):
        texts = [one for one in written if isinstance(one, str) and one != "null"]
        return tuple(dict.fromkeys(texts))
    return ()


def implied_type(node: JsonObject) -> str | None:
    """The type that the other keywords of a schema without one speak of."""
    if any(keyword in node for keyword in _OBJECT_KEYWORDS):
        return "object"
    if any(keyword in node for keyword in _ARRAY_KEYWORDS):
        return "array"
    written = node.get("format")
    if isinstance(written, str):
        return _NUMBER_FORMATS.get(written, "string")
    if any(keyword in node for keyword in _STRING_KEYWORDS):
        return "string"
    if any(keyword in node for keyword in _NUMBER_KEYWORDS):
        return "number"
    return None


def is_null(node: JsonValue) -> bool:
    """Whether a schema allows null and nothing else."""
    if not isinstance(node, dict):
        return False
    written = node.get("type")
    if written in ("null", ["null"]):
        return True
    if "const" in node:
        return node["const"] is None
    values = node.get("enum")
    return isinstance(values, list) and bool(values) and set_is_null(values)


def set_is_null(values: Sequence[JsonValue]) -> bool:
    """Whether all values are null."""
    return all(value is None for value in values)


def admits_null(node: JsonObject) -> bool:
    """Whether a schema says by its own keywords, members of unions included, that null is allowed."""
    written = node.get("type")
    if written == "null" or (isinstance(written, list) and "null" in written):
        return True
    if _ADMITTING.isdisjoint(node):
        return False
    if node.get("nullable") is True or node.get("x-nullable") is True:
        return True
    values = node.get("enum")
    if isinstance(values, list) and written is None and None in values:
        return True
    if "const" in node and node["const"] is None:
        return True
    if "oneOf" not in node and "anyOf" not in node:
        return False
    return any(
        is_null(member)
        for keyword in ("oneOf", "anyOf")
        for member in _members(node, keyword)
    )


def _members(node: JsonObject, keyword: str) -> Sequence[JsonValue]:
    members = node.get(keyword)
    return members if isinstance(members, list) else ()


def is_shaping(node: JsonObject) -> bool:
    """Whether keywords beside a reference, or beside an allOf of one, change the type."""
    return not _SHAPING.isdisjoint(node)


def is_typing(node: JsonValue) -> bool:
    """Whether a schema says anything about the type of a value, not only about its bounds."""
    return not isinstance(node, dict) or not _TYPING.isdisjoint(node)
