"""The way from a source to an Api and from an Api to a tree, stage by stage. Writes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from importlib import import_module
from typing import Any

from sdkwright.app.config import TargetConfig
from sdkwright.app.config_sources import SourceConfig
from sdkwright.app.output_size import least_size
from sdkwright.app.package_files import is_large, print_package
from sdkwright.app.read_document import Progress
from sdkwright.core.catalogue import run as rules
from sdkwright.core.catalogue import target as target_rules
from sdkwright.core.copies import ALONE, Processes
from sdkwright.core.diagnostics import Diagnostic, Result, Severity
from sdkwright.core.pointer import child
from sdkwright.emit.render import OutputTooLarge
from sdkwright.emit.tree import Tree, UnsafePath
from sdkwright.frontend.build.api import build
from sdkwright.frontend.document import Document
from sdkwright.frontend.upgrade import upgrade
from sdkwright.ir.api import Api
from sdkwright.ir.former_names import with_former_names
from sdkwright.targets.contract.custom import NO_CUSTOM, Custom
from sdkwright.targets.contract.option_reading import OptionError, Problem
from sdkwright.targets.contract.target import Target

COMMAND_LINE = "command line#"
"""Where the options of a target stand that no configuration names."""


def build_api(document: Document, *, progress: Progress) -> Result[Api]:
    """The Api that a document describes."""
    progress("understanding the document")
    return build(upgrade(document))


def with_old_names(
    api: Api, source: SourceConfig
) -> tuple[Api, tuple[Diagnostic, ...]]:
    """The API with the old names that a configuration keeps, and findings in that about those that can't be."""
    if not source.renamed:
        return api, ()
    named, reasons = with_former_names(api, source.renamed)
    return named, tuple(
        Diagnostic(
            rule=rules.CONFIG_RENAMED,
            at=child(source.renamed_at, one.new),
            values={"new": one.new, "why": why},
        )
        for one, why in reasons.items()
    )


def make_tree(
    target: TargetConfig,
    api: Api,
    targets: Mapping[str, Target],
    progress: Progress,
    *,
    maximum_bytes: int,
    custom: Custom = NO_CUSTOM,
    processes: Processes = ALONE,
) -> Result[Tree | None]:
    """The files of one target with their docs, None beside findings when options or a path are wrong, or it is more
    than ``maximum_bytes``.
    """
    progress(f"lowering {target.name}")
    language = targets[target.language]
    try:
        options = language.parse_options(target.options, called_after(target, api))
    except OptionError as error:
        return Result(value=None, diagnostics=wrong_options(target, error))
    if least_size(api) > maximum_bytes:
        return Result(value=None, diagnostics=(_too_large(target, maximum_bytes),))
    lowered = language.lower(api, options, custom)
    progress(f"printing {target.name}")
    try:
        tree, dead = print_package(
            lowered,
            processes=processes if is_large(api) else ALONE,
            maximum_bytes=maximum_bytes,
        )
    except OutputTooLarge:
        finding = _too_large(target, maximum_bytes)
        return Result(value=None, diagnostics=(*lowered.diagnostics, finding))
    except UnsafePath as error:
        values = {"reason": str(error)}
        finding = Diagnostic(rule=rules.OUTPUT_PATH, at="#", values=values)
        return Result(value=None, diagnostics=(*lowered.diagnostics, finding))
    findings = (*lowered.diagnostics, *_dead_links(dead))
    failed = any(finding.rule.severity is Severity.ERROR for finding in findings)
    return Result(value=None if failed else tree, diagnostics=findings)


def _dead_links(targets: Sequence[str]) -> Iterator[Diagnostic]:
    """The finding of links in descriptions that lead nowhere from pages."""
    if targets:
        values = {"count": str(len(targets)), "first": targets[0]}
        yield Diagnostic(rule=target_rules.DEAD_LINKS, at="#/info", values=values)


def _too_large(target: TargetConfig, maximum_bytes: int) -> Diagnostic:
    values = {"target": target.name, "limit": str(maximum_bytes // 1_000_000)}
    return Diagnostic(rule=rules.OUTPUT_TOO_LARGE, at="#", values=values)


def called_after(target: TargetConfig, api: Api) -> Api:
    """The API whose title classes are called after."""
    if target.product is None:
        return api
    return replace(api, info=replace(api.info, title=target.product))


def wrong_options(target: TargetConfig, error: OptionError) -> tuple[Diagnostic, ...]:
    """The findings of a target's options that are wrong."""
    at = target.origin or COMMAND_LINE
    return tuple(
        Diagnostic(
            rule=rules.CONFIG_OPTION,
            at=child(at, *problem.keys),
            values={"problem": _problem(target, problem)},
        )
        for problem in error.problems
    )


def _problem(target: TargetConfig, problem: Problem) -> str:
    """What is wrong with an option; of one that another generator has, what there is here instead."""
    if not problem.is_unknown:
        return problem.text
    # Runs without such an option have no need of what others call theirs.
    foreign: Any = import_module("sdkwright.migrate.foreign_options")
    text: str | None = foreign.foreign_option(
        target.language, ".".join(problem.keys), is_misspelt=problem.is_misspelt
    )
    return text or problem.text
