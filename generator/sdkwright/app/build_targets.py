"""Every selected target's tree, made once for whatever verb wants it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import Any

from sdkwright.app.config import TargetConfig
from sdkwright.app.config_sources import SourceConfig
from sdkwright.app.custom import read_custom
from sdkwright.app.findings import Findings, Verdict, worst
from sdkwright.app.generator import this_generator
from sdkwright.app.ledger import Ledger
from sdkwright.app.order import Order
from sdkwright.app.origin import Reading, origin_of
from sdkwright.app.package_files import is_large
from sdkwright.app.pipeline import make_tree
from sdkwright.app.read_apis import ReadApi, SourceReader, reading
from sdkwright.app.read_document import Progress, silent
from sdkwright.core.catalogue.run import CONFIG_OPTION
from sdkwright.core.copies import Processes, in_copies
from sdkwright.core.diagnostics import Diagnostic, Result
from sdkwright.core.source import Source
from sdkwright.emit.record import Origin
from sdkwright.emit.tree import Tree
from sdkwright.ir.api import Api
from sdkwright.targets.contract.custom import Custom
from sdkwright.targets.contract.target import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltTarget:
    """One target's tree, what it was made from, and the ledger of its run."""

    target: TargetConfig
    tree: Tree
    origin: Origin
    ledger: Ledger
    reading: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """All that could be made, in the order asked for, and every finding on the way."""

    targets: tuple[BuiltTarget, ...]
    findings: tuple[Findings, ...]
    verdict: Verdict


def build_targets(
    order: Order,
    targets: Mapping[str, Target],
    progress: Progress,
    apis: Mapping[SourceConfig, ReadApi] | None = None,
) -> Build:
    """Make every target's tree; one that can't be made doesn't keep the others from being looked at.

    ``apis`` are those of the order's sources, where they were read for something else, too.
    """
    if order.ahead and len(order.targets) == 1 and not order.targets[0].is_docs:
        targets[order.targets[0].language]  # loaded while the document is read
    with nullcontext() if apis else reading(order, progress) as under_way:
        known = under_way.apis if under_way else apis or {}
        usable = [one for one in order.targets if known[one.source].api is not None]
        customs = [read_custom(target) for target in usable]
        meanwhile = partial(_meanwhile, under_way) if under_way else None
        processes = Processes(most=order.processes, meanwhile=meanwhile)
        results = _results(order, processes, usable, customs, known, targets, progress)
        known = under_way.validated() if under_way else known
    built: list[BuiltTarget] = []
    findings = [source.findings for source in known.values()]
    findings += [source.about_names for source in known.values()]
    for target, custom, result in zip(usable, customs, results, strict=True):
        source = known[target.source]
        findings += _own_findings(order, target, source.findings, result.diagnostics)
        if result.value is not None and source.api is not None:
            built.append(
                _built(
                    target, custom, source, source.api, result.value, result.diagnostics
                )
            )
    return Build(
        targets=tuple(built),
        findings=tuple(group for group in findings if group.diagnostics),
        verdict=worst(findings, strict=order.strict),
    )


def _meanwhile(under_way: SourceReader) -> None:
    """What nothing that is printed depends on, and what comes after that does: where findings stand, and which generator
    this is.
    """
    under_way.located()
    this_generator()


def _results(
    order: Order,
    processes: Processes,
    wanted: Sequence[TargetConfig],
    customs: Sequence[Custom],
    apis: Mapping[SourceConfig, ReadApi],
    targets: Mapping[str, Target],
    progress: Progress,
) -> list[Result[Tree | None]]:
    """What comes of each target; few are worked on at once, as each loads its language, and else those of large documents."""
    works = [
        _Work(
            order=order,
            target=target,
            custom=custom,
            api=api,
            sources=apis[target.source].findings.sources,
            targets=targets,
        )
        for target, custom in zip(wanted, customs, strict=True)
        for api in [apis[target.source].api]
        if api is not None
    ]
    are_few = len(works) <= processes.most
    apart = [one for one in works if are_few or is_large(one.api)]
    if len(apart) < 2 or processes.most < 2:
        return [one.result(progress, processes) for one in works]
    progress(f"making {len(apart)} packages at once")
    each = Processes(most=max(processes.most // len(apart), 1))
    parts = [partial(one.result, silent, each) for one in apart]
    results = {
        one.target.name: result
        for one, result in zip(apart, in_copies(parts, processes), strict=True)
    }
    return [
        results.get(one.target.name) or one.result(progress, processes) for one in works
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """A target to be made of an API; ``sources`` are the texts that findings lead into."""

    order: Order
    target: TargetConfig
    custom: Custom
    api: Api
    sources: Mapping[str, Source]
    targets: Mapping[str, Target]

    def result(self, progress: Progress, processes: Processes) -> Result[Tree | None]:
        """What comes of it."""
        if self.target.is_docs:
            # Runs without docs have no need of what makes sites.
            docs: Any = import_module("sdkwright.app.docs")
            result: Result[Tree | None] = docs.make_docs(
                self.target, self.api, self.targets, progress, sources=self.sources
            )
            return result
        return make_tree(
            self.target,
            self.api,
            self.targets,
            progress,
            custom=self.custom,
            maximum_bytes=self.order.maximum_megabytes * 1_000_000,
            processes=processes,
        )


def _built(
    target: TargetConfig,
    custom: Custom,
    source: ReadApi,
    api: Api,
    tree: Tree,
    diagnostics: Sequence[Diagnostic],
) -> BuiltTarget:
    everything = Findings(
        diagnostics=(*source.findings.diagnostics, *diagnostics),
        sources=source.findings.sources,
    )
    reading = Reading(
        sources=source.findings.sources,
        diagnostics=source.findings.diagnostics,
        outline=source.outline,
    )
    return BuiltTarget(
        target=target,
        tree=tree,
        origin=origin_of(target, custom, reading),
        ledger=Ledger.of(api, tree, everything),
        reading=reading,
    )


def _own_findings(
    order: Order,
    target: TargetConfig,
    source: Findings,
    diagnostics: Sequence[Diagnostic],
) -> list[Findings]:
    """A target's findings by what they point into: its options in the configuration, or the document."""
    about_options = tuple(
        finding for finding in diagnostics if finding.rule == CONFIG_OPTION
    )
    about_document = tuple(
        finding for finding in diagnostics if finding.rule != CONFIG_OPTION
    )
    return [
        Findings(diagnostics=about_options, sources=order.config_sources),
        Findings(diagnostics=about_document, sources=source.sources),
    ]
