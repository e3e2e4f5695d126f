"""Operations with every kind of text position, all of them filled with the same hostile text."""

from __future__ import annotations

from typing import Any


def token(name: str) -> str:
    """A name as it stands in a JSON pointer in a URI."""
    return name.replace("~", "~0").replace("/", "~1").replace("%", "%25")


def parameter(text: str, place: str, name: str) -> dict[str, Any]:
    """A parameter."""
    return {
        "name": name,
        "in": place,
        "description": text,
        "schema": {"type": "string", "enum": [text, "b"]},
    }


def notice(text: str, schema_name: str) -> dict[str, Any]:
    """What a server sends: a webhook, a callback."""
    reference = {"$ref": f"#/components/schemas/{token(schema_name)}"}
    return {
        "summary": text,
        "description": text,
        "requestBody": {"content": {"application/json": {"schema": reference}}},
        "responses": {"200": {"description": text}},
    }


def extended_operation(text: str, schema_name: str) -> dict[str, Any]:
    """An operation that has everything else: callbacks, pages, links, and names given by extensions."""
    expression = "{$request.body#/" + text + "}"
    answer = {
        "type": "object",
        "properties": {
            text: {"type": "array", "items": {"type": "string"}},
            f"next {text}": {"type": "string"},
        },
    }
    return {
        "operationId": f"more {text}",
        "x-speakeasy-group": text,
        "x-speakeasy-name-override": text,
        "x-speakeasy-pagination": {
            "type": "cursor",
            "inputs": [{"name": f"query {text}", "in": "parameters", "type": "cursor"}],
            "outputs": {"results": f"$.{text}", "nextCursor": f"$['next {text}']"},
        },
        "servers": [{"url": f"https://example.com/{text}", "description": text}],
        "parameters": [
            parameter(text, "query", f"query {text}"),
            {"$ref": f"#/components/parameters/{token(text)}"},
        ],
        "requestBody": {
            "content": {
                "multipart/form-data": {
                    "schema": {
                        "type": "object",
                        "properties": {
                            text: {
                                "enum": [text, 1],
                                "x-speakeasy-enums": {text: text},
                                "x-enumNames": [text, text],
                            }
                        },
                    },
                    "encoding": {
                        text: {
                            "contentType": text,
                            "headers": {text: {"schema": {"type": "string"}}},
                        }
                    },
                }
            }
        },
        "responses": {
            "200": {
                "description": text,
                "content": {"application/json": {"schema": answer}},
                "links": {text: {"operationId": text, "parameters": {text: text}}},
            },
            "4XX": {"description": text, "content": {text: {}}},
        },
        "callbacks": {text: {expression: {"post": notice(text, schema_name)}}},
    }


def operation(
    text: str, operation_id: str, schema_name: str, error_name: str
) -> dict[str, Any]:
    """A common operation: parameters, bodies of several kinds, an answer, a stream and an error."""
    reference = {"$ref": f"#/components/schemas/{token(schema_name)}"}
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
                parameter(text, place, f"{place} {text}")
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
                        "schema": {"$ref": f"#/components/schemas/{token(error_name)}"}
                    }
                },
            },
        },
        "x-codeSamples": [
            {"lang": text, "label": text, "source": text},
        ],
    }
