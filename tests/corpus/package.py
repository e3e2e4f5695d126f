"""Documents, through the program as people run it, under two hash seeds."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.corpus.documents import CorpusDocument, operations_of
from tests.corpus.languages import Language

_LOCATED = re.compile(r":\d+:\d+: |#/|: ")
_TRACEBACK = "Traceback (most recent call last)"
_OURS = "internal error"
_AGAIN = "again"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """A finished run: its exit status, and everything it wrote to the terminal."""

    status: int
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How generation ended for one document. ``folder`` is None where there is no package.

    ``complaints`` are ways in which it ended as it must not; ``losses`` count findings by rule.
    """

    document: CorpusDocument
    folder: Path | None
    said: str
    complaints: tuple[str, ...] = ()
    operations: int = 0
    losses: Mapping[str, int] = field(default_factory=dict)


def generate_twice(
    documents: Sequence[CorpusDocument], root: Path, language: Language
) -> tuple[Ended, ...]:
    """Generate each below ``root`` under one hash seed, again under another, and compare."""
    firsts = _run(documents, root, language, seed="1")
    made = [
        document
        for document, run in zip(documents, firsts, strict=True)
        if run.status == 0
    ]
    seconds = dict(
        zip(made, _run(made, root / _AGAIN, language, seed="2"), strict=True)
    )
    return tuple(
        _ended(document, first, seconds.get(document), root, language)
        for document, first in zip(documents, firsts, strict=True)
    )


def _ended(
    document: CorpusDocument,
    first: _Run,
    second: _Run | None,
    root: Path,
    language: Language,
) -> Ended:
    if second is None:
        return Ended(
            document=document,
            folder=None,
            said=first.said,
            complaints=_bad_ending(first),
        )
    folder, again = root / document.package, root / _AGAIN / document.package
    complaints = list(_differences(folder, again, second))
    shutil.rmtree(again, ignore_errors=True)
    read = json.loads(_report(folder).read_text(encoding="utf-8"))
    (target,) = read["targets"]
    called = language.called_operations(folder)
    complaints += _miscounted(document, called, target)
    return Ended(
        document=document,
        folder=folder,
        said=first.said,
        complaints=tuple(complaints),
        operations=target["counts"]["operations"],
        losses=Counter(
            loss["code"] for kind in ("degraded", "refused") for loss in target[kind]
        ),
    )


def _report(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.json")


def _run(
    documents: Sequence[CorpusDocument], root: Path, language: Language, *, seed: str
) -> tuple[_Run, ...]:
    """Take documents through the program, one after the other."""
    logs = [root / f"{document.package}.log" for document in documents]
    orders: list[list[str]] = []
    for document, log in zip(documents, logs, strict=True):
        folder = root / document.package
        orders.append(
            [
                *(str(log), "generate", str(document.path)),
                *("--target", language.name, "--out", str(folder)),
                *("--package", document.package, "--report", str(_report(folder))),
            ]
        )
    finished = subprocess.run(
        [sys.executable, "-B", str(Path(__file__).with_name("generating.py"))],
        env={**os.environ, "PYTHONHASHSEED": seed},
        input="".join(json.dumps(order) + "\n" for order in orders),
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return tuple(
        _Run(status=int(status), said=log.read_text(encoding="utf-8", errors="replace"))
        for status, log in zip(finished.stdout.split(), logs, strict=True)
    )


def _bad_ending(finished: _Run) -> tuple[str, ...]:
    """What is wrong with the way a refused document was refused."""
    said = finished.said
    complaints: list[str] = []
    if _TRACEBACK in said:
        complaints.append("traceback: " + said.strip().splitlines()[-1])
    if _OURS in said:
        complaints.append("a fault of ours: " + said[said.index(_OURS) :][:300])
    if finished.status not in (1, 2):
        complaints.append(f"exit code {finished.status}: {said[-300:]}")
    elif _LOCATED.search(said) is None:
        complaints.append(f"no location in: {said[:300]}")
    return tuple(complaints)


def _differences(folder: Path, again: Path, finished: _Run) -> tuple[str, ...]:
    if finished.status != 0:
        return (f"the second run ended with {finished.status}",)
    first, second = _hashes(folder), _hashes(again)
    names = sorted(set(first) | set(second))
    return tuple(
        f"{name} differs under another hash seed"
        for name in names
        if first.get(name) != second.get(name)
    )


def _hashes(folder: Path) -> Mapping[str, str]:
    return {
        path.relative_to(folder)
        .as_posix(): hashlib.sha256(path.read_bytes())
        .hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _miscounted(
    document: CorpusDocument, called: int, target: Mapping[str, Any]
) -> tuple[str, ...]:
    """What is wrong with the number of operations: the document's, the ledger's and the package's are one."""
    # The manifest counts what stands in place; path items by reference have operations too.
    found = target["counts"]["operations"]
    declared = operations_of(document)
    complaints: list[str] = []
    if found < declared:
        complaints.append(f"{found} operations of {declared}")
    if called != found:
        complaints.append(f"methods call {called} operations of {found}")
    return tuple(complaints)
