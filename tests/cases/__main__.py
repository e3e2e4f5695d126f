"""Writes the expected files and findings of every case again: ``python -m tests.cases [NAME ...]``."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from sdkwright.targets.contract.registry import TARGETS
from tests.cases.case import FINDINGS, Case, cases, made


def rewrite(case: Case, root: Path) -> None:
    """Replace what a case expects by what the generator makes."""
    found = made(case, root)
    for language in TARGETS:
        shutil.rmtree(case.folder / language, ignore_errors=True)
    for path, text in found.files.items():
        target = case.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    findings = case.folder / FINDINGS
    if found.findings:
        findings.write_text(found.findings, encoding="utf-8")
    else:
        findings.unlink(missing_ok=True)


if __name__ == "__main__":
    wanted = set(sys.argv[1:])
    with tempfile.TemporaryDirectory() as folder:
        for one in cases():
            if not wanted or one.name in wanted:
                rewrite(one, Path(folder))
