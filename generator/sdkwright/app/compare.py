"""Compare: what a package's users feel of another version of its document, its options, or of this program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sdkwright.app.config import TargetConfig
from sdkwright.app.config_sources import SourceConfig
from sdkwright.app.findings import Findings
from sdkwright.app.read_document import Progress
from sdkwright.app.surfaces import Side, SideSurfaces, surfaces_of
from sdkwright.core.permissions import Permissions
from sdkwright.core.source import Source
from sdkwright.diff.changes import Change, changes_of
from sdkwright.diff.compare import compare as differences_of
from sdkwright.ir.api import Api
from sdkwright.targets.contract.surface import Surface
from sdkwright.targets.contract.target import Target


class NothingToCompare(ValueError):
    """There aren't two sides; the text says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What became of the targets of one source. ``new_api`` is what that describes now; ``old_texts`` and ``new_texts``
    are those that origins lead into, ``old_surfaces`` those of the targets, by their names.
    """

    targets: tuple[TargetConfig, ...]
    new_api: Api
    changes: tuple[Change, ...]
    old_texts: Mapping[str, Source]
    new_texts: Mapping[str, Source]
    old_surfaces: Mapping[str, Surface]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All sources, in the order of the targets; ``findings`` are errors, and then there is nothing else.

    ``without_partner`` are targets of one side alone.
    """

    compared: tuple[Compared, ...]
    findings: tuple[Findings, ...] = ()
    without_partner: tuple[str, ...] = ()


def compare_sides(
    old: Side,
    new: Side,
    languages: Mapping[str, Target],
    permitted: Permissions,
    progress: Progress,
) -> Comparison:
    """Hold the targets of two sides against each other, by their names. Raises NothingToCompare."""
    before = surfaces_of(old, languages, permitted, progress)
    after = surfaces_of(new, languages, permitted, progress)
    if before.failed or after.failed:
        return Comparison(compared=(), findings=(*before.findings, *after.findings))
    sources = {target.name: target.source for target in old.targets}
    texts = {name: before.texts[source] for name, source in sources.items()}
    return _compared(new.targets, before.surfaces, texts, after)


def compare_package(
    surface: Surface,
    path: str,
    new: Side,
    languages: Mapping[str, Target],
    permitted: Permissions,
    progress: Progress,
) -> Comparison:
    """Hold the one target of a published package's language against it. Raises NothingToCompare."""
    targets = [one for one in new.targets if one.language == surface.language]
    if not targets:
        raise NothingToCompare(f"{path} is of {surface.language}, which no target is")
    side = replace(new, targets=tuple(targets))
    after = surfaces_of(side, languages, permitted, progress)
    if after.failed:
        return Comparison(compared=(), findings=after.findings)
    named = [
        one for one in targets if after.surfaces[one.name].package == surface.package
    ]
    if len(named or targets) > 1:
        names = ", ".join(one.name for one in named or targets)
        raise NothingToCompare(f"name the target that {path} is of, one of: {names}")
    (target,) = named or targets
    return _compared((target,), {target.name: surface}, {target.name: {}}, after)


def _compared(
    targets: Sequence[TargetConfig],
    before: Mapping[str, Surface],
    texts: Mapping[str, Mapping[str, Source]],
    after: SideSurfaces,
) -> Comparison:
    both = [one for one in targets if one.name in before]
    alone = [one.name for one in targets if one.name not in before]
    if not both:
        names = ", ".join(alone) or "none"
        raise NothingToCompare(f"the old side has none of the targets ({names})")
    groups: dict[SourceConfig, list[TargetConfig]] = {}
    for target in both:
        groups.setdefault(target.source, []).append(target)
    known = {one.name for one in targets}
    return Comparison(
        compared=tuple(
            Compared(
                targets=tuple(group),
                new_api=after.apis[source],
                changes=changes_of(
                    {
                        one.name: differences_of(
                            before[one.name], after.surfaces[one.name]
                        )
                        for one in group
                    }
                ),
                old_texts=texts[group[0].name],
                new_texts=after.texts[source],
                old_surfaces={one.name: before[one.name] for one in group},
            )
            for source, group in groups.items()
        ),
        without_partner=(*alone, *(one for one in before if one not in known)),
    )
