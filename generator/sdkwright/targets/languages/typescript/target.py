"""The TypeScript target: an Api to the files of a package, its surface and its reference."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.core.catalogue import target as rules
from sdkwright.core.diagnostics import Diagnostic
from sdkwright.emit.job import FileJob
from sdkwright.ir.api import Api
from sdkwright.targets.contract.target import Lowered, Target
from sdkwright.targets.languages.typescript.arguments import sent_body
from sdkwright.targets.languages.typescript.client import core_job
from sdkwright.targets.languages.typescript.codecs import coded_types
from sdkwright.targets.languages.typescript.functions import function_jobs
from sdkwright.targets.languages.typescript.groups import class_jobs
from sdkwright.targets.languages.typescript.models import model_jobs
from sdkwright.targets.languages.typescript.names import allocate
from sdkwright.targets.languages.typescript.options import (
    TypeScriptOptions,
    parse_options,
)
from sdkwright.targets.languages.typescript.project import project_jobs
from sdkwright.targets.languages.typescript.readme import readme_jobs
from sdkwright.targets.languages.typescript.reference import reference
from sdkwright.targets.languages.typescript.surface import surface
from sdkwright.targets.languages.typescript.validators import schema_jobs
from sdkwright.targets.reading.body_alternatives import with_alternatives
from sdkwright.targets.reading.paging_inference import with_inferred_pages


def lower(api: Api, options: object) -> Lowered:
    """All files of the package."""
    if not isinstance(options, TypeScriptOptions):
        raise TypeError("the TypeScript target takes options of its own")
    api = with_alternatives(api)
    if options.infer_pagination:
        api = with_inferred_pages(api)
    names = allocate(api, options)
    coded = coded_types(api, names)
    jobs: list[FileJob] = [
        *project_jobs(api, names, options, coded),
        *readme_jobs(api, names, options),
        *model_jobs(api, names, options, coded),
        *function_jobs(api, names, options, coded),
        *class_jobs(api, names, options),
        core_job(api, names, options),
        *schema_jobs(api, names, options),
    ]
    return Lowered(
        jobs=tuple(jobs),
        surface=surface(jobs),
        diagnostics=tuple(_findings(api)),
        reference=reference(api, names, options),
    )


def _findings(api: Api) -> Iterator[Diagnostic]:
    """What `fetch` can't do (Fetch standard, 5.3: a body with GET or HEAD is a TypeError)."""
    for operation in api.operations:
        if operation.method in ("GET", "HEAD") and sent_body(operation) is not None:
            yield Diagnostic(
                rule=rules.TARGET_BODY_NOT_SENT,
                at=operation.origin,
                values={"method": operation.method},
            )


TARGET = Target(name="typescript", parse_options=parse_options, lower=lower)
