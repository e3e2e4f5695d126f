"""Short documents of operations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

JSON = "application/json"


def document_of_paths(paths: Mapping[str, Any], **members: Any) -> dict[str, Any]:
    """A document with these paths; ``members`` are its other top-level members."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1"},
        "servers": [{"url": "https://things.example/v1"}],
        "paths": dict(paths),
        **members,
    }


def operation(
    name: str,
    *,
    answer: Any = None,
    body: Any = None,
    parameters: Sequence[Mapping[str, Any]] = (),
    **members: Any,
) -> dict[str, Any]:
    """An operation that answers JSON of the schema ``answer`` (204 without one) and takes JSON of the schema ``body``."""
    response: dict[str, Any] = {"204": {"description": ""}}
    if answer is not None:
        response = {"200": json_response(answer)}
    made: dict[str, Any] = {"operationId": name, "responses": response}
    if body is not None:
        made["requestBody"] = {
            "required": True,
            "content": {JSON: {"schema": body}},
        }
    if parameters:
        made["parameters"] = list(parameters)
    return {**made, **members}


def json_response(schema: Any) -> dict[str, Any]:
    """A response of JSON."""
    return {"description": "", "content": {JSON: {"schema": schema}}}


def parameter(
    name: str, location: str = "query", schema: Any = None, **members: Any
) -> dict[str, Any]:
    """A parameter; one of the path is required, others are not unless ``members`` say so."""
    return {
        "name": name,
        "in": location,
        "required": location == "path",
        "schema": schema if schema is not None else {"type": "string"},
        **members,
    }
