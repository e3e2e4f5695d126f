"""Replacing many files as if at once: what a broken-off run left half done is undone by the next.

Everything is staged below ``.sdkwright/pending`` of the output folder, so that it lies on the same disk:
``new/N`` what will be written, ``old/N`` what was there. ``journal.json`` exists exactly as long as the
folder may be between its two states; as long as it does, the old state can be restored.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from sdkwright.emit.folder import Folder, Kind
from sdkwright.emit.manifest import OWN_FOLDER
from sdkwright.emit.tree import Artifact, UnsafePath, problem_of

PENDING_PATH = f"{OWN_FOLDER}/pending"


@dataclass(frozen=True, slots=True, kw_only=True)
class Journal:
    """The steps of one run. Number N of ``removed + written`` has ``old/N``, and ``new/N`` when written.

    ``made`` are folders that didn't exist before, outermost first; ``replaced`` those of ``written`` that did.
    """

    removed: tuple[str, ...]
    written: tuple[str, ...]
    replaced: frozenset[str]
    made: tuple[str, ...]


def replace_files(
    folder: Folder, written: Sequence[Artifact], removed: Sequence[str]
) -> None:
    """Write and remove files of ``folder``, all or none.

    Raises OSError after the old state is back; so does an interrupt (KeyboardInterrupt passes through).
    """
    pending = folder.at(PENDING_PATH)
    fresh = not folder.root.exists()
    try:
        journal = _stage(folder, pending, written, removed)
        _carry_out(folder, pending, journal)
    except BaseException:
        recover(folder)
        if fresh:
            _remove_empty(folder.root)
        raise
    shutil.rmtree(pending, ignore_errors=True)


def recover(folder: Folder) -> None:
    """Bring back the state before a run that was broken off; nothing happens when none was."""
    if any(folder.kind(path) is not Kind.FOLDER for path in (OWN_FOLDER, PENDING_PATH)):
        return
    pending = folder.at(PENDING_PATH)
    journal = _read(pending)
    if journal is not None:
        _undo(folder, pending, journal)
        (pending / "journal.json").unlink()
    shutil.rmtree(pending, ignore_errors=True)
    _remove_empty(pending.parent)


def _stage(
    folder: Folder, pending: Path, written: Sequence[Artifact], removed: Sequence[str]
) -> Journal:
    journal = Journal(
        removed=tuple(removed),
        written=tuple(artifact.path for artifact in written),
        replaced=frozenset(
            artifact.path
            for artifact in written
            if folder.kind(artifact.path) not in {Kind.NOTHING, Kind.FOLDER}
        ),
        made=_folders_to_make(folder, written),
    )
    for name in ("new", "old"):
        (pending / name).mkdir(parents=True)
    staged = os.fspath(pending / "new")
    for number, artifact in enumerate(written, start=len(removed)):
        with open(os.path.join(staged, str(number)), "xb") as file:
            file.write(artifact.content)
    draft = pending / "draft.json"
    draft.write_text(
        json.dumps(
            {
                "removed": journal.removed,
                "written": journal.written,
                "replaced": sorted(journal.replaced),
                "made": journal.made,
            }
        ),
        encoding="utf-8",
    )
    draft.replace(pending / "journal.json")
    return journal


def _folders_to_make(folder: Folder, written: Sequence[Artifact]) -> tuple[str, ...]:
    direct = {artifact.path.rpartition("/")[0] for artifact in written}
    parents = {
        parent.as_posix()
        for path in direct
        for parent in (PurePosixPath(path), *PurePosixPath(path).parents)
    }
    return tuple(
        parent
        for parent in sorted(parents)
        if parent != "." and folder.kind(parent) is not Kind.FOLDER
    )


def _carry_out(folder: Folder, pending: Path, journal: Journal) -> None:
    for number, path in enumerate(journal.removed):
        folder.at(path).replace(pending / "old" / str(number))
    for path in journal.removed:
        for parent in PurePosixPath(path).parents:
            if parent.name:
                _remove_empty(folder.at(parent.as_posix()))
    for place in {path.rpartition("/")[0] for path in journal.written}:
        folder.at(place).mkdir(parents=True, exist_ok=True)
    root, staged = os.fspath(folder.root), os.fspath(pending / "new")
    for number, path in enumerate(journal.written, start=len(journal.removed)):
        if path in journal.replaced:
            _keep(folder.at(path), pending / "old" / str(number))
        os.replace(os.path.join(staged, str(number)), os.path.join(root, path))
    (pending / "journal.json").unlink()


def _keep(source: Path, kept: Path) -> None:
    try:
        os.link(source, kept, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, kept, follow_symlinks=False)


def _undo(folder: Folder, pending: Path, journal: Journal) -> None:
    for number, path in enumerate(journal.written, start=len(journal.removed)):
        old, new = pending / "old" / str(number), pending / "new" / str(number)
        if os.path.lexists(old):
            old.replace(folder.at(path))
        elif path not in journal.replaced and not new.exists():
            folder.at(path).unlink(missing_ok=True)
    for parent in reversed(journal.made):
        _remove_empty(folder.at(parent))
    for number, path in enumerate(journal.removed):
        old = pending / "old" / str(number)
        if os.path.lexists(old):
            folder.at(path).parent.mkdir(parents=True, exist_ok=True)
            old.replace(folder.at(path))


def _read(pending: Path) -> Journal | None:
    """The journal, None when there is none. One that names a path we never would isn't followed."""
    try:
        value: Any = json.loads((pending / "journal.json").read_bytes())
    except FileNotFoundError:
        return None
    journal = Journal(
        removed=tuple(value["removed"]),
        written=tuple(value["written"]),
        replaced=frozenset(value["replaced"]),
        made=tuple(value["made"]),
    )
    for path in (*journal.removed, *journal.written, *journal.made):
        if problem_of(path) is not None:
            raise UnsafePath(f"{pending / 'journal.json'} names the path {path!r}")
    return journal


def _remove_empty(path: Path) -> None:
    with suppress(OSError):
        path.rmdir()
