"""The contract between a target and the rest: options in, file jobs, reference and surface out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from sdkwright.core.diagnostics import Diagnostic
from sdkwright.core.json import JsonValue
from sdkwright.emit.job import FileJob
from sdkwright.ir.api import Api
from sdkwright.targets.contract.checker import Checker
from sdkwright.targets.contract.custom import Custom
from sdkwright.targets.contract.guide import Description
from sdkwright.targets.contract.option import OptionsRecord
from sdkwright.targets.contract.probe import Probe
from sdkwright.targets.contract.reference import Reference
from sdkwright.targets.contract.surface import Surface


@dataclass(frozen=True, slots=True, kw_only=True)
class Lowered:
    """What a target makes of an Api: jobs for the package, its reference for the docs.

    Both in parts, those first that take longest, and each made when it is asked for: nothing of one depends on another, so
    that several can be at work at once. Several may ask for the same file.
    """

    parts: tuple[Callable[[], Iterable[FileJob]], ...]
    chapters: tuple[Callable[[], Reference], ...]
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def jobs(self) -> tuple[FileJob, ...]:
        """The jobs of all parts."""
        return tuple(job for part in self.parts for job in part())


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A target language: its name, its options, what reads them, and what lowers an Api to file jobs.

    ``options`` is the record that declares them. ``parse_options`` gets the ``options`` mapping of ``sdkwright.yaml``
    and the Api (for defaults) and raises OptionError with every problem; ``lower``, which gets what people's code in the
    package exports, and ``surface`` and ``describe``, which make no files and so are much faster, are pure. ``probe``
    writes a program that uses all of a surface, and ``checkers`` say whether programs are right, the best one first.
    """

    name: str
    options: type[OptionsRecord]
    parse_options: Callable[[Mapping[str, JsonValue], Api], object]
    lower: Callable[[Api, object, Custom], Lowered]
    surface: Callable[[Api, object], Surface]
    describe: Callable[[Api, object], Description]
    probe: Callable[[Surface], Probe]
    checkers: tuple[Checker, ...]
