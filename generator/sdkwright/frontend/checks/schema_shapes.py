"""Schemas and what is inside of them, as data. What 3.0 has otherwise, ``LEGACY_SCHEMA`` says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sdkwright.frontend.checks.expected import (
    ANY,
    COUNT,
    FLAG,
    NUMBER,
    POSITIVE,
    TEXT,
    Expected,
    Many,
    Named,
    One,
    Shape,
)

TYPES = ("array", "boolean", "integer", "null", "number", "object", "string")
"""The values of `type`."""

TYPES_OF_3_0 = tuple(one for one in TYPES if one != "null")
"""Those of OpenAPI 3.0."""

_SCHEMA = One("schema", or_flag=True)
_SCHEMAS = Many(_SCHEMA, least=1)
_NAMED = Named(_SCHEMA)

_OF_3_0: Mapping[str, Expected] = {
    "title": TEXT,
    "description": TEXT,
    "type": ANY,  # a rule of its own looks at it
    "format": TEXT,
    "enum": Many(ANY, least=1),
    "default": ANY,
    "example": ANY,
    "nullable": FLAG,
    "readOnly": FLAG,
    "writeOnly": FLAG,
    "deprecated": FLAG,
    "multipleOf": POSITIVE,
    "maximum": NUMBER,
    "exclusiveMaximum": NUMBER,
    "minimum": NUMBER,
    "exclusiveMinimum": NUMBER,
    "maxLength": COUNT,
    "minLength": COUNT,
    "pattern": TEXT,
    "maxItems": COUNT,
    "minItems": COUNT,
    "uniqueItems": FLAG,
    "maxProperties": COUNT,
    "minProperties": COUNT,
    "required": Many(TEXT),
    "properties": _NAMED,
    "additionalProperties": _SCHEMA,
    "items": _SCHEMA,
    "allOf": _SCHEMAS,
    "anyOf": _SCHEMAS,
    "oneOf": _SCHEMAS,
    "not": _SCHEMA,
    "discriminator": One("discriminator"),
    "xml": One("xml"),
    "externalDocs": One("external documentation"),
}
_OF_3_1: Mapping[str, Expected] = {
    "$id": TEXT,
    "$schema": TEXT,
    "$anchor": TEXT,
    "$dynamicAnchor": TEXT,
    "$dynamicRef": TEXT,
    "$comment": TEXT,
    "$defs": _NAMED,
    "const": ANY,
    "examples": Many(ANY),
    "patternProperties": _NAMED,
    "dependentSchemas": _NAMED,
    "dependentRequired": Named(Many(TEXT)),
    "propertyNames": _SCHEMA,
    "unevaluatedProperties": _SCHEMA,
    "prefixItems": _SCHEMAS,
    "unevaluatedItems": _SCHEMA,
    "contains": _SCHEMA,
    "minContains": COUNT,
    "maxContains": COUNT,
    "if": _SCHEMA,
    "then": _SCHEMA,
    "else": _SCHEMA,
    "contentEncoding": TEXT,
    "contentMediaType": TEXT,
    "contentSchema": _SCHEMA,
}

_SHAPE = Shape(
    words="a schema",
    fields={**_OF_3_0, **_OF_3_1},
    is_open=True,
    may_refer=True,
)

LEGACY_SCHEMA = replace(
    _SHAPE,
    fields={
        **_SHAPE.fields,
        "exclusiveMaximum": FLAG,
        "exclusiveMinimum": FLAG,
        "required": Many(TEXT, least=1),
    },
    since=dict.fromkeys(_OF_3_1, "3.1"),
    is_open=False,
)
"""A schema of OpenAPI 3.0: limits are exclusive by a flag, and other keywords are none."""

SCHEMA_SHAPES: Mapping[str, Shape] = {
    "schema": _SHAPE,
    "discriminator": Shape(
        words="a discriminator",
        fields={
            "propertyName": TEXT,
            "mapping": Named(TEXT),
            "defaultMapping": TEXT,
        },
        required=("propertyName",),
        since={"defaultMapping": "3.2"},
        is_open=True,
    ),
    "xml": Shape(
        words="an XML object",
        fields={
            "nodeType": TEXT,
            "name": TEXT,
            "namespace": TEXT,
            "prefix": TEXT,
            "attribute": FLAG,
            "wrapped": FLAG,
        },
        since={"nodeType": "3.2"},
    ),
}
