"""The documents beside the project (``../shared/corpus``), which may be absent."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"


@dataclass(frozen=True, slots=True, kw_only=True)
class CorpusDocument:
    """A document with what its manifest says of it. ``operations`` is None where nobody counted."""

    path: Path
    name: str
    operations: int | None

    @property
    def package(self) -> str:
        """An import package name no other document of the corpus has."""
        letters = "".join(c if c.isalnum() and c.isascii() else "_" for c in self.name)
        return "c_" + letters.lower()


def _row_document(row: dict[str, str]) -> CorpusDocument:
    operations = row["operations"]
    return CorpusDocument(
        path=CORPUS / row["path"],
        name=row["path"],
        operations=int(operations) if operations.isdigit() else None,
    )


def corpus_documents() -> tuple[CorpusDocument, ...]:
    """Every document of the manifest and of ``real/``, in the manifest's order; empty without the corpus."""
    manifest = CORPUS / "manifest.tsv"
    if not manifest.is_file():
        return ()
    with manifest.open(encoding="utf-8", newline="") as lines:
        rows = tuple(csv.DictReader(lines, delimiter="\t"))
    listed = tuple(_row_document(row) for row in rows)
    known = {document.path for document in listed}
    real = tuple(
        CorpusDocument(path=path, name=f"real/{path.name}", operations=None)
        for path in sorted((CORPUS / "real").iterdir())
        if path not in known
    )
    return listed + real


def sample(
    documents: tuple[CorpusDocument, ...], *, every: int
) -> tuple[CorpusDocument, ...]:
    """Every n-th document by name: the same ones on every machine."""
    return tuple(sorted(documents, key=lambda document: document.name)[::every])
