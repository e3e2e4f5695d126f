"""How long generators take, how much memory, and how many operations come out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tests.bench.peers import Peer, peers, with_one_job
from tests.bench.timing import Run, run_program

_ROUNDS = 2


def report(language: str, documents: tuple[Path, ...], folder: Path) -> Iterator[str]:
    """Lines for people: each document with each generator, cold, the best of several runs taken in turns.

    Ratios are of wall time and of processor time. This program has all cores, and once one process of its own beside the
    validation's; where other programs are at work, too, wall times say little, and those of all cores the least.
    """
    yield (
        f"{'generator':28} {'document':10} {'time':>8} {'ratio':>6} {'processor':>10} {'ratio':>6} "
        f"{'memory':>8} {'operations':>11}"
    )
    for document in documents:
        runs: dict[str, list[Run]] = {}
        own_program, *others = peers(language)
        compared = (own_program, with_one_job(language), *others)
        for number in range(_ROUNDS):
            for peer in compared:
                # What lies there already might not be written again, so that each round has folders of its own.
                output = _output(peer, document, folder / f"{language}-{number}")
                output.parent.mkdir(exist_ok=True)
                command = peer.command(document, output)
                runs.setdefault(peer.name, []).append(
                    run_program(command, folder=folder)
                )
        own = _best(runs[compared[0].name])
        for peer in compared:
            output = _output(peer, document, folder / f"{language}-0")
            yield _line(peer, document, _best(runs[peer.name]), own, output)


def _output(peer: Peer, document: Path, folder: Path) -> Path:
    return folder / f"{peer.name.split()[0]}-{document.stem}"


def _best(runs: Sequence[Run]) -> Run:
    """The least of each figure."""
    first = runs[0]
    return replace(
        first,
        seconds=min(run.seconds for run in runs),
        work=min(run.work for run in runs),
        megabytes=max(run.megabytes for run in runs),
    )


def _line(peer: Peer, document: Path, run: Run, own: Run, output: Path) -> str:
    if run.code != 0:
        reason = run.said.strip().splitlines()[-1:] or ["no reason given"]
        return f"{peer.name:28} {document.stem:10} fails ({run.code}): {reason[0][:80]}"
    count = peer.operations(output)
    return (
        f"{peer.name:28} {document.stem:10} {run.seconds:6.2f} s "
        f"{run.seconds / own.seconds:6.2f} {run.work:8.2f} s {run.work / own.work:6.2f} "
        f"{run.megabytes:5.0f} MB {'models only' if count is None else count:>11}"
    )
