"""Webhooks and callbacks: typed bodies of requests that the API sends."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.ir.api import Api
from sdkwright.ir.operation import Content, Operation
from sdkwright.targets.languages.python.casing import attribute_name, words_of
from sdkwright.targets.languages.python.imports import Imports
from sdkwright.targets.languages.python.layout import (
    annotated_assignment,
    call,
    subscript,
)
from sdkwright.targets.languages.python.named_types import TypeFacts
from sdkwright.targets.languages.python.reserved import MEMBERS
from sdkwright.targets.languages.python.responses import type_thunk
from sdkwright.targets.languages.python.types import Annotations, Position
from sdkwright.targets.languages.python.views_operations import (
    WebhooksModule,
    WebhookView,
)
from sdkwright.targets.naming.scope import Scope
from sdkwright.targets.reading.calls import described
from sdkwright.targets.reading.incoming_requests import incoming_requests


def webhook_jobs(api: Api, types: TypeFacts) -> Iterator[RenderJob]:
    """The module of everything the API sends on its own; none where it sends nothing that has a body of JSON."""
    imports = Imports(webhook_names(api))
    annotations = Annotations(types, imports)
    views = tuple(
        _webhook(name, operation, content, annotations)
        for name, operation, content in named_webhooks(api)
    )
    if views:
        yield RenderJob(
            path=f"{types.names.source}/webhooks.py",
            template="python/webhooks.py.jinja",
            view=WebhooksModule(imports=imports.code(), webhooks=views),
        )


def webhook_names(api: Api) -> tuple[str, ...]:
    """The names that module defines; none where there is no such module."""
    return tuple(name for name, _, _ in named_webhooks(api))


def named_webhooks(api: Api) -> Iterator[tuple[str, Operation, Content]]:
    """What ``webhooks`` has: the name, the request it is for, and its body."""
    scope = Scope(("annotations",))
    for text, operation, content in incoming_requests(api):
        yield scope.take((_name(text),)), operation, content


def _name(text: str) -> str:
    name = attribute_name(words_of(text))
    return f"{name}_" if name in MEMBERS else name


def _webhook(
    name: str, operation: Operation, content: Content, annotations: Annotations
) -> WebhookView:
    type_ = annotations.annotation(content.schema, Position.RESULT)
    webhook = annotations.imported("._runtime.webhooks", "Webhook")
    value = call(webhook, type_thunk(content.schema, annotations))
    text = "\n\n".join(described(operation))
    lines = annotated_assignment(name, subscript(webhook, type_), value, indent=0)
    return WebhookView(
        name=name,
        lines=Code(lines),
        doc=annotations.types.texts.docstring(text, indent=0),
    )
