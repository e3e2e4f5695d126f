"""``sdkwright.yaml``: which sources become which targets. Read once, checked whole, frozen."""

from __future__ import annotations

import os.path
import posixpath
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from pathlib import Path

from sdkwright.app.breaking import Breaking, read_breaking
from sdkwright.app.config_reading import Section
from sdkwright.app.config_sources import SourceConfig, beside, read_sources
from sdkwright.app.many_sources import PLACE, about_source
from sdkwright.core.catalogue import run as rules
from sdkwright.core.diagnostics import Diagnostic, Result, Severity
from sdkwright.core.json import JsonObject
from sdkwright.core.pointer import ROOT, Pointer
from sdkwright.core.source import Source
from sdkwright.core.words import shown, suggestion
from sdkwright.frontend.files import DISK, Files
from sdkwright.frontend.load import open_root, unread
from sdkwright.site.options import DOCS, SiteOptions
from sdkwright.targets.contract.option import declared_options


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetConfig:
    """One package to make. ``origin`` is where its options stand in the configuration, None on a command line.

    ``product`` is what its classes are called after, if not the document's title. ``documents`` are the packages that the
    docs tell of which are made in a package's place.
    """

    name: str
    source: SourceConfig
    language: str
    output: Path
    options: JsonObject = field(default_factory=dict[str, "str"])
    origin: Pointer | None = None
    product: str | None = None
    documents: tuple[TargetConfig, ...] = ()

    @property
    def is_docs(self) -> bool:
        """Whether docs of packages are made, and no package."""
        return self.language == DOCS


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """All targets in the order of the file, the sites of ``docs`` apart from them, the sources by their names, and what
    it says of breaks.
    """

    targets: tuple[TargetConfig, ...]
    sources: Mapping[str, SourceConfig] = field(default_factory=dict[str, SourceConfig])
    docs: tuple[TargetConfig, ...] = ()
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
    sources = read_sources(root, folder, files, findings)
    targets = tuple(
        target
        for name, section in root.sections("targets")
        for target in _targets(name, section, sources, languages, folder)
    )
    docs = tuple(_all_docs(root, targets, sources, folder))
    breaking = read_breaking(root.section("breaking"))
    root.finish()
    findings += _shared_outputs((*targets, *docs))
    failed = any(finding.rule.severity is Severity.ERROR for finding in findings)
    value = Config(targets=targets, sources=sources, docs=docs, breaking=breaking)
    return ReadConfig(
        value=None if failed else value,
        diagnostics=tuple(findings),
        sources={"": opened.source},
    )


def _targets(
    name: str,
    section: Section,
    sources: Mapping[str, SourceConfig],
    languages: Sequence[str],
    folder: str,
) -> Iterator[TargetConfig]:
    """What a section asks for: a target; one for each source that it takes, where the output says so."""
    is_many = PLACE in str(section.value("output"))
    chosen = _chosen(section, sources) if is_many else [_one_source(section, sources)]
    language = section.choice(
        "language", languages, rules.CONFIG_LANGUAGE, "the target language"
    )
    output = section.text("output", "the folder to write to")
    options = section.mapping("options")
    section.finish()
    for source in chosen:
        place = output.replace("{language}", language) if is_many else output
        yield TargetConfig(
            name=f"{source}-{name}" if is_many else name,
            source=sources.get(source, SourceConfig(document="")),
            language=language,
            output=_output(section, folder, place.replace(PLACE, source)),
            options=_with_directory(
                (
                    {key: about_source(value, source) for key, value in options.items()}
                    if is_many
                    else options
                ),
                place,
            ),
            origin=section.at("options"),
        )


def _with_directory(options: JsonObject, place: str) -> JsonObject:
    """The options, and where in its repository the package is, if there is one and they don't say it: at its output."""
    package = options.get("package")
    if not isinstance(package, Mapping) or "repository" not in package:
        return options
    directory = posixpath.normpath(place.replace(os.sep, "/"))
    if "directory" in package or directory.startswith(("/", "../")):
        return options
    own = "" if directory == "." else directory
    return {**options, "package": {**package, "directory": own}}


def _all_docs(
    root: Section,
    targets: Sequence[TargetConfig],
    sources: Mapping[str, SourceConfig],
    folder: str,
) -> Iterator[TargetConfig]:
    """The sites, each of all packages of a source."""
    if root.value("docs") is None:
        return
    names = {target.name for target in targets}
    for name, section in root.sections("docs"):
        for site in _docs(name, section, sources, folder):
            if site.name in names:
                section.report(rules.CONFIG_DOCS_NAME, "", name=site.name)
            packages = (one for one in targets if one.source == site.source)
            yield replace(site, documents=tuple(packages))


def _docs(
    name: str, section: Section, sources: Mapping[str, SourceConfig], folder: str
) -> Iterator[TargetConfig]:
    """What a section of docs asks for: a site, of the source of its own name unless it names one; or one a source."""
    output = section.text("output", "the folder to write to")
    is_many = PLACE in output
    is_named = section.value("source") is not None
    if is_many:
        chosen = _chosen(section, sources)
    elif is_named or name not in sources:
        chosen = [_one_source(section, sources)]
    else:
        chosen = [name]
    options = {
        key: section.value(key)
        for key, _, _ in declared_options(SiteOptions)
        if section.value(key) is not None
    }
    section.finish()
    for source in chosen:
        yield TargetConfig(
            name=f"{source}-{name}" if is_many else name,
            source=sources.get(source, SourceConfig(document="")),
            language=DOCS,
            output=_output(section, folder, output.replace(PLACE, source)),
            options={key: about_source(one, source) for key, one in options.items()},
            origin=section.pointer,
        )


def _one_source(section: Section, sources: Mapping[str, SourceConfig]) -> str:
    wanted = "the name of a source"
    return section.choice("source", tuple(sources), rules.CONFIG_SOURCE, wanted)


def _output(section: Section, folder: str, place: str) -> Path:
    """The folder at ``place``, with a finding where a link that came with the configuration leads out of it."""
    if _strays(folder, place):
        section.report(rules.CONFIG_LINK, "output", output=place)
    return Path(beside(folder, place))


def _chosen(section: Section, sources: Mapping[str, SourceConfig]) -> list[str]:
    """The sources that a target is made for: all, or those whose names a pattern takes."""
    pattern = section.optional_text("source", "*", "a pattern of names of sources")
    chosen = [name for name in sources if fnmatchcase(name, pattern)]
    if sources and not chosen:
        section.report(
            rules.CONFIG_SOURCE,
            "source",
            pattern,
            suggestion=suggestion(pattern, tuple(sources)),
            known=", ".join(sources),
        )
    return chosen


def _strays(folder: str, output: str) -> bool:
    """Whether ``output`` looks like a folder below the configuration's and isn't: a link that came with it leads out."""
    home, place = os.path.abspath(folder), os.path.abspath(beside(folder, output))
    if not Path(place).is_relative_to(home):
        return False
    return not Path(place).resolve().is_relative_to(os.path.realpath(home))


def _shared_outputs(targets: Sequence[TargetConfig]) -> list[Diagnostic]:
    """The targets whose output is, holds or lies in that of one before: of each the first such."""
    findings: list[Diagnostic] = []
    outputs: dict[Path, str] = {}
    holders: dict[Path, str] = {}
    for target in targets:
        output = target.output
        if output == Path():
            continue  # of what has none, its section tells
        # Absolute, so that a folder above is a folder above however it is written.
        place = Path(os.path.abspath(output))
        above = (outputs[one] for one in (place, *place.parents) if one in outputs)
        other = next(above, None) or holders.get(place)
        if other is not None:
            values = {"name": target.name, "other": other}
            at = (target.origin or ROOT).removesuffix("/options") + "/output"
            rule = rules.CONFIG_OUTPUT
            findings.append(Diagnostic(rule=rule, at=at, values=values))
        outputs.setdefault(place, target.name)
        for one in place.parents:
            holders.setdefault(one, target.name)
    return findings
