"""Everything around the code: the package's index, metadata and runtime, and what the API sends by itself."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.emit.code import Code
from sdkwright.emit.job import CopyJob, FileJob, RenderJob
from sdkwright.ir.api import Api
from sdkwright.targets.languages.typescript.codecs import Codecs
from sdkwright.targets.languages.typescript.comments import comment
from sdkwright.targets.languages.typescript.imports import Imports, braced
from sdkwright.targets.languages.typescript.literals import text_literal
from sdkwright.targets.languages.typescript.names import Names
from sdkwright.targets.languages.typescript.options import TypeScriptOptions
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.reserved import EXPORTS
from sdkwright.targets.languages.typescript.type_names import folders
from sdkwright.targets.languages.typescript.types import Types
from sdkwright.targets.languages.typescript.views_operations import (
    PackageFile,
    PackageIndex,
    WebhooksModule,
    WebhookView,
)
from sdkwright.targets.languages.typescript.webhooks import named_webhooks
from sdkwright.targets.reading.calls import described
from sdkwright.targets.reading.fields import Direction

RUNTIME = (
    "body",
    "build",
    "call",
    "client",
    "clock",
    "codec",
    "contents",
    "debug",
    "errors",
    "events",
    "exchange",
    "form",
    "hooks",
    "idempotency",
    "interpret",
    "multipart",
    "oauth",
    "operation",
    "pagination",
    "parameters",
    "reading",
    "redirect",
    "request",
    "result",
    "retry",
    "security",
    "server",
    "status",
    "style",
    "unions",
    "webhooks",
)
"""The modules of the runtime that every package has, copied byte for byte."""


def project_jobs(package: Package) -> Iterator[FileJob]:
    """The files that are there whatever the API, and the webhooks if it has any."""
    api, names, options = package.api, package.names, package.options
    checks = ("validation",) if options.validate else ()
    for module in (*RUNTIME, *checks):
        yield CopyJob(
            path=f"src/runtime/{module}.ts",
            resource=f"typescript/runtime/{module}.ts",
        )
    yield CopyJob(
        path="src/hooks.ts", resource="typescript/project/hooks.ts", once=True
    )
    for name in ("tsconfig.json", ".gitignore"):
        resource = f"typescript/project/{name.removeprefix('.')}"
        yield CopyJob(path=name, resource=resource)
    index = PackageIndex(
        sdk_class=Code(names.sdk_class),
        types=tuple(
            Code(f'{braced("export type", exported)} "./{module}.js";')
            for module, exported in EXPORTS.items()
        ),
    )
    yield RenderJob(
        path="src/index.ts", template="typescript/package.ts.jinja", view=index
    )
    webhooks = _webhooks(package)
    if webhooks.webhooks:
        yield RenderJob(
            path="src/webhooks.ts",
            template="typescript/webhooks.ts.jinja",
            view=webhooks,
        )
    yield RenderJob(
        path="package.json",
        template="typescript/project/package.json.jinja",
        view=_package_file(api, names, options, has_webhooks=bool(webhooks.webhooks)),
    )


def _package_file(
    api: Api, names: Names, options: TypeScriptOptions, *, has_webhooks: bool
) -> PackageFile:
    title = " ".join(api.info.title.split())
    exports = {".": "index", "./core.js": "core", "./funcs/*.js": "funcs/*"}
    for folder in folders(options.imports).distinct:
        exports[f"./{folder}"] = f"{folder}/index"
    if has_webhooks:
        exports["./webhooks.js"] = "webhooks"
    return PackageFile(
        name=text_literal(names.package),
        version=text_literal(options.version),
        description=text_literal(f"TypeScript client for {title}"),
        exports=tuple(
            (text_literal(entry), Code(file)) for entry, file in exports.items()
        ),
        peers=options.validate == "zod-mini",
    )


def _webhooks(package: Package) -> WebhooksModule:
    api, names = package.api, package.names
    named = named_webhooks(api)
    imports = Imports("webhooks", [name for name, _, _ in named])
    kind = imports.value("runtime/webhooks", "Webhook")
    types = Types(api=api, names=names, imports=imports, qualified=True)
    codecs = Codecs(package, imports)
    views: list[WebhookView] = []
    for name, operation, content in named:
        text = "\n\n".join(described(operation))
        views.append(
            WebhookView(
                doc=comment(text) if text else None,
                name=Code(name),
                type=Code(types.text(content.schema, Direction.RECEIVED)),
                codec=Code(codecs.lazy(content.schema) or ""),
            )
        )
    return WebhooksModule(
        imports=imports.code(), kind=Code(kind), webhooks=tuple(views)
    )
