"""``sdkwright.yaml``: which sources become which targets. Read once, checked whole, frozen."""

from __future__ import annotations

import os.path
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sdkwright.app.breaking import Breaking, read_breaking
from sdkwright.app.config_reading import Section
from sdkwright.core.catalogue import run as rules
from sdkwright.core.diagnostics import Diagnostic, Result, Severity
from sdkwright.core.json import JsonObject
from sdkwright.core.pointer import ROOT, Pointer
from sdkwright.core.source import Source
from sdkwright.core.words import shown
from sdkwright.frontend.files import DISK, Files
from sdkwright.frontend.load import open_root, unread
from sdkwright.frontend.references import is_remote

DEFAULT_LOCATION = "sdkwright.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceConfig:
    """A document and the overlays applied to it in order; paths are resolved, `-` is standard input.

    ``references_outside`` are folders that references may lead to, beside the document's own. ``base`` is the folder
    that names in records are relative to; None for the document's own.
    """

    document: str
    overlays: tuple[str, ...] = ()
    references_outside: tuple[str, ...] = ()
    base: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetConfig:
    """One package to make. ``origin`` is where its options stand in the configuration, None on a command line.

    ``product`` is what its classes are called after, if not the document's title.
    """

    name: str
    source: SourceConfig
    language: str
    output: Path
    options: JsonObject = field(default_factory=dict[str, "str"])
    origin: Pointer | None = None
    product: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """All targets in the order of the file, and what it says of breaks."""

    targets: tuple[TargetConfig, ...]
    breaking: Breaking = field(default_factory=Breaking)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadConfig(Result[Config | None]):
    """A configuration, None beside error findings, and the text those point into."""

    sources: Mapping[str, Source] = field(default_factory=dict[str, Source])


def read_config(
    location: str, languages: Sequence[str], files: Files = DISK
) -> ReadConfig:
    """The configuration at ``location`` in ``files``. Paths in it are relative to its folder."""
    opened = open_root(location, files=files)
    if opened.source is None or opened.reason is not None:
        text = {"": opened.source or unread(location)}
        return ReadConfig(value=None, diagnostics=opened.diagnostics, sources=text)
    findings = list(opened.diagnostics)
    root = Section.of(
        opened.value, at=ROOT, name="the configuration", findings=findings
    )
    version = root.value("version")
    if version != 1:
        rule = rules.CONFIG_VERSION
        values = {"version": shown(version)}
        findings.append(Diagnostic(rule=rule, at=root.at("version"), values=values))
    folder = os.path.dirname(location)
    sources = {
        name: _source(section, folder) for name, section in root.sections("sources")
    }
    targets = tuple(
        _target(name, section, sources, languages, folder)
        for name, section in root.sections("targets")
    )
    breaking = read_breaking(root.section("breaking"))
    root.finish()
    findings += _shared_outputs(targets)
    failed = any(finding.rule.severity is Severity.ERROR for finding in findings)
    return ReadConfig(
        value=None if failed else Config(targets=targets, breaking=breaking),
        diagnostics=tuple(findings),
        sources={"": opened.source},
    )


def _source(section: Section, folder: str) -> SourceConfig:
    document = section.text("document", "the path of an OpenAPI document")
    overlays = section.texts("overlays")
    folders = section.texts("allowReferencesOutside")
    section.finish()
    return SourceConfig(
        document=_beside(folder, document),
        overlays=tuple(_beside(folder, overlay) for overlay in overlays),
        references_outside=tuple(_beside(folder, allowed) for allowed in folders),
        base=folder,
    )


def _target(
    name: str,
    section: Section,
    sources: Mapping[str, SourceConfig],
    languages: Sequence[str],
    folder: str,
) -> TargetConfig:
    source = section.choice(
        "source", tuple(sources), rules.CONFIG_SOURCE, "the name of a source"
    )
    language = section.choice(
        "language", languages, rules.CONFIG_LANGUAGE, "the target language"
    )
    output = section.text("output", "the folder to write to")
    if _strays(folder, output):
        section.report(rules.CONFIG_LINK, "output", output=output)
    options = section.mapping("options")
    section.finish()
    return TargetConfig(
        name=name,
        source=sources.get(source, SourceConfig(document="")),
        language=language,
        output=Path(_beside(folder, output)),
        options=options,
        origin=section.at("options"),
    )


def _beside(folder: str, path: str) -> str:
    if is_remote(path) or not path:
        return path
    return os.path.normpath(os.path.join(folder, path))


def _strays(folder: str, output: str) -> bool:
    """Whether ``output`` looks like a folder below the configuration's and isn't: a link that came with it leads out."""
    home, place = os.path.abspath(folder), os.path.abspath(_beside(folder, output))
    if not Path(place).is_relative_to(home):
        return False
    return not Path(place).resolve().is_relative_to(os.path.realpath(home))


def _shared_outputs(targets: Sequence[TargetConfig]) -> list[Diagnostic]:
    findings: list[Diagnostic] = []
    for number, target in enumerate(targets):
        for earlier in targets[:number]:
            here, there = target.output, earlier.output
            if Path() in (here, there):
                continue  # of which has none, its section tells
            if here.is_relative_to(there) or there.is_relative_to(here):
                values = {"name": target.name, "other": earlier.name}
                at = (target.origin or ROOT).removesuffix("/options") + "/output"
                rule = rules.CONFIG_OUTPUT
                findings.append(Diagnostic(rule=rule, at=at, values=values))
    return findings
