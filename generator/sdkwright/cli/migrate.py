"""The command ``migrate``."""

from __future__ import annotations

import argparse
import os.path
import sys
from collections.abc import Mapping
from pathlib import Path

from sdkwright.app.findings import Verdict
from sdkwright.app.migrate import (
    KNOWN_FILES,
    Migrated,
    in_the_way,
    migrate,
)
from sdkwright.cli.measuring import measure
from sdkwright.cli.printing import print_findings
from sdkwright.cli.usage import Usage
from sdkwright.cli.writing import write_file
from sdkwright.core.report import printable
from sdkwright.core.words import listed, shown
from sdkwright.migrate.files_written import CONFIGURATION, PAGE, counts_of, page_of
from sdkwright.migrate.migration import Migration, OptionNote, Outcome
from sdkwright.targets.contract.registry import TARGETS


def run_migrate(arguments: argparse.Namespace) -> int:
    """Read, write, and say what became of the options; the exit status. Raises Usage."""
    folder: str = arguments.folder
    if not os.path.isdir(folder):
        raise Usage(f"there is no folder {folder}")
    done = migrate(folder, TARGETS)
    print_findings(done.findings, verbose=True)
    if done.findings:
        return int(Verdict.UNREADABLE)
    if done.migration is None:
        known = listed(KNOWN_FILES)
        raise Usage(f"{folder} has no configuration that is known: no {known}")
    there = in_the_way(folder, tuple(done.files))
    if there and not arguments.overwrite:
        names = ", ".join(there)
        raise Usage(f"{names} would be replaced: move them, or give --overwrite")
    return _written(folder, done, done.migration)


def _written(folder: str, done: Migrated, migration: Migration) -> int:
    _put(folder, done.files)
    read = ", ".join(migration.files)
    sys.stdout.write(f"{migration.tool}: {read} -> {', '.join(done.files)}\n")
    for name, target in migration.targets.items():
        sys.stdout.write(f"  {name}: {target.language} -> {target.output}\n")
    sys.stdout.write(f"{counts_of(migration)}; {PAGE} has all\n")
    for note in migration.notes:
        if note.outcome in (Outcome.IMPOSSIBLE, Outcome.UNKNOWN):
            sys.stdout.write(f"  {_line(note)}\n")
    for region in migration.regions:
        where = f"{region.file}:{region.line}: region {region.name}"
        sys.stdout.write(f"  {printable(f'{where} -> {region.outcome}')}\n")
    if migration.targets:
        shares = {
            one.target: one.share
            for one in measure(os.path.join(folder, CONFIGURATION), migration.tool)
            if one.share is not None
        }
        _put(folder, {PAGE: page_of(migration, shares)})
    return 0


def _put(folder: str, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(path, text)


def _line(note: OptionNote) -> str:
    return f"{note.name} ({shown(note.value)}): {note.text}"
