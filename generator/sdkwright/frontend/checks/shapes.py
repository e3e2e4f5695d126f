"""The objects of OpenAPI 3.0 to 3.2 and their fields, as data (sections 4.1 to 4.30 of OpenAPI 3.2.0)."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from sdkwright.frontend.checks.expected import (
    ANY,
    FLAG,
    TEXT,
    Choice,
    Expected,
    Many,
    Named,
    One,
    Shape,
)
from sdkwright.frontend.checks.schema_shapes import SCHEMA_SHAPES
from sdkwright.frontend.checks.security_shapes import SECURITY_SHAPES
from sdkwright.frontend.grammar import METHODS, STYLES

_SERVERS = Many(One("server"))
_SECURITY = Many(Named(Many(TEXT), words="a security requirement"))
_PARAMETERS = Many(One("parameter"))
_CONTENT = Named(One("media type"))
_EXAMPLES = Named(One("example"))
_HEADERS = Named(One("header"))
_ENCODINGS: Mapping[str, Expected] = {
    "encoding": Named(One("encoding")),
    "prefixEncoding": Many(One("encoding")),
    "itemEncoding": One("encoding"),
}

_ALL_STYLES = tuple(dict.fromkeys(chain.from_iterable(STYLES.values())))
_AROUND: Mapping[str, Shape] = {
    "document": Shape(
        words="the document",
        fields={
            "openapi": TEXT,
            "$self": TEXT,
            "info": One("info"),
            "jsonSchemaDialect": TEXT,
            "servers": _SERVERS,
            "paths": Named(One("path item"), but_extensions=True),
            "webhooks": Named(One("path item")),
            "components": One("components"),
            "security": _SECURITY,
            "tags": Many(One("tag")),
            "externalDocs": One("external documentation"),
        },
        required=("openapi", "info"),
        since={"$self": "3.2", "jsonSchemaDialect": "3.1", "webhooks": "3.1"},
    ),
    "info": Shape(
        words="the info object",
        fields={
            "title": TEXT,
            "summary": TEXT,
            "description": TEXT,
            "termsOfService": TEXT,
            "contact": One("contact"),
            "license": One("license"),
            "version": TEXT,
        },
        required=("title", "version"),
        since={"summary": "3.1"},
    ),
    "contact": Shape(
        words="a contact", fields={"name": TEXT, "url": TEXT, "email": TEXT}
    ),
    "license": Shape(
        words="a license",
        fields={"name": TEXT, "identifier": TEXT, "url": TEXT},
        required=("name",),
        since={"identifier": "3.1"},
    ),
    "server": Shape(
        words="a server",
        fields={
            "url": TEXT,
            "description": TEXT,
            "name": TEXT,
            "variables": Named(One("server variable")),
        },
        required=("url",),
        since={"name": "3.2"},
    ),
    "server variable": Shape(
        words="a server variable",
        fields={"enum": Many(TEXT, least=1), "default": TEXT, "description": TEXT},
        required=("default",),
    ),
    "tag": Shape(
        words="a tag",
        fields={
            "name": TEXT,
            "summary": TEXT,
            "description": TEXT,
            "externalDocs": One("external documentation"),
            "parent": TEXT,
            "kind": TEXT,
        },
        required=("name",),
        since={"summary": "3.2", "parent": "3.2", "kind": "3.2"},
    ),
    "external documentation": Shape(
        words="external documentation",
        fields={"description": TEXT, "url": TEXT},
        required=("url",),
    ),
    "components": Shape(
        words="components",
        fields={
            "schemas": Named(One("schema", or_flag=True)),
            "responses": Named(One("response")),
            "parameters": Named(One("parameter")),
            "examples": _EXAMPLES,
            "requestBodies": Named(One("request body")),
            "headers": _HEADERS,
            "securitySchemes": Named(One("security scheme")),
            "links": Named(One("link")),
            "callbacks": Named(One("callback")),
            "pathItems": Named(One("path item")),
            "mediaTypes": _CONTENT,
        },
        since={"pathItems": "3.1", "mediaTypes": "3.2"},
    ),
}

_CALLS: Mapping[str, Shape] = {
    "path item": Shape(
        words="a path item",
        fields={
            "summary": TEXT,
            "description": TEXT,
            "servers": _SERVERS,
            "parameters": _PARAMETERS,
            **dict.fromkeys(METHODS, One("operation")),
            "additionalOperations": Named(One("operation")),
        },
        since={"query": "3.2", "additionalOperations": "3.2"},
        may_refer=True,
    ),
    "operation": Shape(
        words="an operation",
        fields={
            "tags": Many(TEXT),
            "summary": TEXT,
            "description": TEXT,
            "externalDocs": One("external documentation"),
            "operationId": TEXT,
            "parameters": _PARAMETERS,
            "requestBody": One("request body"),
            "responses": Named(One("response"), but_extensions=True),
            "callbacks": Named(One("callback")),
            "deprecated": FLAG,
            "security": _SECURITY,
            "servers": _SERVERS,
        },
    ),
    "callback": Shape(words="a callback", fields={}, is_open=True, may_refer=True),
    "parameter": Shape(
        words="a parameter",
        fields={
            "name": TEXT,
            "in": Choice(("query", "querystring", "header", "path", "cookie")),
            "description": TEXT,
            "required": FLAG,
            "deprecated": FLAG,
            "allowEmptyValue": FLAG,
            "style": Choice(_ALL_STYLES),
            "explode": FLAG,
            "allowReserved": FLAG,
            "schema": One("schema", or_flag=True),
            "content": _CONTENT,
            "example": ANY,
            "examples": _EXAMPLES,
        },
        required=("name", "in"),
        may_refer=True,
    ),
    "header": Shape(
        words="a header",
        fields={
            "description": TEXT,
            "required": FLAG,
            "deprecated": FLAG,
            "allowEmptyValue": FLAG,
            "style": Choice(("simple",)),
            "explode": FLAG,
            "allowReserved": FLAG,
            "schema": One("schema", or_flag=True),
            "content": _CONTENT,
            "example": ANY,
            "examples": _EXAMPLES,
        },
        may_refer=True,
    ),
    "request body": Shape(
        words="a request body",
        fields={"description": TEXT, "content": _CONTENT, "required": FLAG},
        required=("content",),
        may_refer=True,
    ),
    "response": Shape(
        words="a response",
        fields={
            "summary": TEXT,
            "description": TEXT,
            "headers": _HEADERS,
            "content": _CONTENT,
            "links": Named(One("link")),
        },
        since={"summary": "3.2"},
        may_refer=True,
    ),
    "media type": Shape(
        words="a media type",
        fields={
            "description": TEXT,
            "schema": One("schema", or_flag=True),
            "itemSchema": One("schema", or_flag=True),
            "example": ANY,
            "examples": _EXAMPLES,
            **_ENCODINGS,
        },
        since={
            "description": "3.2",
            "itemSchema": "3.2",
            "prefixEncoding": "3.2",
            "itemEncoding": "3.2",
        },
    ),
    "encoding": Shape(
        words="an encoding",
        fields={
            "contentType": TEXT,
            "headers": _HEADERS,
            "style": Choice(STYLES["query"]),
            "explode": FLAG,
            "allowReserved": FLAG,
            **_ENCODINGS,
        },
        since=dict.fromkeys(_ENCODINGS, "3.2"),
    ),
    "example": Shape(
        words="an example",
        fields={
            "summary": TEXT,
            "description": TEXT,
            "dataValue": ANY,
            "serializedValue": TEXT,
            "value": ANY,
            "externalValue": TEXT,
        },
        since={"dataValue": "3.2", "serializedValue": "3.2"},
        may_refer=True,
    ),
    "link": Shape(
        words="a link",
        fields={
            "operationRef": TEXT,
            "operationId": TEXT,
            "parameters": Named(ANY),
            "requestBody": ANY,
            "description": TEXT,
            "server": One("server"),
        },
        may_refer=True,
    ),
}

SHAPES: Mapping[str, Shape] = {
    **_AROUND,
    **_CALLS,
    **SECURITY_SHAPES,
    **SCHEMA_SHAPES,
}
"""Every object by the name that fields call it."""
