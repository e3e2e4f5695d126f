"""Batches of documents, each through everything that has to hold, and the table of how they ended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from tests.corpus.documents import CorpusDocument
from tests.corpus.languages import PYTHON, Language
from tests.corpus.package import Ended, generate_twice


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """How documents ended, and by what they are about all complaints of checks, each with its document's name."""

    ended: tuple[Ended, ...]
    found: Mapping[str, tuple[str, ...]]
    seconds: Mapping[str, float]

    @property
    def complaints(self) -> tuple[str, ...]:
        """Everything that must not be."""
        endings = (
            f"{one.document.name}: {complaint}"
            for one in self.ended
            for complaint in one.complaints
        )
        return (*endings, *(line for lines in self.found.values() for line in lines))


def survey(
    documents: Sequence[CorpusDocument],
    root: Path,
    styled: set[bytes],
    language: Language = PYTHON,
) -> Survey:
    """Take every document through generation and every check.

    ``styled`` has digests of files that Black has been asked about.
    """
    watch = _Watch()
    ended = generate_twice(documents, root, language)
    watch.done("generation, twice")
    folders = [one.folder for one in ended if one.folder is not None]
    names = {document.package: document.name for document in documents}
    found: dict[str, tuple[str, ...]] = {}
    for what, check in language.checks.items() if folders else ():
        complaints = check(root, folders, styled)
        found[what] = tuple(
            f"{names[package]}: {problem}"
            for package, problems in sorted(complaints.items())
            for problem in problems
        )
        watch.done(what)
    return Survey(ended=ended, found=found, seconds=watch.seconds)


class _Watch:
    """Seconds by what they were spent on."""

    def __init__(self) -> None:
        self._since = perf_counter()
        self.seconds: dict[str, float] = {}

    def done(self, name: str) -> None:
        """Whatever was done since the last time had this name."""
        now = perf_counter()
        self.seconds[name] = now - self._since
        self._since = now


def batches(
    documents: Sequence[CorpusDocument],
    bytes_each: int = 3_000_000,
    documents_each: int = 30,
) -> Iterator[tuple[CorpusDocument, ...]]:
    """The documents in groups of about equal work, none of which is left for the end alone: the largest come first."""
    batch: list[CorpusDocument] = []
    size = 0
    for document in sorted(documents, key=_size, reverse=True):
        batch.append(document)
        size += _size(document)
        if size >= bytes_each or len(batch) == documents_each:
            yield tuple(batch)
            batch, size = [], 0
    if batch:
        yield tuple(batch)


def _size(document: CorpusDocument) -> int:
    return document.path.stat().st_size


def table(surveys: Sequence[Survey]) -> str:
    """The figures of all surveys together, for people."""
    ended = [one for survey in surveys for one in survey.ended]
    losses: Counter[str] = Counter()
    for one in ended:
        losses.update(one.losses)
    packages = sum(1 for one in ended if one.folder is not None)
    bad = sum(1 for one in ended if one.complaints)
    lines = [
        f"documents            {len(ended)}",
        f"packages             {packages}",
        f"clean diagnostics    {len(ended) - packages}",
        f"bad endings          {bad}",
        f"operations           {sum(one.operations for one in ended)}",
    ]
    complaints: Counter[str] = Counter()
    for done in surveys:
        complaints.update({what: len(lines) for what, lines in done.found.items()})
    lines += [f"{what:<20} {count}" for what, count in complaints.items()]
    lines.append("degraded or refused nodes by cause:")
    lines += [f"  {count:6}  {cause}" for cause, count in losses.most_common()]
    spent: Counter[str] = Counter()
    for done in surveys:
        spent.update(done.seconds)
    lines.append("seconds of work:")
    lines += [f"  {seconds:6.0f}  {name}" for name, seconds in spent.most_common()]
    return "\n".join(lines)
