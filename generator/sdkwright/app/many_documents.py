"""Generate from many documents: one by one where each is to stand for itself, and in several processes at once.

What a process made stays in it until it is written; only what is to be said of it comes back.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from sdkwright.app.build_targets import Build, build_targets
from sdkwright.app.config_sources import SourceConfig
from sdkwright.app.findings import Findings, Verdict
from sdkwright.app.generate import Generated, generate, write_builds
from sdkwright.app.order import Order
from sdkwright.app.read_document import Progress, silent
from sdkwright.core.json import JsonObject
from sdkwright.core.processes import EndedEarly
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
        accounts = _in_processes(shares, targets, progress, manner)
    elif manner.keep_going:
        accounts = list(_each(_by_source(order), targets, progress, manner))
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


def _each(
    orders: Sequence[Order],
    targets: Mapping[str, Target],
    progress: Progress,
    manner: Manner,
) -> Iterator[Account]:
    for start in range(0, len(orders), _DOCUMENTS_IN_STEP):
        some = orders[start : start + _DOCUMENTS_IN_STEP]
        builds = [build_targets(order, targets, progress) for order in some]
        yield from _written(builds, progress, manner)


def _written(
    builds: Sequence[Build], progress: Progress, manner: Manner
) -> Iterator[Account]:
    for done in write_builds(builds, progress, overwrite=manner.overwrite):
        yield Account.of(done, recorded=manner.recorded)


def _in_processes(
    shares: Sequence[Sequence[Order]],
    targets: Mapping[str, Target],
    progress: Progress,
    manner: Manner,
) -> list[Account]:
    """The accounts of each process's orders. Unless they keep going, none writes before all have built."""
    workers = [_Worker(share, targets, manner) for share in shares]
    progress(f"generating in {len(workers)} processes")
    try:
        verdicts: list[Verdict] = [worker.message() for worker in workers]
        is_good = manner.keep_going or max(verdicts) is Verdict.DONE
        for worker in workers:
            worker.pipe.send(is_good)
        return [account for worker in workers for account in worker.message()]
    except BaseException:
        for worker in workers:
            worker.process.terminate()
        raise
    finally:
        for worker in workers:
            worker.pipe.close()
            worker.process.join()


class _Worker:
    """A process that has begun with its orders, and the pipe to it."""

    def __init__(
        self, orders: Sequence[Order], targets: Mapping[str, Target], manner: Manner
    ) -> None:
        context = multiprocessing.get_context()
        self.pipe, there = context.Pipe()
        arguments = (there, orders, dict(targets), manner)
        self.process = context.Process(target=_work, args=arguments)
        self.process.start()
        there.close()

    def message(self) -> Any:
        """The next thing that it says. Raises RuntimeError where it failed."""
        try:
            content = self.pipe.recv()
        except EOFError:
            self.process.join()
            content = EndedEarly.with_status(self.process.exitcode or 1)
        if isinstance(content, RuntimeError):
            raise content
        return content


def _work(
    there: Connection,
    orders: Sequence[Order],
    targets: Mapping[str, Target],
    manner: Manner,
) -> None:
    """One process's part: to say whether all could be built, to be told whether to write, to give account."""
    try:
        there.send(list(_steps(there, orders, targets, manner)))
    except (EOFError, BrokenPipeError, KeyboardInterrupt):
        pass  # whoever asked is gone
    except EndedEarly as error:
        there.send(error)
    except Exception as error:  # noqa: BLE001 - it is told where it can be read
        there.send(RuntimeError(f"{type(error).__name__}: {error}"))


def _steps(
    there: Connection,
    orders: Sequence[Order],
    targets: Mapping[str, Target],
    manner: Manner,
) -> Iterator[Account]:
    if manner.keep_going:
        there.send(Verdict.DONE)
        there.recv()
        yield from _each(orders, targets, silent, manner)
        return
    builds = [build_targets(order, targets, silent) for order in orders]
    there.send(max(build.verdict for build in builds))
    is_good: bool = there.recv()
    if is_good:
        yield from _written(builds, silent, manner)
        return
    for build in builds:
        done = Generated(written=(), findings=build.findings, verdict=build.verdict)
        yield Account.of(done, recorded=manner.recorded)
