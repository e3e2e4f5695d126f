"""`sdkwright diff`: arguments to two sides, a comparison to lines and an exit status."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from sdkwright.app.breaking import Breaking
from sdkwright.app.changelog import changelog_lines, version_lines
from sdkwright.app.compare import (
    Comparison,
    NothingToCompare,
    compare_package,
    compare_sides,
)
from sdkwright.app.comparison_report import (
    JudgedSource,
    comparison_json,
    comparison_lines,
    comparison_markdown,
    judged_sources,
    overlay_of,
    unused_entries,
)
from sdkwright.app.config import (
    Config,
    ReadConfig,
    SourceConfig,
    TargetConfig,
    read_config,
)
from sdkwright.app.findings import Findings
from sdkwright.app.git_files import GitFiles, NoRevision, refuse_others
from sdkwright.app.packages import NoPackage, is_package, surface_of_package
from sdkwright.app.surfaces import Side
from sdkwright.app.version_writing import NoVersion, with_versions
from sdkwright.cli.ordering import found_configuration
from sdkwright.cli.printing import complain, print_findings
from sdkwright.cli.progress import Progress
from sdkwright.cli.usage import Usage, permissions
from sdkwright.core.permissions import Permissions
from sdkwright.core.report import printable
from sdkwright.core.words import suggestion
from sdkwright.targets.contract.registry import TARGETS
from sdkwright.targets.languages import LANGUAGES


def run_diff(arguments: argparse.Namespace) -> int:
    """Compare what the arguments name; 0 where nothing breaks, 1 where something does, 2 where there is no telling."""
    try:
        return _run(arguments)
    except (NoRevision, NoPackage, NothingToCompare, NoVersion) as error:
        complain(f"sdkwright: {error}")
        return 2


def _run(arguments: argparse.Namespace) -> int:
    permitted = permissions(arguments)
    known = _known(arguments)
    if known is None:
        return 2
    side, breaking = known
    with Progress(sys.stderr) as progress:
        comparison = _comparison(arguments, side, permitted, progress)
    if comparison is None:
        return 2
    return _judged(arguments, comparison, side, breaking)


def _judged(
    arguments: argparse.Namespace,
    comparison: Comparison,
    side: Side,
    breaking: Breaking,
) -> int:
    if comparison.findings:
        print_findings(comparison.findings, verbose=arguments.verbose)
        complain("sdkwright: there was no way to compare: see above")
        return 2
    for name in comparison.without_partner:
        complain(f"{name}: one side alone has this target; there is nothing to compare")
    today = datetime.now(UTC).date().isoformat()
    judged = judged_sources(comparison, breaking, today)
    if arguments.command == "changelog":
        _write_lines(changelog_lines(judged))
        return 0
    if arguments.command == "version":
        _write_lines(version_lines(judged))
        if arguments.write:
            _write_versions(arguments, side, judged)
        return 0
    stale = unused_entries(judged, breaking, today)
    print_findings(
        (Findings(diagnostics=stale, sources=side.config_sources),), verbose=True
    )
    _print(arguments, judged)
    if arguments.write_overlay:
        _write_overlay(arguments.write_overlay, judged)
    is_strict = arguments.strict and bool(stale)
    return int(is_strict or any(one.is_breaking for one in judged))


def _write_lines(lines: Iterable[str]) -> None:
    sys.stdout.write("".join(f"{_shown(one)}\n" for one in lines))


def _write_versions(
    arguments: argparse.Namespace, side: Side, judged: Sequence[JudgedSource]
) -> None:
    if arguments.documents:
        raise Usage("--write changes a configuration: give no documents")
    versions = {
        name: source.next_version(name) for source in judged for name in source.names
    }
    targets = [one for one in side.targets if one.name in versions]
    text = with_versions(side.config_sources[""], targets, versions)
    Path(_location(arguments)).write_text(text, encoding="utf-8")


def _write_overlay(path: str, judged: Sequence[JudgedSource]) -> None:
    if len(judged) != 1:
        raise Usage("--write-overlay takes one document: name its target with --target")
    overlay = overlay_of(judged[0].compared.changes)
    text = json.dumps(overlay, ensure_ascii=False, indent=2)
    try:
        Path(path).write_text(f"{text}\n", encoding="utf-8")
    except OSError as error:
        raise Usage(f"{path} can't be written: {error.strerror}") from error


def _print(arguments: argparse.Namespace, judged: Sequence[JudgedSource]) -> None:
    match arguments.format:
        case "json":
            text = json.dumps(comparison_json(judged), ensure_ascii=False, indent=2)
            sys.stdout.write(f"{text}\n")
        case "markdown":
            _write_lines(comparison_markdown(judged))
        case _:
            _write_lines(comparison_lines(judged))


def _shown(line: str) -> str:
    """A line that steers no terminal; its margin stays."""
    plain = line.lstrip(" ")
    margin = " " * (len(line) - len(plain))
    return margin + "  ".join(printable(part) for part in plain.split("  "))


def _known(arguments: argparse.Namespace) -> tuple[Side, Breaking] | None:
    """The new side, and what the configuration says of breaks; None where that can't be read, and the reasons are printed."""
    documents: list[str] = arguments.documents
    wanted = "OLD and NEW, or --against with a git ref or a package's file"
    if len(documents) > 2 or (len(documents) == 2) is bool(arguments.against):
        raise Usage(f"give {wanted}")
    if documents:
        return _of_documents(arguments, documents[-1]), Breaking()
    read = read_config(_location(arguments), LANGUAGES)
    config = _usable(read, arguments)
    if config is None:
        return None
    side = Side(
        targets=_selected(arguments, config.targets), config_sources=read.sources
    )
    return side, config.breaking


def _location(arguments: argparse.Namespace) -> str:
    location: str | None = arguments.config
    return location or found_configuration(instead="OLD and NEW")


def _usable(read: ReadConfig, arguments: argparse.Namespace) -> Config | None:
    if read.value is None:
        findings = Findings(diagnostics=read.diagnostics, sources=read.sources)
        print_findings((findings,), verbose=arguments.verbose)
    return read.value


def _of_documents(arguments: argparse.Namespace, document: str) -> Side:
    if arguments.config:
        raise Usage("give documents or --config, not both")
    options = {"packageName": arguments.package} if arguments.package else {}
    targets = tuple(
        TargetConfig(
            name=language,
            source=SourceConfig(document=document, overlays=tuple(arguments.overlay)),
            language=language,
            output=Path(),
            options=options,
        )
        for language in TARGETS
    )
    return Side(targets=_selected(arguments, targets))


def _selected(
    arguments: argparse.Namespace, targets: Sequence[TargetConfig]
) -> tuple[TargetConfig, ...]:
    name = arguments.target
    names = [target.name for target in targets]
    if name and name not in names:
        close = suggestion(name, names)
        raise Usage(f"there is no target {name}{close} ({', '.join(names)})")
    return tuple(one for one in targets if name in (None, one.name))


def _comparison(
    arguments: argparse.Namespace,
    side: Side,
    permitted: Permissions,
    progress: Progress,
) -> Comparison | None:
    against: str | None = arguments.against
    if against is not None and is_package(against):
        surface = surface_of_package(against)
        return compare_package(surface, against, side, TARGETS, permitted, progress)
    if against is None:
        old = _of_documents(arguments, arguments.documents[0])
        return compare_sides(old, side, TARGETS, permitted, progress)
    before = _at_revision(arguments, against, side)
    if before is None:
        return None
    return compare_sides(before, side, TARGETS, permitted, progress)


def _at_revision(
    arguments: argparse.Namespace, revision: str, side: Side
) -> Side | None:
    refuse_others(one.source.document for one in side.targets)
    files = GitFiles(revision)
    label = f"{revision}:"
    if arguments.documents:
        old = _of_documents(arguments, arguments.documents[0])
        return replace(old, files=files, label=label)
    location = _location(arguments)
    read = read_config(location, LANGUAGES, files)
    config = _usable(_at(read, label), arguments)
    if config is None:
        return None
    known = {one.name for one in side.targets}
    return Side(
        targets=tuple(one for one in config.targets if one.name in known),
        files=files,
        label=label,
        config_sources=read.sources,
    )


def _at(read: ReadConfig, label: str) -> ReadConfig:
    """The same, its file called by where it is from."""
    sources = {
        uri: replace(one, label=f"{label}{one.label}")
        for uri, one in read.sources.items()
    }
    return replace(read, sources=sources)
