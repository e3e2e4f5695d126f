"""The surfaces of a side of a comparison: of every target, made without a file of any package."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sdkwright.app.config import TargetConfig
from sdkwright.app.config_sources import SourceConfig
from sdkwright.app.findings import Findings
from sdkwright.app.pipeline import (
    build_api,
    called_after,
    with_old_names,
    wrong_options,
)
from sdkwright.app.read_document import Progress, read_document
from sdkwright.core.diagnostics import Diagnostic, Severity
from sdkwright.core.permissions import Permissions
from sdkwright.core.source import Source
from sdkwright.frontend.files import DISK, Files
from sdkwright.ir.api import Api
from sdkwright.targets.contract.option_reading import OptionError
from sdkwright.targets.contract.surface import Surface
from sdkwright.targets.contract.target import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What one side of a comparison is read from. ``label`` goes in front of its files' names: `main:`.

    ``config_sources`` is the text of its configuration.
    """

    targets: tuple[TargetConfig, ...]
    files: Files = DISK
    label: str = ""
    config_sources: Mapping[str, Source] = field(default_factory=dict[str, Source])


@dataclass(frozen=True, slots=True, kw_only=True)
class SideSurfaces:
    """The surfaces by the targets' names, the errors, and what each source describes, with the texts that origins lead
    into.
    """

    surfaces: Mapping[str, Surface]
    findings: tuple[Findings, ...]
    apis: Mapping[SourceConfig, Api]
    texts: Mapping[SourceConfig, Mapping[str, Source]]

    @property
    def failed(self) -> bool:
        """Whether there is nothing to compare."""
        return bool(self.findings)


def surfaces_of(
    side: Side,
    languages: Mapping[str, Target],
    permitted: Permissions,
    progress: Progress,
) -> SideSurfaces:
    """The surface of each target whose document and options are right; errors say which aren't."""
    surfaces: dict[str, Surface] = {}
    findings: list[Findings] = []
    apis: dict[SourceConfig, Api] = {}
    texts: dict[SourceConfig, Mapping[str, Source]] = {}
    for source in dict.fromkeys(target.source for target in side.targets):
        read = read_document(
            source, permitted=permitted, progress=progress, files=side.files
        )
        labelled = _labelled(read.findings.sources, side.label)
        texts[source] = labelled
        diagnostics = list(read.findings.diagnostics)
        if read.document is not None:
            built = build_api(read.document, progress=progress)
            diagnostics += built.diagnostics
            if not built.failed:
                own = [one for one in side.targets if one.source == source]
                api, _ = with_old_names(built.value, source)
                apis[source] = api
                wrong = _add_surfaces(own, api, languages, surfaces, progress)
                labelled_config = _labelled(side.config_sources, side.label)
                findings.append(Findings(diagnostics=wrong, sources=labelled_config))
        errors = (one for one in diagnostics if one.rule.severity is Severity.ERROR)
        findings.append(Findings(diagnostics=tuple(errors), sources=labelled))
    return SideSurfaces(
        surfaces=surfaces,
        findings=tuple(group for group in findings if group.diagnostics),
        apis=apis,
        texts=texts,
    )


def _add_surfaces(
    targets: Sequence[TargetConfig],
    api: Api,
    languages: Mapping[str, Target],
    surfaces: dict[str, Surface],
    progress: Progress,
) -> tuple[Diagnostic, ...]:
    wrong: list[Diagnostic] = []
    for target in targets:
        progress(f"reading the surface of {target.name}")
        language = languages[target.language]
        called = called_after(target, api)
        try:
            options = language.parse_options(target.options, called)
        except OptionError as error:
            wrong += wrong_options(target, error)
            continue
        surfaces[target.name] = language.surface(called, options)
    return tuple(wrong)


def _labelled(sources: Mapping[str, Source], label: str) -> Mapping[str, Source]:
    """The texts, called by where they are from."""
    return {
        uri: replace(source, label=f"{label}{source.label}")
        for uri, source in sources.items()
    }
