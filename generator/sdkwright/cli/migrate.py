"""The command ``migrate``."""

from __future__ import annotations

import argparse
import os.path
import sys

from sdkwright.app.migrate import (
    KNOWN_FILES,
    Migrated,
    in_the_way,
    migrate,
    write,
)
from sdkwright.core.brief_report import full_report
from sdkwright.core.words import listed, shown
from sdkwright.migrate.files_written import PAGE, counts_of
from sdkwright.migrate.migration import Migration, OptionNote, Outcome
from sdkwright.targets.contract.registry import TARGETS


def run_migrate(arguments: argparse.Namespace) -> int:
    """Read, write, and say what became of the options; the exit status."""
    folder: str = arguments.folder
    if not os.path.isdir(folder):
        return _refused(f"there is no folder {folder}")
    done = migrate(folder, TARGETS)
    groups = [(list(one.diagnostics), one.sources) for one in done.findings]
    for line in full_report(groups):
        sys.stderr.write(f"{line}\n")
    if done.findings:
        return 2
    if done.migration is None:
        known = listed(KNOWN_FILES)
        return _refused(f"{folder} has no configuration that is known: no {known}")
    there = in_the_way(folder, tuple(done.files))
    if there and not arguments.overwrite:
        names = ", ".join(there)
        return _refused(f"{names} would be replaced: move them, or give --overwrite")
    return _written(folder, done, done.migration)


def _written(folder: str, done: Migrated, migration: Migration) -> int:
    try:
        write(folder, done.files)
    except OSError as error:
        return _refused(f"{error.filename} can't be written: {error.strerror}")
    read = ", ".join(migration.files)
    sys.stdout.write(f"{migration.tool}: {read} -> {', '.join(done.files)}\n")
    for name, target in migration.targets.items():
        sys.stdout.write(f"  {name}: {target.language} -> {target.output}\n")
    sys.stdout.write(f"{counts_of(migration)}; {PAGE} has all\n")
    for note in migration.notes:
        if note.outcome in (Outcome.IMPOSSIBLE, Outcome.UNKNOWN):
            sys.stdout.write(f"  {_line(note)}\n")
    return 0


def _line(note: OptionNote) -> str:
    return f"{note.name} ({shown(note.value)}): {note.text}"


def _refused(text: str) -> int:
    sys.stderr.write(f"sdkwright: {text}\n")
    return 2
