"""Whether a request keeps to the document."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.cookies import SimpleCookie
from typing import Any

from openapi_schema_validator import OAS30Validator, OAS31Validator
from referencing import Registry
from referencing.jsonschema import DRAFT4, DRAFT202012

from tests.support.mock_api.document import Document, Located, Node, Operation
from tests.support.mock_api.exchange import RecordedRequest
from tests.support.mock_api.forms import (
    file_parts,
    form_value,
    multipart_value,
    typed,
)

_ROOT = "urn:document"


class Checks:
    """The checks of one document's requests."""

    def __init__(self, document: Document) -> None:
        self._document = document
        older = str(document.root.get("openapi", "")).startswith("3.0")
        specification = DRAFT4 if older else DRAFT202012
        self._validator: Any = OAS30Validator if older else OAS31Validator
        self._registry: Registry[Any] = Registry().with_resource(
            _ROOT, specification.create_resource(document.root)
        )

    def problems(self, operation: Operation, request: RecordedRequest) -> Iterator[str]:
        """Everything wrong with the request, in words."""
        for parameter in operation.parameters:
            yield from self._parameter(operation, parameter, request)
        yield from self._body(operation, request)

    def needs_credentials(self, operation: Operation, request: RecordedRequest) -> bool:
        """Whether none of the operation's security requirements is met."""
        requirements = operation.node.node.get(
            "security", self._document.root.get("security", ())
        )
        return bool(requirements) and not any(
            all(self._has(key, request) for key in requirement)
            for requirement in requirements
        )

    def _has(self, key: str, request: RecordedRequest) -> bool:
        located = Located(self._document.root, "#").get(
            "components", "securitySchemes", key
        )
        if located is None:
            return False
        scheme = self._document.follow(located).node
        if scheme["type"] == "apiKey":
            place = scheme["in"]
            if place == "query":
                return any(name == scheme["name"] for name, _ in request.query)
            if place == "cookie":
                return scheme["name"] in SimpleCookie(request.headers.get("cookie", ""))
            return scheme["name"].lower() in request.headers
        kind = scheme.get("scheme", "bearer").lower()
        given, _, credential = request.headers.get("authorization", "").partition(" ")
        return given.lower() == kind and bool(credential)

    def _parameter(
        self, operation: Operation, parameter: Located, request: RecordedRequest
    ) -> Iterator[str]:
        node = parameter.node
        name, place = node["name"], node["in"]
        values = _values(name, place, request)
        if not values:
            # The path matched, so its parameters are there.
            if node.get("required") and place != "path":
                yield f"the {place} parameter {name} of {operation.id} is missing"
            return
        schema = parameter.get("schema")
        if schema is None:
            return
        target = self._document.follow(schema)
        kind = target.node.get("type") if isinstance(target.node, dict) else None
        if kind in ("string", "integer", "number", "boolean"):
            for value in values:
                yield from self._findings(
                    target, typed(value, target.node), f"{place} parameter {name}"
                )

    def _body(self, operation: Operation, request: RecordedRequest) -> Iterator[str]:
        body = operation.node.get("requestBody")
        if body is None:
            if request.body:
                yield f"{operation.id} takes no body"
            return
        body = self._document.follow(body)
        if not request.body and "content-type" not in request.headers:
            if body.node.get("required"):
                yield f"{operation.id} needs a body"
            return
        media = _media(body, request.media_type)
        if media is None:
            declared = ", ".join(body.node["content"])
            yield f"{operation.id} takes {declared}, not {request.media_type!r}"
            return
        schema = media.get("schema")
        if schema is not None:
            yield from self._content(schema, request)

    def _content(self, schema: Located, request: RecordedRequest) -> Iterator[str]:
        media_type = request.media_type
        try:
            if media_type.endswith("json"):
                value: Node = json.loads(request.body)
            elif media_type == "multipart/form-data":
                parts = request.parts
                files = file_parts(self._document, schema)
                for part in parts:
                    if (part.name in files) != (part.file_name is not None):
                        yield f"part {part.name}: only files have a file name"
                value = multipart_value(self._document, schema, parts)
            elif media_type == "application/x-www-form-urlencoded":
                value = form_value(self._document, schema, request.body)
            else:
                return
        except ValueError as error:
            yield f"body: {error}"
            return
        yield from self._findings(schema, value, "body")

    def _findings(self, schema: Located, value: Node, what: str) -> Iterator[str]:
        validator = self._validator(
            {"$ref": _ROOT + schema.pointer}, registry=self._registry
        )
        for error in validator.iter_errors(value):
            place = "/".join(str(step) for step in error.absolute_path)
            yield f"{what} at /{place}: {error.message[:300]}"


def _values(name: str, place: str, request: RecordedRequest) -> list[str]:
    if place == "query":
        return [value for key, value in request.query if key == name]
    if place == "header":
        value = request.headers.get(name.lower())
        return [] if value is None else [value]
    if place == "cookie":
        cookies = SimpleCookie(request.headers.get("cookie", ""))
        return [cookies[name].value] if name in cookies else []
    return []


def _media(body: Located, media_type: str) -> Located | None:
    for declared in body.node["content"]:
        plain = declared.partition(";")[0].strip().lower()
        group = plain.removesuffix("*") if plain.endswith("/*") else None
        if plain == media_type or (group is not None and media_type.startswith(group)):
            return body.get("content", declared)
    return None
