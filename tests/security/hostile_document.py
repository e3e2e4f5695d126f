"""A document with every kind of text position, all of them filled with the same hostile text."""

from __future__ import annotations

from typing import Any


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
                "post": _operation(text, f"make {text}", schema_name, error_name),
                "get": _operation(text, text, schema_name, error_name),
            }
        },
        "components": {
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
                        {"$ref": f"#/components/schemas/{_token(schema_name)}"},
                        {"type": "object", "title": text, "properties": {text: {}}},
                    ],
                    "discriminator": {
                        "propertyName": text,
                        "mapping": {
                            text: f"#/components/schemas/{_token(schema_name)}"
                        },
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
        "x-note": {text: text},
    }


def _token(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1").replace("%", "%25")


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
            f"b{text}": {"$ref": f"#/components/schemas/{_token(enum_name)}"},
            f"c{text}": {"$ref": f"#/components/schemas/{_token(union_name)}"},
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


def _operation(
    text: str, operation_id: str, schema_name: str, error_name: str
) -> dict[str, Any]:
    reference = {"$ref": f"#/components/schemas/{_token(schema_name)}"}
    example = {"summary": text, "description": text, "value": {text: text}}
    return {
        "operationId": operation_id,
        "tags": [text],
        "summary": text,
        "description": text,
        "parameters": [
            {
                "name": text,
                "in": "path",
                "required": True,
                "description": text,
                "schema": {"type": "string", "default": text},
                "example": text,
            },
            *(
                {
                    "name": f"{place} {text}",
                    "in": place,
                    "description": text,
                    "schema": {"type": "string", "enum": [text, "b"]},
                }
                for place in ("query", "header", "cookie")
            ),
        ],
        "requestBody": {
            "description": text,
            "content": {
                "application/json": {
                    "schema": reference,
                    "examples": {text: example},
                },
                f"application/x-{text}": {"schema": {"type": "string"}},
                "multipart/form-data": {
                    "schema": {
                        "type": "object",
                        "properties": {
                            text: {"type": "string", "format": "binary"},
                            f"json {text}": {
                                "type": "object",
                                "properties": {text: {}},
                            },
                        },
                    },
                    "encoding": {text: {"contentType": text}},
                },
            },
        },
        "responses": {
            "200": {
                "description": text,
                "headers": {text: {"schema": {"type": "string"}, "description": text}},
                "content": {
                    "application/json": {"schema": reference, "example": {text: text}},
                    "text/event-stream": {
                        "schema": {
                            "type": "object",
                            "properties": {"data": reference},
                        },
                        "x-speakeasy-sse-sentinel": text,
                    },
                },
            },
            "400": {
                "description": text,
                "content": {
                    "application/json": {
                        "schema": {"$ref": f"#/components/schemas/{_token(error_name)}"}
                    }
                },
            },
        },
        "x-codeSamples": [
            {"lang": text, "label": text, "source": text},
        ],
    }
