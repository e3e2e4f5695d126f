"""The TypeScript target: an Api to the files of a package, its surface and its reference."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.core.catalogue import target as rules
from sdkwright.core.diagnostics import Diagnostic
from sdkwright.emit.job import FileJob
from sdkwright.ir.api import Api
from sdkwright.targets.contract.custom import NO_CUSTOM, Custom
from sdkwright.targets.contract.guide import Description
from sdkwright.targets.contract.target import Lowered, Target
from sdkwright.targets.languages.typescript.checkers import CHECKERS
from sdkwright.targets.languages.typescript.clean_reference import reference_writer
from sdkwright.targets.languages.typescript.client import core_job
from sdkwright.targets.languages.typescript.custom import ENTRY
from sdkwright.targets.languages.typescript.functions import function_jobs
from sdkwright.targets.languages.typescript.groups import class_jobs
from sdkwright.targets.languages.typescript.models import model_jobs
from sdkwright.targets.languages.typescript.options import (
    TypeScriptOptions,
    parse_options,
)
from sdkwright.targets.languages.typescript.package import Package, read_package
from sdkwright.targets.languages.typescript.probes import probe
from sdkwright.targets.languages.typescript.project import project_jobs, with_runtime
from sdkwright.targets.languages.typescript.readme import guide, readme_jobs
from sdkwright.targets.languages.typescript.shared_codecs import with_shared_codecs
from sdkwright.targets.languages.typescript.skill import skill_jobs
from sdkwright.targets.languages.typescript.suite import suite_jobs
from sdkwright.targets.languages.typescript.surface import surface, surface_jobs
from sdkwright.targets.languages.typescript.validators import schema_jobs
from sdkwright.targets.languages.typescript.webhooks import webhook_jobs
from sdkwright.targets.reading.calls import Calls


def _package(api: Api, options: object) -> Package:
    if not isinstance(options, TypeScriptOptions):
        raise TypeError("the TypeScript target takes options of its own")
    return read_package(api, options)


def lower(api: Api, options: object, custom: Custom = NO_CUSTOM) -> Lowered:
    """All files of the package."""
    package = with_shared_codecs(_package(api, options))
    people = custom.modules.get(ENTRY)

    def calls() -> Iterator[FileJob]:
        yield from function_jobs(package)
        yield from class_jobs(package)
        yield core_job(package)

    def rest() -> Iterator[FileJob]:
        yield from webhook_jobs(package)
        yield from project_jobs(package, people)
        yield from readme_jobs(package)
        yield from skill_jobs(package)
        yield from suite_jobs(package)
        yield from schema_jobs(package)

    return Lowered(
        parts=(
            lambda: with_runtime(model_jobs(package)),
            lambda: with_runtime(calls()),
            lambda: surface_jobs(package),
            lambda: with_runtime(rest()),
        ),
        chapters=reference_writer(package).chapters(),
        diagnostics=(
            *_findings(package.calls),
            *(people.findings(package.names.sdk_class) if people else ()),
        ),
    )


def _findings(calls: Calls) -> Iterator[Diagnostic]:
    """What `fetch` can't do (Fetch standard, 5.3: a body with GET or HEAD is a TypeError)."""
    for call in calls:
        operation = call.operation
        if operation.method in ("GET", "HEAD") and call.request.body is not None:
            yield Diagnostic(
                rule=rules.TARGET_BODY_NOT_SENT,
                at=operation.origin,
                values={"method": operation.method},
            )


def _described(read: Package) -> Description:
    return Description(
        surface=surface(read),
        reference=reference_writer(read).reference(),
        guide=guide(read),
    )


TARGET = Target(
    name="typescript",
    options=TypeScriptOptions,
    parse_options=parse_options,
    lower=lower,
    surface=lambda api, options: surface(_package(api, options)),
    describe=lambda api, options: _described(_package(api, options)),
    probe=probe,
    checkers=CHECKERS,
)
