"""Which kind of object stands where in an OpenAPI document (3.0 to 3.2), as data.

A key means something only in its place: `nullable` is a keyword of a schema and a name among `properties`; a `$ref`
inside an example is data. Walks that rewrite or follow references go by these tables and see only what the
specification puts there. Fields absent from the tables hold data.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import TypeAlias

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.numerous import KeyEnum
from sdkwright.core.pointer import Pointer, child


class Kind(KeyEnum):
    """An object of the OpenAPI Specification."""

    OPENAPI = "OpenAPI Object"
    COMPONENTS = "Components Object"
    PATH_ITEM = "Path Item Object"
    OPERATION = "Operation Object"
    PARAMETER = "Parameter Object"
    HEADER = "Header Object"
    REQUEST_BODY = "Request Body Object"
    RESPONSE = "Response Object"
    MEDIA_TYPE = "Media Type Object"
    ENCODING = "Encoding Object"
    CALLBACK = "Callback Object"
    LINK = "Link Object"
    EXAMPLE = "Example Object"
    SECURITY_SCHEME = "Security Scheme Object"
    SCHEMA = "Schema Object"
    SAMPLE = "code sample, an extension"


Placed: TypeAlias = tuple[Pointer, JsonObject, Kind]
"""An object: its place, itself, its kind."""


class Shape(Enum):
    """How a field holds objects of its kind."""

    ONE = "one"
    LIST = "list"
    NAMED = "by name"
    PATTERNED = "by name, beside extensions"


_Field: TypeAlias = tuple[Shape, Kind]

_ONE_SCHEMA: _Field = (Shape.ONE, Kind.SCHEMA)
_SCHEMA_LIST: _Field = (Shape.LIST, Kind.SCHEMA)
_NAMED_SCHEMAS: _Field = (Shape.NAMED, Kind.SCHEMA)
_CONTENT: _Field = (Shape.NAMED, Kind.MEDIA_TYPE)
_EXAMPLES: _Field = (Shape.NAMED, Kind.EXAMPLE)
_HEADERS: _Field = (Shape.NAMED, Kind.HEADER)
METHODS = (
    "get",
    "put",
    "post",
    "delete",
    "options",
    "head",
    "patch",
    "trace",
    "query",
)
"""The keys of a path item that are operations."""

STYLES: Mapping[str, tuple[str, ...]] = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form", "cookie"),
}
"""The styles of parameters by where they travel; the first counts where none is given."""

FIELDS: Mapping[Kind, Mapping[str, _Field]] = {
    Kind.OPENAPI: {
        "paths": (Shape.PATTERNED, Kind.PATH_ITEM),
        "webhooks": (Shape.NAMED, Kind.PATH_ITEM),
        "components": (Shape.ONE, Kind.COMPONENTS),
    },
    Kind.COMPONENTS: {
        "schemas": _NAMED_SCHEMAS,
        "responses": (Shape.NAMED, Kind.RESPONSE),
        "parameters": (Shape.NAMED, Kind.PARAMETER),
        "examples": _EXAMPLES,
        "requestBodies": (Shape.NAMED, Kind.REQUEST_BODY),
        "headers": _HEADERS,
        "securitySchemes": (Shape.NAMED, Kind.SECURITY_SCHEME),
        "links": (Shape.NAMED, Kind.LINK),
        "callbacks": (Shape.NAMED, Kind.CALLBACK),
        "pathItems": (Shape.NAMED, Kind.PATH_ITEM),
        "mediaTypes": _CONTENT,
    },
    Kind.PATH_ITEM: {
        **dict.fromkeys(METHODS, (Shape.ONE, Kind.OPERATION)),
        "additionalOperations": (Shape.NAMED, Kind.OPERATION),
        "parameters": (Shape.LIST, Kind.PARAMETER),
    },
    Kind.OPERATION: {
        "parameters": (Shape.LIST, Kind.PARAMETER),
        "requestBody": (Shape.ONE, Kind.REQUEST_BODY),
        "responses": (Shape.PATTERNED, Kind.RESPONSE),
        "callbacks": (Shape.NAMED, Kind.CALLBACK),
        "x-codeSamples": (Shape.LIST, Kind.SAMPLE),
    },
    Kind.PARAMETER: {
        "schema": _ONE_SCHEMA,
        "content": _CONTENT,
        "examples": _EXAMPLES,
    },
    Kind.HEADER: {
        "schema": _ONE_SCHEMA,
        "content": _CONTENT,
        "examples": _EXAMPLES,
    },
    Kind.REQUEST_BODY: {"content": _CONTENT},
    Kind.RESPONSE: {
        "headers": _HEADERS,
        "content": _CONTENT,
        "links": (Shape.NAMED, Kind.LINK),
    },
    Kind.MEDIA_TYPE: {
        "schema": _ONE_SCHEMA,
        "itemSchema": _ONE_SCHEMA,
        "examples": _EXAMPLES,
        "encoding": (Shape.NAMED, Kind.ENCODING),
        "prefixEncoding": (Shape.LIST, Kind.ENCODING),
        "itemEncoding": (Shape.ONE, Kind.ENCODING),
    },
    Kind.ENCODING: {
        "headers": _HEADERS,
        "encoding": (Shape.NAMED, Kind.ENCODING),
        "prefixEncoding": (Shape.LIST, Kind.ENCODING),
        "itemEncoding": (Shape.ONE, Kind.ENCODING),
    },
    Kind.LINK: {},
    Kind.EXAMPLE: {},
    Kind.SECURITY_SCHEME: {},
    Kind.SAMPLE: {},
    Kind.SCHEMA: {
        "properties": _NAMED_SCHEMAS,
        "patternProperties": _NAMED_SCHEMAS,
        "dependentSchemas": _NAMED_SCHEMAS,
        "$defs": _NAMED_SCHEMAS,
        "definitions": _NAMED_SCHEMAS,
        "allOf": _SCHEMA_LIST,
        "anyOf": _SCHEMA_LIST,
        "oneOf": _SCHEMA_LIST,
        "prefixItems": _SCHEMA_LIST,
        "items": _ONE_SCHEMA,
        "additionalProperties": _ONE_SCHEMA,
        "additionalItems": _ONE_SCHEMA,
        "unevaluatedProperties": _ONE_SCHEMA,
        "unevaluatedItems": _ONE_SCHEMA,
        "propertyNames": _ONE_SCHEMA,
        "contains": _ONE_SCHEMA,
        "contentSchema": _ONE_SCHEMA,
        "not": _ONE_SCHEMA,
        "if": _ONE_SCHEMA,
        "then": _ONE_SCHEMA,
        "else": _ONE_SCHEMA,
    },
}


def is_extension(key: str) -> bool:
    """Whether a key is a specification extension."""
    return key.startswith("x-")


def is_status(text: str) -> bool:
    """Whether a text is a status, or a range of them such as `5XX`."""
    return (
        len(text) == 3
        and text[0] in "12345"
        and (text[1:] == "XX" or (text.isascii() and text.isdigit()))
    )


def reference_of(node: JsonObject) -> str | None:
    """The text of a node's `$ref`, None when it has none (or one that is no text)."""
    target = node.get("$ref")
    return target if isinstance(target, str) else None


def children(at: Pointer, node: JsonObject, kind: Kind) -> list[Placed]:
    """The objects directly inside the ``node`` at ``at``.

    What has another shape than the specification says is left out.
    """
    if kind is Kind.CALLBACK:
        return _named(at, node, Kind.PATH_ITEM, True)
    fields = FIELDS[kind]
    if fields.keys().isdisjoint(node):  # as of most schemas
        return []
    return [
        one
        for key, value in node.items()
        if key in fields
        for one in _shaped(child(at, key), value, *fields[key])
    ]


def _shaped(at: Pointer, value: JsonValue, shape: Shape, kind: Kind) -> list[Placed]:
    if isinstance(value, dict):
        if shape is Shape.ONE:
            return [(at, value, kind)]
        skips_extensions = shape is Shape.PATTERNED
        is_list = shape is Shape.LIST
        return [] if is_list else _named(at, value, kind, skips_extensions)
    if isinstance(value, list) and shape in (Shape.LIST, Shape.ONE):
        # Draft 4's `items` may be a list.
        return [
            (child(at, index), part, kind)
            for index, part in enumerate(value)
            if isinstance(part, dict)
        ]
    return []


def _named(
    at: Pointer, objects: JsonObject, kind: Kind, skips_extensions: bool
) -> list[Placed]:
    return [
        (child(at, name), part, kind)
        for name, part in objects.items()
        if isinstance(part, dict) and not (skips_extensions and is_extension(name))
    ]


def own_references(
    node: JsonObject, kind: Kind
) -> Iterator[tuple[tuple[str, ...], str]]:
    """A node's own references with the tokens that lead to them: `$ref`, and what a discriminator names, which may be
    names of schemas as well.
    """
    reference = reference_of(node)
    if reference is not None:
        yield ("$ref",), reference
    discriminator = node.get("discriminator") if kind is Kind.SCHEMA else None
    if not isinstance(discriminator, Mapping):
        return
    usual = discriminator.get("defaultMapping")
    if isinstance(usual, str):
        yield ("discriminator", "defaultMapping"), usual
    mapping = discriminator.get("mapping")
    for value, target in mapping.items() if isinstance(mapping, Mapping) else ():
        if isinstance(target, str):
            yield ("discriminator", "mapping", value), target
