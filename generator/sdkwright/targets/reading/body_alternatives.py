"""Bodies of several media types: each kind of value that an operation takes becomes an operation of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sdkwright.ir.api import Api
from sdkwright.ir.names import Name
from sdkwright.ir.operation import Codec, Content, Operation, RequestBody

_SUFFIXES = {
    Codec.JSON: "json",
    Codec.FORM: "form",
    Codec.MULTIPART: "multipart",
    Codec.TEXT: "text",
    Codec.BINARY: "raw",
    Codec.EVENT_STREAM: "events",
    Codec.JSON_LINES: "lines",
    Codec.XML: "xml",
}


def with_alternatives(api: Api) -> Api:
    """The same API, where every operation's body has one schema.

    An operation keeps the media types that share the schema of its first one. Every other schema makes a further
    operation behind it, called ``<name> <kind of media type>``, whose ``origin`` is that content's.
    """
    if not any(_is_split(operation) for operation in api.operations):
        return api
    groups = tuple(
        replace(group, operations=tuple(_all(group.operations))) for group in api.groups
    )
    return replace(api, operations=tuple(_all(api.operations)), groups=groups)


def _is_split(operation: Operation) -> bool:
    body = operation.request_body
    return body is not None and any(
        content.schema != body.contents[0].schema for content in body.contents
    )


def _all(operations: tuple[Operation, ...]) -> Iterator[Operation]:
    for operation in operations:
        body = operation.request_body
        if body is None or not _is_split(operation):
            yield operation
            continue
        first, *others = _by_schema(body)
        yield replace(operation, request_body=replace(body, contents=first))
        for contents in others:
            yield _alternative(operation, body, contents)


def _by_schema(body: RequestBody) -> list[tuple[Content, ...]]:
    groups: list[list[Content]] = []
    for content in body.contents:
        group = next((one for one in groups if one[0].schema == content.schema), None)
        if group is None:
            groups.append([content])
        else:
            group.append(content)
    return [tuple(group) for group in groups]


def _alternative(
    operation: Operation, body: RequestBody, contents: tuple[Content, ...]
) -> Operation:
    suffix = _SUFFIXES[contents[0].codec]
    # The name of a body's component is that of its first content's schema.
    return replace(
        operation,
        name=Name.of(f"{operation.name.source}_{suffix}"),
        request_body=replace(body, contents=contents, name=None),
        samples=(),
        origin=contents[0].origin,
    )
