"""Webhooks and callbacks: typed bodies of requests that the API sends."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.emit.code import Code
from sdkwright.emit.job import RenderJob
from sdkwright.ir.api import Api
from sdkwright.ir.operation import Content, Operation
from sdkwright.targets.languages.typescript.casing import member_name, words_of
from sdkwright.targets.languages.typescript.codecs import Codecs
from sdkwright.targets.languages.typescript.comments import comment
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.reserved import KEYWORDS
from sdkwright.targets.languages.typescript.types import Types
from sdkwright.targets.languages.typescript.validators import checked_code
from sdkwright.targets.languages.typescript.views_operations import (
    WebhooksModule,
    WebhookView,
)
from sdkwright.targets.naming.scope import Scope, numbered
from sdkwright.targets.reading.calls import described
from sdkwright.targets.reading.fields import Direction
from sdkwright.targets.reading.incoming_requests import incoming_requests


def named_webhooks(api: Api) -> list[tuple[str, Operation, Content]]:
    """What ``webhooks.ts`` exports: the name, the request it is for, and its body."""
    scope = Scope(KEYWORDS, number=numbered)
    return [
        (scope.take((member_name(words_of(text)),)), operation, content)
        for text, operation, content in incoming_requests(api)
    ]


def webhook_jobs(package: Package) -> Iterator[RenderJob]:
    """The module of everything the API sends on its own; none where it sends nothing that has a body of JSON."""
    view = _webhooks(package)
    if view.webhooks:
        yield RenderJob(
            path="src/webhooks.ts", template="typescript/webhooks.ts.jinja", view=view
        )


def _webhooks(package: Package) -> WebhooksModule:
    api, names = package.api, package.names
    named = named_webhooks(api)
    imports = Imports("webhooks", [name for name, _, _ in named])
    kind = imports.value("runtime/webhooks", "Webhook")
    types = Types(api=api, names=names, imports=imports, qualified=True)
    codecs = Codecs(package, imports)
    views: list[WebhookView] = []
    wraps = package.options.rules.wraps_texts
    for name, operation, content in named:
        text = "\n\n".join(described(operation))
        views.append(
            WebhookView(
                doc=comment(text, wraps=wraps) if text else None,
                name=Code(name),
                type=Code(types.text(content.schema, Direction.RECEIVED)),
                codec=Code(
                    checked_code(
                        package, imports, content.schema, codecs.lazy(content.schema)
                    )
                    or ""
                ),
            )
        )
    return WebhooksModule(
        imports=imports.code(), kind=Code(kind), webhooks=tuple(views)
    )
