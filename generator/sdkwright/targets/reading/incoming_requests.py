"""Requests that come in from an API: its webhooks and callbacks."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.ir.api import Api
from sdkwright.ir.operation import Content, MediaKind, Operation
from sdkwright.ir.operation_types import with_callbacks


def incoming_requests(api: Api) -> Iterator[tuple[str, Operation, Content]]:
    """Each request that has a body of JSON, with the text that names it and that body."""
    for text, operation in _named(api):
        content = _content(operation)
        if content is not None:
            yield text, operation, content


def incoming_operations(api: Api) -> Iterator[Operation]:
    """Every webhook and callback, each once though operations share them and they have callbacks of their own."""
    called = (
        inner
        for operation in api.operations
        for callback in operation.callbacks
        for inner in callback.operations
    )
    return with_callbacks((*api.webhooks, *called))


def _named(api: Api) -> Iterator[tuple[str, Operation]]:
    """The webhooks, then every operation's callbacks, with names."""
    for webhook in api.webhooks:
        yield webhook.path, webhook
    for operation in (*api.operations, *api.webhooks):
        for callback in operation.callbacks:
            for one in callback.operations:
                yield f"{operation.name.source} {callback.name}", one


def _content(operation: Operation) -> Content | None:
    body = operation.request_body
    for content in body.contents if body is not None else ():
        if content.media_kind is MediaKind.JSON:
            return content
    return None
