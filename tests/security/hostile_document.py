"""A document with every kind of text position, all of them filled with the same hostile text."""

from __future__ import annotations

from typing import Any

from tests.security.hostile_operations import (
    extended_operation,
    notice,
    operation,
    parameter,
    token,
)


def hostile_document(text: str) -> dict[str, Any]:
    """A valid OpenAPI 3.1 document in which ``text`` stands wherever a document may have text of its own.

    Where a rule of the specification asks for something around the text (a path's slash), it has that.
    """
    schema_name = f"Thing {text}"
    enum_name = f"Choice {text}"
    union_name = f"Either {text}"
    error_name = f"Trouble {text}"
    scheme_name = f"key {text}"
    about = {
        "title": text,
        "description": text,
        "x-note": text,
        "externalDocs": {"url": text, "description": text},
    }
    return {
        "openapi": "3.1.0",
        "info": {
            "title": text,
            "version": text,
            "summary": text,
            "description": text,
            "termsOfService": text,
            "contact": {"name": text, "url": text, "email": text},
            "license": {"name": text, "identifier": text},
        },
        "servers": [
            {
                "url": "https://{where}.example.com/" + text,
                "description": text,
                "x-speakeasy-server-id": text,
                "variables": {
                    "where": {"default": text, "enum": [text], "description": text},
                    text: {"default": text},
                },
            }
        ],
        "tags": [{"name": text, "description": text}],
        "paths": {
            f"/things/{text}/{{{text}}}": {
                "summary": text,
                "post": operation(text, f"make {text}", schema_name, error_name),
                "get": operation(text, text, schema_name, error_name),
            },
            "/more": {"post": extended_operation(text, schema_name)},
        },
        "webhooks": {text: {"post": notice(text, schema_name)}},
        "components": {
            "parameters": {text: parameter(text, "query", f"shared {text}")},
            "securitySchemes": {
                scheme_name: {
                    "type": "apiKey",
                    "in": "header",
                    "name": text,
                    "description": text,
                },
                f"other {text}": {
                    "type": "oauth2",
                    "flows": {
                        "clientCredentials": {"tokenUrl": text, "scopes": {text: text}}
                    },
                },
                f"third {text}": {
                    "type": "http",
                    "scheme": "bearer",
                    "bearerFormat": text,
                },
            },
            "schemas": {
                schema_name: {**about, **_object(text, enum_name, union_name)},
                enum_name: {
                    **about,
                    "type": "string",
                    "enum": [text, f"{text}{text}", "plain"],
                    "default": text,
                    "x-enum-varnames": [text, f"b{text}", "plain"],
                    "x-enum-descriptions": [text, text, text],
                },
                union_name: {
                    **about,
                    "oneOf": [
                        {"$ref": f"#/components/schemas/{token(schema_name)}"},
                        {"type": "object", "title": text, "properties": {text: {}}},
                    ],
                    "discriminator": {
                        "propertyName": text,
                        "mapping": {text: f"#/components/schemas/{token(schema_name)}"},
                    },
                },
                error_name: {
                    **about,
                    "type": "object",
                    "properties": {"message": {"type": "string", "example": text}},
                },
            },
        },
        "security": [{scheme_name: []}],
        "x-speakeasy-retries": {"strategy": "backoff", "statusCodes": [text]},
        "x-speakeasy-globals": {
            "parameters": [parameter(text, "query", f"global {text}")]
        },
        "x-note": {text: text},
    }


def _object(text: str, enum_name: str, union_name: str) -> dict[str, Any]:
    return {
        "type": "object",
        "required": [text],
        "properties": {
            text: {"type": "string", "default": text, "description": text},
            f"a{text}": {
                "type": "string",
                "format": text,
                "pattern": text,
                "example": text,
                "deprecated": True,
            },
            f"b{text}": {"$ref": f"#/components/schemas/{token(enum_name)}"},
            f"c{text}": {"$ref": f"#/components/schemas/{token(union_name)}"},
            f"d{text}": {"const": text},
            f"e{text}": {"type": "array", "items": {"enum": [text, "other"]}},
            f"f{text}": {"type": "object", "default": {text: [text]}},
            f"g{text}": {
                "type": "object",
                "title": text,
                "properties": {text: {"type": "integer", "example": text}},
            },
        },
        "additionalProperties": {"type": "string", "description": text},
        "examples": [{text: text}],
    }
