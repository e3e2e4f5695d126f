"""Everything around the code: the package's index, metadata and runtime."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sdkwright.emit.code import Code
from sdkwright.emit.job import CopyJob, FileJob, RenderJob
from sdkwright.targets.contract.custom import CustomModule
from sdkwright.targets.contract.runtime import RUNTIME
from sdkwright.targets.languages.typescript.envelopes import envelope_jobs
from sdkwright.targets.languages.typescript.imports import (
    ImportStatements,
    braced,
)
from sdkwright.targets.languages.typescript.manifest import (
    gathered_folders,
    manifest_job,
)
from sdkwright.targets.languages.typescript.options import (
    DUAL,
    LOSSLESS,
)
from sdkwright.targets.languages.typescript.package import Package
from sdkwright.targets.languages.typescript.published import (
    INDEX,
    RENAMED,
    published_jobs,
)
from sdkwright.targets.languages.typescript.reserved import EXPORTS
from sdkwright.targets.languages.typescript.views_project import (
    ErrorsModule,
    PackageIndex,
)
from sdkwright.targets.reading.errors_by_status import MODULE

_ERRORS = "errors"
_EFFECT = 'import "./runtime/published_errors.js";'
_WHERE_NAMED = {
    "answers": (),
    "body": (),
    "form": ("style",),
    "idempotency": ("random",),
    "lines": ("body",),
    "mixed": (),
    "multipart": ("body", "form", "random", "style"),
    "oauth": (),
    "parameters": ("style",),
    "unions": (),
    "webhooks": (),
}
"""The modules of the runtime that a package has where its code names them, and which of them, or for them, each needs."""
_RUNTIME = (
    *(module for module in RUNTIME if module not in (_ERRORS, "style", *_WHERE_NAMED)),
    "clock",
    "codec",
    "reading",
    "result",
)
"""The modules of the runtime that every package has, copied byte for byte."""


def project_jobs(package: Package, people: CustomModule | None) -> Iterator[FileJob]:
    """The files that are there whatever the API; ``people`` is what people's code exports."""
    names, options = package.names, package.options
    checks = ("validation",) if options.validate else ()
    statuses = (MODULE,) if options.rules.errors_by_status else ()
    is_published = options.rules.published_names
    called = RENAMED if is_published else {}
    for module in (*_RUNTIME, *checks, *statuses):
        yield _copied(module, called.get(module))
    if options.bigints == LOSSLESS:
        yield _copied("random")
    json = "exact_json" if options.bigints == LOSSLESS else "json"
    yield CopyJob(path="src/runtime/json.ts", resource=f"typescript/runtime/{json}.ts")
    yield from envelope_jobs(options)
    yield errors_job(
        options.base_error_name,
        options.default_error_name,
        is_published=is_published,
    )
    if is_published:
        yield from published_jobs(package)
    replaced = INDEX if is_published else {}
    yield CopyJob(
        path="src/hooks.ts", resource="typescript/project/hooks.ts", once=True
    )
    commonjs = ("commonjs.mjs",) if options.module_format == DUAL else ()
    gathers = ("declarations.mjs",) if gathered_folders(package) else ()
    for name in ("tsconfig.json", "build.mjs", *commonjs, *gathers, ".gitignore"):
        resource = f"typescript/project/{name.removeprefix('.')}"
        yield CopyJob(path=name, resource=resource)
    has_client = people is not None and people.client(names.sdk_class)
    index = PackageIndex(
        sdk_class=Code(names.sdk_class),
        client_module=Code("custom/index" if has_client else "sdk/sdk"),
        has_custom=people is not None,
        types=tuple(
            Code(
                replaced.get(module)
                or f'{braced("export type", exported)} "./{module}.js";'
            )
            for module, exported in EXPORTS.items()
        ),
        effect=Code(_EFFECT) if is_published else None,
    )
    yield RenderJob(
        path="src/index.ts", template="typescript/package.ts.jinja", view=index
    )
    yield manifest_job(package, has_custom=people is not None)


def with_runtime(jobs: Iterable[FileJob]) -> Iterator[FileJob]:
    """Some files of a package, and the modules of the runtime that not every package has, but these need."""
    named: set[str] = set()
    for job in jobs:
        yield job
        if isinstance(job, RenderJob):
            statements = getattr(job.view, "imports", None)
            if isinstance(statements, ImportStatements):
                named |= statements.modules
    modules = {
        one
        for module, others in _WHERE_NAMED.items()
        if f"runtime/{module}" in named
        for one in (module, *others)
    }
    yield from map(_copied, sorted(modules))


def _copied(module: str, called: str | None = None) -> CopyJob:
    return CopyJob(
        path=f"src/runtime/{called or module}.ts",
        resource=f"typescript/runtime/{module}.ts",
    )


def errors_job(base: str, default: str, *, is_published: bool = False) -> RenderJob:
    """The runtime's errors: ``base`` is the class of all, ``default`` of those that the API doesn't describe."""
    return RenderJob(
        path=f"src/runtime/{_ERRORS}.ts",
        template=f"typescript/runtime/{_ERRORS}.ts.jinja",
        view=ErrorsModule(
            base=Code(base), default=Code(default), is_published=is_published
        ),
    )
