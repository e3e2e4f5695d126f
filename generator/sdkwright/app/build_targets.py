"""Every selected target's tree, made once for whatever verb wants it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sdkwright.app.config import SourceConfig, TargetConfig
from sdkwright.app.custom import read_custom
from sdkwright.app.docs import make_docs
from sdkwright.app.findings import Findings, Verdict, worst
from sdkwright.app.ledger import Ledger
from sdkwright.app.merged_findings import merged
from sdkwright.app.order import Order
from sdkwright.app.origin import Reading, origin_of
from sdkwright.app.pipeline import (
    Progress,
    build_api,
    make_tree,
    read_document,
    with_old_names,
)
from sdkwright.core.catalogue.run import CONFIG_OPTION
from sdkwright.core.diagnostics import Diagnostic, Result
from sdkwright.emit.record import Origin
from sdkwright.emit.tree import Tree
from sdkwright.frontend.document import Document
from sdkwright.frontend.outline import outline
from sdkwright.frontend.validate import Validation
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


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadApi:
    """What a source describes, None where it can't be used, and what was found on the way."""

    api: Api | None
    findings: Findings
    about_names: Findings = field(default_factory=lambda: Findings(diagnostics=()))
    outline: tuple[str, ...] = ()


def build_targets(
    order: Order,
    targets: Mapping[str, Target],
    progress: Progress,
    apis: Mapping[SourceConfig, ReadApi] | None = None,
) -> Build:
    """Make every target's tree; one that can't be made doesn't keep the others from being looked at.

    ``apis`` are those of the order's sources, where they were read for something else, too.
    """
    if apis is None:
        apis = apis_by_source(order, progress)
    built: list[BuiltTarget] = []
    findings = [source.findings for source in apis.values()]
    findings += [source.about_names for source in apis.values()]
    for target in order.targets:
        source = apis[target.source]
        if source.api is None:
            continue
        custom = read_custom(target)
        if target.is_docs:
            result = make_docs(
                target,
                source.api,
                targets,
                progress,
                sources=source.findings.sources,
            )
        else:
            result = make_tree(
                target,
                source.api,
                targets,
                progress,
                custom=custom,
                maximum_bytes=order.maximum_megabytes * 1_000_000,
            )
        own = _own_findings(order, target, source.findings, result.diagnostics)
        findings += own
        if result.value is not None:
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


def apis_by_source(order: Order, progress: Progress) -> Mapping[SourceConfig, ReadApi]:
    """Each source once, however many targets it has."""
    distinct = dict.fromkeys(target.source for target in order.targets)
    return {source: _read_api(order, source, progress) for source in distinct}


def _read_api(order: Order, source: SourceConfig, progress: Progress) -> ReadApi:
    read = read_document(source, permitted=order.permitted, progress=progress)
    if read.document is None:
        return ReadApi(api=None, findings=read.findings)
    result, invalid = _build_beside_validation(order, read.document, progress)
    diagnostics = merged(read.findings.diagnostics, invalid, result.diagnostics)
    findings = Findings(diagnostics=diagnostics, sources=read.findings.sources)
    api, about_names = with_old_names(result.value, source)
    return ReadApi(
        api=None if result.failed else api,
        findings=findings,
        about_names=Findings(diagnostics=about_names, sources=order.config_sources),
        outline=outline(read.document),
    )


def _build_beside_validation(
    order: Order, document: Document, progress: Progress
) -> tuple[Result[Api], tuple[Diagnostic, ...]]:
    """The Api, and beside it what is invalid: both are worked on at once."""
    if not order.validate:
        return build_api(document, progress=progress), ()
    with Validation(document) as validation:
        result = build_api(document, progress=progress)
        progress("validating the document")
        return result, validation.findings()


def _own_findings(
    order: Order,
    target: TargetConfig,
    source: Findings,
    diagnostics: Sequence[Diagnostic],
) -> list[Findings]:
    """A target's findings by what they point into: its options in the configuration, or the document."""
    about_options = tuple(
        finding for finding in diagnostics if finding.rule is CONFIG_OPTION
    )
    about_document = tuple(
        finding for finding in diagnostics if finding.rule is not CONFIG_OPTION
    )
    return [
        Findings(diagnostics=about_options, sources=order.config_sources),
        Findings(diagnostics=about_document, sources=source.sources),
    ]
