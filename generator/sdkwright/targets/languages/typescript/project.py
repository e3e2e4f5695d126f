"""Everything around the code: the package's index, metadata and runtime."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.emit.code import Code
from sdkwright.emit.job import CopyJob, FileJob, RenderJob
from sdkwright.ir.api import Api
from sdkwright.targets.contract.custom import CustomModule
from sdkwright.targets.contract.runtime import RUNTIME
from sdkwright.targets.languages.typescript.imports import braced
from sdkwright.targets.languages.typescript.literals import text_literal
from sdkwright.targets.languages.typescript.names import Names
from sdkwright.targets.languages.typescript.options import (
    LOSSLESS,
    TypeScriptOptions,
)
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.reserved import EXPORTS
from sdkwright.targets.languages.typescript.type_names import folders
from sdkwright.targets.languages.typescript.views_project import (
    ErrorsModule,
    PackageFile,
    PackageIndex,
)
from sdkwright.targets.languages.typescript.webhooks import named_webhooks

_ERRORS = "errors"
_RUNTIME = (
    *(module for module in RUNTIME if module != _ERRORS),
    "clock",
    "codec",
    "idempotency",
    "random",
    "reading",
    "result",
)
"""The modules of the runtime that every package has, copied byte for byte."""


def project_jobs(package: Package, people: CustomModule | None) -> Iterator[FileJob]:
    """The files that are there whatever the API; ``people`` is what people's code exports."""
    api, names, options = package.api, package.names, package.options
    checks = ("validation",) if options.validate else ()
    for module in (*_RUNTIME, *checks):
        yield CopyJob(
            path=f"src/runtime/{module}.ts",
            resource=f"typescript/runtime/{module}.ts",
        )
    json = "exact_json" if options.bigints == LOSSLESS else "json"
    yield CopyJob(path="src/runtime/json.ts", resource=f"typescript/runtime/{json}.ts")
    yield errors_job(options.base_error_name, options.default_error_name)
    yield CopyJob(
        path="src/hooks.ts", resource="typescript/project/hooks.ts", once=True
    )
    for name in ("tsconfig.json", "build.mjs", ".gitignore"):
        resource = f"typescript/project/{name.removeprefix('.')}"
        yield CopyJob(path=name, resource=resource)
    has_client = people is not None and people.client(names.sdk_class)
    index = PackageIndex(
        sdk_class=Code(names.sdk_class),
        client_module=Code("custom/index" if has_client else "sdk/sdk"),
        has_custom=people is not None,
        types=tuple(
            Code(f'{braced("export type", exported)} "./{module}.js";')
            for module, exported in EXPORTS.items()
        ),
    )
    yield RenderJob(
        path="src/index.ts", template="typescript/package.ts.jinja", view=index
    )
    yield RenderJob(
        path="package.json",
        template="typescript/project/package.json.jinja",
        view=_package_file(api, names, options, has_custom=people is not None),
    )


def errors_job(base: str, default: str) -> RenderJob:
    """The runtime's errors: ``base`` is the class of all, ``default`` of those that the API doesn't describe."""
    return RenderJob(
        path=f"src/runtime/{_ERRORS}.ts",
        template=f"typescript/runtime/{_ERRORS}.ts.jinja",
        view=ErrorsModule(base=Code(base), default=Code(default)),
    )


def _package_file(
    api: Api, names: Names, options: TypeScriptOptions, *, has_custom: bool
) -> PackageFile:
    title = " ".join(api.info.title.split())
    exports = {".": "index", "./core.js": "core", "./funcs/*.js": "funcs/*"}
    for folder in folders(options.imports).distinct:
        exports[f"./{folder}"] = f"{folder}/index"
    if options.validate:
        exports["./schemas/*.js"] = "schemas/*"
    if named_webhooks(api):
        exports["./webhooks.js"] = "webhooks"
    maps = " --sourceMap --declarationMap" if options.maps else ""
    if has_custom:
        exports["./custom"] = "custom/index"
    return PackageFile(
        name=text_literal(names.package),
        version=text_literal(options.version),
        description=text_literal(f"TypeScript client for {title}"),
        exports=tuple(
            (text_literal(entry), Code(file)) for entry, file in exports.items()
        ),
        files=Code(f"[{', '.join(_shipped(options))}]"),
        build=text_literal(f"tsc{maps} && node build.mjs"),
        peers=options.validate == "zod-mini",
        dependencies=tuple(
            (text_literal(name), text_literal(versions))
            for name, versions in options.package.dependencies
        ),
    )


def _shipped(options: TypeScriptOptions) -> list[str]:
    """What npm packs."""
    sources = ('"src"',) if options.maps else ()
    surface = ('"surface.json"',) if options.rules.ships_surface else ()
    return ['"dist"', *sources, *surface]
