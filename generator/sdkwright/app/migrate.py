"""Migrate: what other generators' configurations in a folder come to here."""

from __future__ import annotations

import os.path
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from sdkwright.app.config_writing import yaml_text
from sdkwright.app.findings import Findings
from sdkwright.core.diagnostics import Diagnostic
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.source import Source
from sdkwright.frontend.load import open_root, unread
from sdkwright.migrate.custom_code import custom_code
from sdkwright.migrate.custom_regions import regions_of
from sdkwright.migrate.fern import read_fern
from sdkwright.migrate.files_written import (
    CONFIGURATION,
    OVERLAY,
    PAGE,
    configuration_of,
    overlay_of,
    page_of,
)
from sdkwright.migrate.migration import MigratedTarget, Migration, Region
from sdkwright.migrate.openapi_generator import read_openapi_generator
from sdkwright.migrate.openapi_python_client import read_openapi_python_client
from sdkwright.migrate.option_rules import Accepts
from sdkwright.migrate.reading import Folder
from sdkwright.migrate.speakeasy import read_speakeasy
from sdkwright.migrate.stainless import read_stainless
from sdkwright.targets.contract.option import declared_options
from sdkwright.targets.contract.option_reading import OptionError, Reader
from sdkwright.targets.contract.target import Target

_READERS: tuple[tuple[str, Callable[[Folder], Migration | None]], ...] = (
    (".speakeasy/gen.yaml", read_speakeasy),
    ("stainless.yml", read_stainless),
    ("fern/generators.yml", read_fern),
    ("openapitools.json", read_openapi_generator),
    ("openapi-python-client.yaml", read_openapi_python_client),
)
_SOURCES: Mapping[str, Sequence[str]] = {
    "python": (".py",),
    "typescript": (".ts", ".tsx"),
}
_REGISTRATION = "src/hooks/registration.ts"
_HOOKS = "src/hooks.ts"
_REGISTERS = re.compile(r"^\s*hooks\.register\w+\(", re.MULTILINE)
_RUN_HOOKS = """\
// This file is yours: generating the package anew leaves it alone.

export { register } from "./hooks/register.js";
"""
KNOWN_FILES = tuple(name for name, _ in _READERS)
"""What is looked for, each by the usual name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Migrated:
    """What was read, and the text of each file to write, by its name.

    There is no migration where a folder has no configuration, or ``findings`` say why it can't be read.
    """

    migration: Migration | None
    files: Mapping[str, str] = field(default_factory=dict[str, str])
    findings: tuple[Findings, ...] = ()


def migrate(folder: str, targets: Mapping[str, Target]) -> Migrated:
    """Read the configuration of the first generator that a folder has one of; nothing is written."""
    reading = _Reading(folder)
    accepts = {name: partial(_accepts, target) for name, target in targets.items()}
    migration = next(
        (
            result
            for _, read in _READERS
            if (result := read(reading.folder(accepts))) is not None
        ),
        None,
    )
    if migration is None or reading.findings:
        return Migrated(migration=None, findings=tuple(reading.findings))
    regions, custom = _own_code(folder, migration)
    migration = replace(migration, regions=regions)
    files = {CONFIGURATION: yaml_text(configuration_of(migration))}
    overlay = overlay_of(migration)
    if overlay is not None:
        files[OVERLAY] = yaml_text(overlay)
    files[PAGE] = page_of(migration)
    files |= {**custom, **_hooks_of(folder, migration)}
    return Migrated(migration=migration, files=files)


def _hooks_of(folder: str, migration: Migration) -> Mapping[str, str]:
    """The file that runs people's hooks where a package of the other generator has some; one that is there stays."""
    files: dict[str, str] = {}
    for target in migration.targets.values():
        registered = Path(folder, target.output, _REGISTRATION)
        name = os.path.normpath(os.path.join(target.output, _HOOKS))
        if os.path.lexists(os.path.join(folder, name)) or not registered.is_file():
            continue
        text = registered.read_text(encoding="utf-8", errors="replace")
        if _REGISTERS.search(text):
            files[name] = _RUN_HOOKS
    return files


def _own_code(
    folder: str, migration: Migration
) -> tuple[tuple[Region, ...], Mapping[str, str]]:
    """People's own code in the files of older packages, and the files it moves to; one that is there stays."""
    regions: list[Region] = []
    files: dict[str, str] = {}
    for target in migration.targets.values():
        texts = _sources(Path(folder), target)
        own = [one for file, text in texts.items() for one in regions_of(file, text)]
        done = custom_code(target.language, own, texts)
        regions += (one for one in done.regions if one not in regions)
        if done.path and not os.path.lexists(os.path.join(folder, done.path)):
            files[done.path] = done.text
    return tuple(regions), files


def _sources(folder: Path, target: MigratedTarget) -> Mapping[str, str]:
    """The sources of an older package by their paths in the folder."""
    sources = folder / target.output / "src"
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8", "replace")
        for ending in _SOURCES[target.language]
        for path in sorted(sources.rglob(f"*{ending}"))
        if path.is_file()
    }


def in_the_way(folder: str, files: Sequence[str]) -> tuple[str, ...]:
    """Which of these files a folder has."""
    return tuple(name for name in files if os.path.lexists(os.path.join(folder, name)))


class _Reading:
    """Reads the files of a folder, and gathers what is wrong with them."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.findings: list[Findings] = []

    def folder(self, accepts: Mapping[str, Accepts]) -> Folder:
        """The folder, for one reader."""
        return Folder(open_file=self._object, list_folder=self._names, accepts=accepts)

    def _object(self, path: str) -> JsonObject | None:
        location = os.path.join(self._folder, path)
        if not os.path.isfile(location):
            return None
        opened = open_root(location)
        if opened.reason is not None:
            self._report(location, opened.source, opened.diagnostics)
        return opened.value if isinstance(opened.value, Mapping) else None

    def _names(self, path: str) -> tuple[str, ...]:
        location = os.path.join(self._folder, path)
        return tuple(sorted(os.listdir(location))) if os.path.isdir(location) else ()

    def _report(
        self, location: str, source: Source | None, diagnostics: tuple[Diagnostic, ...]
    ) -> None:
        sources = {"": source or unread(location)}
        self.findings.append(Findings(diagnostics=diagnostics, sources=sources))


def _accepts(target: Target, name: str, value: JsonValue) -> bool:
    """Whether a target has an option, by its dotted name, that takes a value."""
    for path, option, default in declared_options(target.options):
        if path == name:
            reader = Reader({option.name: value})
            option.values.read(reader, option.name, default)
            try:
                reader.finish()
            except OptionError:
                return False
            return True
    return False
