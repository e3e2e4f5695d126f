"""One document, through the program as people run it, under two hash seeds."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.corpus.documents import CorpusDocument

_LOCATED = re.compile(r":\d+:\d+: |#/|: ")
_TRACEBACK = "Traceback (most recent call last)"
_TIME_LIMIT = 300


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


def generate_twice(document: CorpusDocument, root: Path) -> Ended:
    """Generate below ``root`` under one hash seed, again under another, and compare."""
    folder = root / document.package
    report = root / f"{document.package}.json"
    first = _run(document, folder, report, seed="1")
    if first.returncode != 0:
        complaints = _bad_ending(first)
        return Ended(
            document=document,
            folder=None,
            said=first.stderr + first.stdout,
            complaints=complaints,
        )
    again = folder.with_name(folder.name + ".again")
    second = _run(document, again, report, seed="2")
    complaints = list(_differences(folder, again, second))
    shutil.rmtree(again, ignore_errors=True)
    read = json.loads(report.read_text(encoding="utf-8"))
    (target,) = read["targets"]
    complaints += _miscounted(document, target)
    return Ended(
        document=document,
        folder=folder,
        said=first.stderr,
        complaints=tuple(complaints),
        operations=target["counts"]["operations"],
        losses=Counter(
            loss["code"] for kind in ("degraded", "refused") for loss in target[kind]
        ),
    )


def _run(
    document: CorpusDocument, folder: Path, report: Path, *, seed: str
) -> subprocess.CompletedProcess[str]:
    command = [
        *(sys.executable, "-m", "sdkwright", "generate", str(document.path)),
        *("--target", "python", "--out", str(folder)),
        *("--package", document.package, "--report", str(report)),
    ]
    try:
        return subprocess.run(
            command,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=_TIME_LIMIT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, -1, "", "took too long")


def _bad_ending(finished: subprocess.CompletedProcess[str]) -> tuple[str, ...]:
    """What is wrong with the way a refused document was refused."""
    said = finished.stderr + finished.stdout
    complaints: list[str] = []
    if _TRACEBACK in said:
        complaints.append("traceback: " + said.strip().splitlines()[-1])
    if finished.returncode not in (1, 2):
        complaints.append(f"exit code {finished.returncode}: {said[-300:]}")
    elif _LOCATED.search(said) is None:
        complaints.append(f"no location in: {said[:300]}")
    return tuple(complaints)


def _differences(
    folder: Path, again: Path, finished: subprocess.CompletedProcess[str]
) -> tuple[str, ...]:
    if finished.returncode != 0:
        return (f"the second run ended with {finished.returncode}",)
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


def _miscounted(document: CorpusDocument, target: Mapping[str, Any]) -> tuple[str, ...]:
    # The manifest counts what stands in place; path items by reference have operations too.
    found = target["counts"]["operations"]
    if document.operations is None or found >= document.operations:
        return ()
    return (f"{found} operations of {document.operations}",)
