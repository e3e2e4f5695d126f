"""Generate from many documents: one by one where each is to stand for itself, and in several processes at once."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Any

from sdkwright.app.build_targets import Build, build_targets
from sdkwright.app.config_sources import SourceConfig
from sdkwright.app.findings import Findings, Verdict
from sdkwright.app.generate import Generated, generate, write_builds
from sdkwright.app.order import Order
from sdkwright.app.read_document import Progress
from sdkwright.core.json import JsonObject
from sdkwright.targets.contract.target import Target

_DOCUMENTS_IN_STEP = 20
"""Packages of so many wait for the disk together, and in memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What is to be said of a run: ``summaries`` of the targets it wrote, by name, and their part of its record where that
    is wanted.
    """

    verdict: Verdict
    findings: tuple[Findings, ...]
    summaries: Mapping[str, str]
    targets: tuple[JsonObject, ...] = ()

    @classmethod
    def of(cls, done: Generated, *, recorded: bool) -> Account:
        """The account of what was generated."""
        return cls(
            verdict=done.verdict,
            findings=done.findings,
            summaries={one.built.target.name: one.summary() for one in done.written},
            targets=tuple(one.as_json() for one in done.written) if recorded else (),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a run goes about its targets. With ``keep_going`` trouble with a document keeps back its own packages alone,
    else all of them; ``recorded`` accounts have the targets' part of the record.
    """

    jobs: int = 1
    keep_going: bool = False
    overwrite: bool = False
    recorded: bool = False


def generate_many(
    order: Order, targets: Mapping[str, Target], progress: Progress, manner: Manner
) -> Account:
    """Generate in as many processes as wanted; the account of them all, targets in the order asked for."""
    shares = _shares(order, manner.jobs)
    if len(shares) > 1:
        each = max(order.processes // len(shares), 1)
        shares = [[replace(one, processes=each) for one in share] for share in shares]
        # Runs of one process have no need of what speaks with others.
        apart: Any = import_module("sdkwright.app.document_processes")
        accounts = apart.in_processes(shares, targets, progress, manner)
    elif manner.keep_going:
        accounts = list(one_by_one(_by_source(order), targets, progress, manner))
    else:
        done = generate(order, targets, progress, overwrite=manner.overwrite)
        return Account.of(done, recorded=manner.recorded)
    entries = {one["name"]: one for account in accounts for one in account.targets}
    return Account(
        verdict=max(account.verdict for account in accounts),
        findings=tuple(one for account in accounts for one in account.findings),
        summaries={
            name: text
            for account in accounts
            for name, text in account.summaries.items()
        },
        targets=tuple(
            entries[target.name] for target in order.targets if target.name in entries
        ),
    )


def _by_source(order: Order) -> list[Order]:
    """An order for each source: its document is read once."""
    by_source: dict[SourceConfig, Order] = {}
    for target in order.targets:
        known = by_source.get(target.source, replace(order, targets=()))
        by_source[target.source] = replace(known, targets=(*known.targets, target))
    return list(by_source.values())


def _shares(order: Order, jobs: int) -> list[list[Order]]:
    """The orders of each source in groups of about equal work, at most one for each job; the largest document first."""
    orders = sorted(_by_source(order), key=_weight, reverse=True)
    shares: list[list[Order]] = [[] for _ in range(min(jobs, len(orders)))]
    loads = [0] * len(shares)
    for one in orders:
        least = loads.index(min(loads))
        shares[least].append(one)
        loads[least] += _weight(one)
    return shares


def _weight(order: Order) -> int:
    """About how much work an order is, by the size of its document."""
    place = Path(order.targets[0].source.document)
    try:
        size = os.stat(place).st_size
    except OSError:
        size = 0
    return (size + 10_000) * len(order.targets)


def one_by_one(
    orders: Sequence[Order],
    targets: Mapping[str, Target],
    progress: Progress,
    manner: Manner,
) -> Iterator[Account]:
    """The accounts of orders each of which stands for itself."""
    for start in range(0, len(orders), _DOCUMENTS_IN_STEP):
        some = orders[start : start + _DOCUMENTS_IN_STEP]
        builds = [build_targets(order, targets, progress) for order in some]
        yield from written_ones(builds, progress, manner)


def written_ones(
    builds: Sequence[Build], progress: Progress, manner: Manner
) -> Iterator[Account]:
    """The accounts of what was built, which is written."""
    for done in write_builds(builds, progress, overwrite=manner.overwrite):
        yield Account.of(done, recorded=manner.recorded)
