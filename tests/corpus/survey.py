"""Batches of documents, each through everything that has to hold, and the table of how they ended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.corpus.checks import Complaints, import_problems, restyled, type_errors
from tests.corpus.documents import CorpusDocument
from tests.corpus.package import Ended, generate_twice


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """How documents ended, and every way in which one ended as it must not, by document name."""

    ended: tuple[Ended, ...]
    imports: tuple[str, ...]
    types: tuple[str, ...]
    style: tuple[str, ...]

    @property
    def complaints(self) -> tuple[str, ...]:
        """Everything that must not be."""
        endings = (
            f"{one.document.name}: {complaint}"
            for one in self.ended
            for complaint in one.complaints
        )
        return (*endings, *self.imports, *self.types, *self.style)


def survey(documents: Sequence[CorpusDocument], root: Path) -> Survey:
    """Take every document through generation and every check."""
    ended = tuple(generate_twice(document, root) for document in documents)
    folders = [one.folder for one in ended if one.folder is not None]
    if not folders:
        return Survey(ended=ended, imports=(), types=(), style=())
    names = {document.package: document.name for document in documents}

    def named(found: Complaints) -> tuple[str, ...]:
        return tuple(
            f"{names[package]}: {problem}"
            for package, problems in sorted(found.items())
            for problem in problems
        )

    return Survey(
        ended=ended,
        imports=named(import_problems(folders)),
        types=named(type_errors(root, folders)),
        style=named(restyled(folders)),
    )


def batches(
    documents: Sequence[CorpusDocument], bytes_each: int = 3_000_000
) -> Iterator[tuple[CorpusDocument, ...]]:
    """The documents in groups of about equal work."""
    batch: list[CorpusDocument] = []
    size = 0
    for document in documents:
        batch.append(document)
        size += document.path.stat().st_size
        if size >= bytes_each or len(batch) == 40:
            yield tuple(batch)
            batch, size = [], 0
    if batch:
        yield tuple(batch)


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
        f"import failures      {sum(len(one.imports) for one in surveys)}",
        f"type errors          {sum(len(one.types) for one in surveys)}",
        f"files Black changes  {sum(len(one.style) for one in surveys)}",
        "degraded or refused nodes by cause:",
    ]
    lines += [f"  {count:6}  {cause}" for cause, count in losses.most_common()]
    return "\n".join(lines)
