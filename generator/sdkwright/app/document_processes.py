"""The documents of a run in several processes at once.

What a process made stays in it until it is written; only what is to be said of it comes back.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Mapping, Sequence
from multiprocessing.connection import Connection
from typing import Any

from sdkwright.app.build_targets import build_targets
from sdkwright.app.findings import Verdict
from sdkwright.app.generate import Generated
from sdkwright.app.many_documents import Account, Manner, one_by_one, written_ones
from sdkwright.app.order import Order
from sdkwright.app.read_document import Progress, silent
from sdkwright.core.processes import EndedEarly
from sdkwright.targets.contract.target import Target


def in_processes(
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
        yield from one_by_one(orders, targets, silent, manner)
        return
    builds = [build_targets(order, targets, silent) for order in orders]
    there.send(max(build.verdict for build in builds))
    is_good: bool = there.recv()
    if is_good:
        yield from written_ones(builds, silent, manner)
        return
    for build in builds:
        done = Generated(written=(), findings=build.findings, verdict=build.verdict)
        yield Account.of(done, recorded=manner.recorded)
