"""The Python target: an Api to the files of a package, its surface and its reference."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.emit.job import FileJob
from sdkwright.ir.api import Api
from sdkwright.targets.contract.custom import NO_CUSTOM, Custom
from sdkwright.targets.contract.guide import Description
from sdkwright.targets.contract.target import Lowered, Target
from sdkwright.targets.languages.python.checkers import CHECKERS
from sdkwright.targets.languages.python.clean_reference import reference_writer
from sdkwright.targets.languages.python.client import client_jobs
from sdkwright.targets.languages.python.models import model_jobs
from sdkwright.targets.languages.python.options import PythonOptions, parse_options
from sdkwright.targets.languages.python.package import Package, read_package
from sdkwright.targets.languages.python.probes import probe
from sdkwright.targets.languages.python.project import project_jobs
from sdkwright.targets.languages.python.readme import guide, readme_jobs
from sdkwright.targets.languages.python.skill import skill_jobs
from sdkwright.targets.languages.python.suite import suite_jobs
from sdkwright.targets.languages.python.surface import surface, surface_jobs
from sdkwright.targets.languages.python.webhooks import webhook_jobs


def _package(api: Api, options: object) -> Package:
    if not isinstance(options, PythonOptions):
        raise TypeError("the Python target takes options of its own")
    return read_package(api, options)


def lower(api: Api, options: object, custom: Custom = NO_CUSTOM) -> Lowered:
    """All files of the package."""
    package = _package(api, options)
    people = custom.modules.get(f"{package.names.source}/custom/__init__.py")
    clients = (package.names.sdk_class, *package.names.client_twin)

    def rest() -> Iterator[FileJob]:
        yield from webhook_jobs(package.api, package.types)
        yield from project_jobs(package, people)
        yield from readme_jobs(package)
        yield from skill_jobs(package)
        yield from suite_jobs(package)

    return Lowered(
        parts=(
            lambda: model_jobs(package),
            lambda: client_jobs(package),
            lambda: surface_jobs(package),
            rest,
        ),
        chapters=reference_writer(package).chapters(),
        diagnostics=tuple(people.findings(*clients) if people else ()),
    )


def _described(read: Package) -> Description:
    return Description(
        surface=surface(read),
        reference=reference_writer(read).reference(),
        guide=guide(read),
    )


TARGET = Target(
    name="python",
    options=PythonOptions,
    parse_options=parse_options,
    lower=lower,
    surface=lambda api, options: surface(_package(api, options)),
    describe=lambda api, options: _described(_package(api, options)),
    probe=probe,
    checkers=CHECKERS,
)
