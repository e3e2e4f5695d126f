"""The two sides that `diff`, `changelog` and `version` are asked to compare."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path

from sdkwright.app.breaking import Breaking
from sdkwright.app.compare import (
    Comparison,
    NothingToCompare,
    compare_package,
    compare_sides,
)
from sdkwright.app.config import Config, ReadConfig, TargetConfig, read_config
from sdkwright.app.config_sources import SourceConfig
from sdkwright.app.findings import Findings, Verdict
from sdkwright.app.git_files import GitFiles, NoRevision, refuse_others
from sdkwright.app.packages import NoPackage, is_package, surface_of_package
from sdkwright.app.surfaces import Side
from sdkwright.cli.ordering import (
    changed_targets,
    chosen_targets,
    found_configuration,
    left_targets,
    refuse_selection,
)
from sdkwright.cli.outcome import Outcome
from sdkwright.cli.printing import complain
from sdkwright.cli.progress import Progress
from sdkwright.cli.usage import Usage, permissions
from sdkwright.core.permissions import Permissions
from sdkwright.targets.contract.registry import TARGETS
from sdkwright.targets.languages import LANGUAGES


class _Unreadable(Exception):
    """A side that can't be read, for what was found in it."""

    def __init__(self, findings: tuple[Findings, ...]) -> None:
        super().__init__()
        self.findings = findings


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedSides:
    """A comparison, its new side, and what the configuration says of breaks."""

    comparison: Comparison
    side: Side
    breaking: Breaking


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """The new side, what the configuration says of breaks, and the names of targets that were left out as unchanged."""

    side: Side
    breaking: Breaking = field(default_factory=Breaking)
    left_out: frozenset[str] = frozenset()


def compared_sides(arguments: argparse.Namespace) -> ComparedSides | Outcome:
    """What the arguments name, compared; the outcome of a run that found no two sides. Raises Usage."""
    permitted = permissions(arguments)
    try:
        known = _known(arguments)
        with Progress(sys.stderr) as progress:
            comparison = _comparison(arguments, known, permitted, progress)
    except _Unreadable as error:
        return Outcome(verdict=Verdict.UNREADABLE, findings=error.findings)
    except (NoRevision, NoPackage, NothingToCompare) as error:
        raise Usage(str(error)) from error
    if comparison.findings:
        return Outcome(verdict=Verdict.UNREADABLE, findings=comparison.findings)
    if known.left_out and not known.side.targets:
        complain(f"no target is made from what changed since {arguments.changed_since}")
    for name in comparison.without_partner:
        complain(f"{name}: one side alone has this target; there is nothing to compare")
    return ComparedSides(
        comparison=comparison,
        side=known.side,
        breaking=known.breaking,
    )


def _known(arguments: argparse.Namespace) -> _Known:
    """The new side. Raises Usage and _Unreadable."""
    documents: list[str] = arguments.documents
    wanted = "OLD and NEW, or --against with a git ref or a package's file"
    if len(documents) > 2 or (len(documents) == 2) is bool(arguments.against):
        raise Usage(f"give {wanted}")
    if documents:
        return _Known(side=_of_documents(arguments, documents[-1]))
    location = location_of(arguments)
    read = read_config(location, LANGUAGES)
    config = _usable(read)
    chosen = chosen_targets(arguments, config.targets)
    targets = changed_targets(arguments, chosen, location)
    side = Side(targets=targets, config_sources=read.sources)
    left_out = frozenset(one.name for one in chosen if one not in targets)
    return _Known(side=side, breaking=config.breaking, left_out=left_out)


def location_of(arguments: argparse.Namespace) -> str:
    """Where the configuration is. Raises Usage."""
    location: str | None = arguments.config
    return location or found_configuration(instead="OLD and NEW")


def _usable(read: ReadConfig) -> Config:
    if read.value is None:
        findings = Findings(diagnostics=read.diagnostics, sources=read.sources)
        raise _Unreadable((findings,))
    return read.value


def _of_documents(arguments: argparse.Namespace, document: str) -> Side:
    if arguments.config:
        raise Usage("give documents or --config, not both")
    refuse_selection(arguments)
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
    return Side(targets=chosen_targets(arguments, targets))


def _comparison(
    arguments: argparse.Namespace,
    known: _Known,
    permitted: Permissions,
    progress: Progress,
) -> Comparison:
    against: str | None = arguments.against
    side = known.side
    if known.left_out and not side.targets:
        return Comparison(compared=())
    if against is not None and is_package(against):
        surface = surface_of_package(against)
        return compare_package(surface, against, side, TARGETS, permitted, progress)
    if against is None:
        old = _of_documents(arguments, arguments.documents[0])
        return compare_sides(old, side, TARGETS, permitted, progress)
    refuse_others(one.source.document for one in side.targets)
    old = _at_revision(arguments, against)
    names = {one.name for one in side.targets}
    both = tuple(one for one in old.targets if one.name in names)
    left = names | known.left_out
    gone = (one.name for one in old.targets if one.name not in left)
    if (arguments.shard or known.left_out) and not both:
        # Those that can be compared are in other shards, or unchanged.
        return Comparison(compared=(), without_partner=(*sorted(names), *gone))
    before = replace(old, targets=both)
    compared = compare_sides(before, side, TARGETS, permitted, progress)
    return replace(compared, without_partner=(*compared.without_partner, *gone))


def _at_revision(arguments: argparse.Namespace, revision: str) -> Side:
    """The old side, with targets that are no longer there, too. Raises NoRevision and _Unreadable."""
    files = GitFiles(revision)
    label = f"{revision}:"
    if arguments.documents:
        old = _of_documents(arguments, arguments.documents[0])
        return replace(old, files=files, label=label)
    location = location_of(arguments)
    read = read_config(location, LANGUAGES, files)
    config = _usable(_at(read, label))
    return Side(
        targets=left_targets(arguments, config.targets),
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
