"""How long generators take, how much memory, and how many operations come out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.bench.peers import peers
from tests.bench.timing import run_program


def report(language: str, documents: tuple[Path, ...], folder: Path) -> Iterator[str]:
    """Lines for people: each document with each generator, cold, the best of two runs."""
    yield f"{'generator':28} {'document':14} {'time':>8} {'ratio':>6} {'memory':>8} {'operations':>11}"
    for document in documents:
        own: float | None = None
        for peer in peers(language):
            output = folder / f"{peer.name.split()[0]}-{document.stem}"
            runs = [
                run_program(peer.command(document, output), folder=folder)
                for _ in range(2)
            ]
            best = min(runs, key=lambda run: run.seconds)
            if best.code != 0:
                reason = best.said.strip().splitlines()[-1:] or ["no reason given"]
                yield f"{peer.name:28} {document.stem:14} fails ({best.code}): {reason[0][:80]}"
                continue
            own = own or best.seconds
            count = peer.operations(output)
            yield (
                f"{peer.name:28} {document.stem:14} {best.seconds:6.2f} s "
                f"{best.seconds / own:6.2f} {best.megabytes:5.0f} MB "
                f"{'models only' if count is None else count:>11}"
            )
