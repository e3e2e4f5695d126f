"""The documents beside the project (``../shared/corpus``), which may be absent."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

_METHODS = frozenset(
    ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
)
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


def operations_of(document: CorpusDocument) -> int:
    """How many operations stand below the document's paths, by the manifest or by counting."""
    if document.operations is not None:
        return document.operations
    text = document.path.read_text(encoding="utf-8")
    is_json = document.path.suffix == ".json"
    root: Any = (
        json.loads(text) if is_json else yaml.load(text, Loader=yaml.CSafeLoader)
    )
    return sum(
        1
        for item in (root.get("paths") or {}).values()
        for method in item
        if method in _METHODS
    )


def sample(
    documents: tuple[CorpusDocument, ...], *, every: int
) -> tuple[CorpusDocument, ...]:
    """Every n-th document by name: the same ones on every machine."""
    return tuple(sorted(documents, key=lambda document: document.name)[::every])
