"""Rules between the fields of one object: which go together, which don't, and what one of them makes of another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.spdx import spdx_expression
from sdkwright.core.words import quoted, suggestion
from sdkwright.frontend.checks.expected import Breach
from sdkwright.frontend.checks.schema_rules import schema_rules
from sdkwright.frontend.grammar import STYLES, is_status

FieldRule: TypeAlias = Callable[[JsonObject, str], Iterator[Breach]]
"""What an object of OpenAPI `3.0`, `3.1` or `3.2` does wrong."""

MOVED: Mapping[tuple[str, str], str] = {
    ("document", "swagger"): "; it is of Swagger 2",
    ("document", "host"): "; since OpenAPI 3 `servers` has it",
    ("document", "basePath"): "; since OpenAPI 3 `servers` has it",
    ("document", "schemes"): "; since OpenAPI 3 `servers` has it",
    ("document", "consumes"): "; since OpenAPI 3 each `content` has its media types",
    ("document", "produces"): "; since OpenAPI 3 each `content` has its media types",
    ("document", "definitions"): "; since OpenAPI 3 it is `components: {schemas: ...}`",
    ("document", "parameters"): "; since OpenAPI 3 it stands below `components`",
    ("document", "responses"): "; since OpenAPI 3 it stands below `components`",
    ("document", "securityDefinitions"): "; it is `components: {securitySchemes: ...}`",
    ("operation", "consumes"): "; since OpenAPI 3 each `content` has its media types",
    ("operation", "produces"): "; since OpenAPI 3 each `content` has its media types",
    ("response", "schema"): "; since OpenAPI 3 it stands below `content`",
    ("request body", "schema"): "; it stands below `content`, in a media type",
    **dict.fromkeys(
        [
            ("parameter", key)
            for key in ("type", "format", "items", "default", "enum", "pattern")
        ],
        "; since OpenAPI 3 it stands inside `schema`",
    ),
}
"""Where fields went that older documents have, and where misplaced ones belong."""

MOVED_VALUES: Mapping[tuple[str, str], str] = dict.fromkeys(
    (("parameter", "body"), ("parameter", "formData")),
    "; since OpenAPI 3 the operation has a `requestBody`",
)
"""Where values went."""

_COMPONENT = re.compile(r"[a-zA-Z0-9._-]+")
_SCHEME_FIELDS: Mapping[str, tuple[str, ...]] = {
    "apiKey": ("name", "in"),
    "http": ("scheme",),
    "oauth2": ("flows",),
    "openIdConnect": ("openIdConnectUrl",),
}


def _document(node: JsonObject, version: str) -> Iterator[Breach]:
    parts = ("paths",) if version == "3.0" else ("paths", "components", "webhooks")
    if not any(part in node for part in parts):
        reason = "the document describes no operations: it has no `paths`"
        yield Breach((), reason, "Add `paths` with the URLs of the API.")
    paths = node.get("paths")
    for path in paths if isinstance(paths, dict) else ():
        if not path.startswith(("/", "x-", "$ref")):
            reason = f"the path {quoted(path)} doesn't start with a slash"
            yield Breach(("paths", path), reason, "Write the slash.")
    yield from _tags(node.get("tags"))


def _tags(tags: JsonValue) -> Iterator[Breach]:
    named = [
        (number, tag)
        for number, tag in enumerate(tags if isinstance(tags, list) else ())
        if isinstance(tag, dict) and isinstance(tag.get("name"), str)
    ]
    names = {str(tag["name"]) for _, tag in named}
    seen: set[str] = set()
    for number, tag in named:
        name, parent = str(tag["name"]), tag.get("parent")
        if name in seen:
            reason = f"the tag {quoted(name)} is declared twice"
            yield Breach(("tags", number, "name"), reason, "Remove the second one.")
        seen.add(name)
        if isinstance(parent, str) and parent not in names:
            reason = f"no tag is called {quoted(parent)}{suggestion(parent, names)}"
            yield Breach(("tags", number, "parent"), reason, "Declare it among `tags`.")


def _license(node: JsonObject, _: str) -> Iterator[Breach]:
    yield from _either(node, "identifier", "url")
    identifier = node.get("identifier")
    if isinstance(identifier, str) and spdx_expression(identifier) is None:
        reason = f"{quoted(identifier)} is no SPDX expression"
        remedy = "Write one, such as `MIT` or `MIT OR Apache-2.0`, or say it by `name` alone."
        yield Breach(("identifier",), reason, remedy)


def _components(node: JsonObject, _: str) -> Iterator[Breach]:
    for section, entries in node.items():
        for name in entries if isinstance(entries, dict) else ():
            if (
                not (name == "$ref" or _COMPONENT.fullmatch(name))
                and section[:2] != "x-"
            ):
                reason = f"{quoted(name)} can't be the name of a component"
                remedy = "Use letters, digits, dots, hyphens and underscores."
                yield Breach((section, name), reason, remedy)


def _operation(node: JsonObject, version: str) -> Iterator[Breach]:
    responses = node.get("responses")
    if version == "3.0" and "responses" not in node and "$ref" not in node:
        reason = "the operation has no `responses`"
        yield Breach((), reason, "Describe at least one response.")
    if not isinstance(responses, dict):
        return
    if not any(key[:2] != "x-" for key in responses):
        reason = "`responses` is empty"
        yield Breach(("responses",), reason, "Describe at least one response.")
    for status in responses:
        is_known = status in ("default", "$ref") or status[:2] == "x-"
        if not (is_known or is_status(status)):
            reason = f"{quoted(status)} is no status of a response"
            remedy = "Write a status such as 200, a range such as 4XX, or default."
            yield Breach(("responses", status), reason, remedy)


def _parameter(node: JsonObject, _: str) -> Iterator[Breach]:
    place, style = node.get("in"), node.get("style")
    is_required = node.get("required", False)
    if place == "path" and is_required is False:
        token = ("required",) if "required" in node else ()
        reason = "a parameter in the path isn't marked as required"
        yield Breach(token, reason, "Write `required: true`; no URL is without it.")
    styles = STYLES.get(place) if isinstance(place, str) else None
    is_known = any(style in each for each in STYLES.values())
    if styles and is_known and style not in styles:
        reason = f"{style} is no style of {place} parameters"
        yield Breach(("style",), reason, f"Write one of: {', '.join(styles)}.")
    yield from _schema_or_content(node, "the parameter")
    yield from _either(node, "example", "examples")


def _header(node: JsonObject, _: str) -> Iterator[Breach]:
    yield from _schema_or_content(node, "the header")
    yield from _either(node, "example", "examples")


def _schema_or_content(node: JsonObject, owner: str) -> Iterator[Breach]:
    content = node.get("content")
    if "schema" not in node and "content" not in node:
        reason = f"{owner} has neither `schema` nor `content`"
        yield Breach((), reason, "Add a `schema`: it says what values there are.")
    elif "schema" in node and "content" in node:
        reason = f"{owner} has both `schema` and `content`"
        yield Breach(("content",), reason, "Keep one of them.")
    elif isinstance(content, dict) and len(content) != 1:
        reason = f"`content` of {owner} has {len(content)} media types"
        yield Breach(("content",), reason, "Keep exactly one.")


def _media_type(node: JsonObject, _: str) -> Iterator[Breach]:
    yield from _either(node, "example", "examples")


def _example(node: JsonObject, _: str) -> Iterator[Breach]:
    yield from _either(node, "value", "externalValue")


def _link(node: JsonObject, _: str) -> Iterator[Breach]:
    yield from _either(node, "operationRef", "operationId")
    if not ("operationRef" in node or "operationId" in node):
        reason = "the link has neither `operationId` nor `operationRef`"
        yield Breach((), reason, "Name the operation that it leads to.")


def _security_scheme(node: JsonObject, _: str) -> Iterator[Breach]:
    kind = node.get("type")
    for key in _SCHEME_FIELDS.get(kind, ()) if isinstance(kind, str) else ():
        if key not in node:
            reason = f"a security scheme of type {kind} has no `{key}`"
            yield Breach((), reason, f"Add `{key}`.")


def _server_variable(node: JsonObject, _: str) -> Iterator[Breach]:
    values, default = node.get("enum"), node.get("default")
    listed = values if isinstance(values, list) else []
    if listed and isinstance(default, str) and default not in listed:
        reason = f"the default {quoted(default)} isn't among the variable's values"
        yield Breach(("default",), reason, "Make it one of `enum`.")


def _either(node: JsonObject, one: str, other: str) -> Iterator[Breach]:
    if one in node and other in node:
        reason = f"`{one}` and `{other}` exclude each other"
        yield Breach((other,), reason, "Keep one of them.")


FIELD_RULES: Mapping[str, tuple[FieldRule, ...]] = {
    "document": (_document,),
    "license": (_license,),
    "components": (_components,),
    "operation": (_operation,),
    "parameter": (_parameter,),
    "header": (_header,),
    "media type": (_media_type,),
    "example": (_example,),
    "link": (_link,),
    "security scheme": (_security_scheme,),
    "server variable": (_server_variable,),
    "schema": (schema_rules,),
}
"""The rules of each object."""
