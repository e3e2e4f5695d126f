"""Bodies of several media types: each kind of value that an operation takes becomes an operation of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from sdkwright.core.pointer import child, last_token
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import ObjectDeclaration
from sdkwright.ir.names import Name
from sdkwright.ir.operation import Content, Operation, RequestBody
from sdkwright.targets.naming.body_words import BODY_WORDS

_Alternative: TypeAlias = "tuple[Operation, ObjectDeclaration | None]"

# What a wrapper calls a body that is no component.
_BODY = Name.of("request_body")


def with_alternatives(api: Api) -> Api:
    """The same API, where every operation's body has one schema.

    An operation keeps the media types that share the schema of its first one. Every other schema makes a further
    operation behind it, called ``<name> <kind of media type>``, whose ``origin`` is the place of that content in it
    and whose wrapper holds that schema.
    """
    if not any(_is_split(operation) for operation in api.operations):
        return api
    split = {one.origin: tuple(_split(api, one)) for one in api.operations}
    wrappers = {
        wrapper.id: wrapper
        for operations in split.values()
        for _, wrapper in operations
        if wrapper is not None
    }
    groups = tuple(
        replace(group, operations=tuple(_operations(group.operations, split)))
        for group in api.groups
    )
    return replace(
        api,
        operations=tuple(_operations(api.operations, split)),
        groups=groups,
        declarations={**api.declarations, **wrappers},
    )


def _operations(
    operations: tuple[Operation, ...], split: Mapping[str, tuple[_Alternative, ...]]
) -> Iterator[Operation]:
    for operation in operations:
        yield from (alternative for alternative, _ in split[operation.origin])


def _is_split(operation: Operation) -> bool:
    body = operation.request_body
    return body is not None and any(
        content.schema != body.contents[0].schema for content in body.contents
    )


def _split(api: Api, operation: Operation) -> Iterator[_Alternative]:
    """The operation and its alternatives, each of these with its own wrapper if it has one."""
    body = operation.request_body
    if body is None or not _is_split(operation):
        yield operation, None
        return
    first, *others = _by_schema(body)
    yield replace(operation, request_body=replace(body, contents=first)), None
    for contents in others:
        alternative = _alternative(operation, body, contents)
        wrapper = _wrapper(api, operation, alternative)
        if wrapper is not None:
            alternative = replace(alternative, request_wrapper=wrapper.id)
        yield alternative, wrapper


def _by_schema(body: RequestBody) -> list[tuple[Content, ...]]:
    # Not by the schemas themselves: a constant may be a list, which no dictionary takes.
    groups: dict[str, list[Content]] = {}
    for content in body.contents:
        groups.setdefault(repr(content.schema), []).append(content)
    return [tuple(group) for group in groups.values()]


def _alternative(
    operation: Operation, body: RequestBody, contents: tuple[Content, ...]
) -> Operation:
    first = contents[0]
    # Operations may share a body, but no origin.
    media_type = last_token(first.origin)
    origin = child(operation.origin, "requestBody", "content", media_type)
    # The name of a body's component is that of its first content's schema.
    return replace(
        operation,
        name=Name.of(f"{operation.name.source}_{BODY_WORDS[first.media_kind]}"),
        request_body=replace(body, contents=contents, name=None),
        samples=(),
        origin=origin,
    )


def _wrapper(
    api: Api, operation: Operation, alternative: Operation
) -> ObjectDeclaration | None:
    """What holds an alternative's parameters and body, where the operation has a wrapper."""
    body = alternative.request_body
    declaration = api.declarations.get(operation.request_wrapper or "")
    if body is None or not isinstance(declaration, ObjectDeclaration):
        return None
    return replace(
        declaration,
        id=f"{alternative.origin}#request",
        naming=replace(
            declaration.naming, own=alternative.name, operation=alternative.name
        ),
        fields=tuple(
            (
                replace(field, name=_BODY, type=body.contents[0].schema)
                if field.origin == body.origin
                else field
            )
            for field in declaration.fields
        ),
    )
