"""A tree to disk: only what differs, all or nothing, and never a file that isn't ours."""

from __future__ import annotations

import errno
from collections.abc import Set
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from sdkwright.emit.compare import Comparison, compare
from sdkwright.emit.edits import saved_edits
from sdkwright.emit.folder import HAS_HANDLES, Folder, Kind
from sdkwright.emit.lock import locked
from sdkwright.emit.manifest import MANIFEST_PATH
from sdkwright.emit.record import FILES_PATH, INPUTS_PATH, NOTHING, Origin
from sdkwright.emit.recording import during, with_record
from sdkwright.emit.swap import Change, carry_out, clear_leftovers
from sdkwright.emit.tree import Artifact, Tree


class FilesInTheWay(Exception):
    """``paths`` of the output folder lie where generated files go, and somebody else made them.

    ``damaged``: they may be ours, but the record that would say so is lost, or not whole.
    """

    def __init__(self, paths: tuple[str, ...], *, damaged: bool = False) -> None:
        super().__init__(", ".join(paths))
        self.paths = paths
        self.damaged = damaged


def write(
    tree: Tree,
    output: Path,
    origin: Origin = NOTHING,
    *,
    overwrite: bool = False,
) -> Comparison:
    """Make ``output`` hold ``tree``, made from ``origin``, and say what that changed.

    Files that are already right aren't touched; edits that are replaced go into a patch. With ``overwrite``, plain
    files of others that are in the way become ours; folders and links stay in the way. Raises FilesInTheWay before
    anything is written, OutputBusy when another run has the folder, OSError after the old state is back (HalfWritten
    when it isn't).
    """
    if ".git" in (part.casefold() for part in output.resolve().parts):
        raise OSError(errno.EPERM, "it lies in a repository's .git", str(output))
    new_folders = [path for path in (output, *output.parents) if not path.exists()]
    try:
        with locked(output):
            changes = _write(tree, Folder(output), origin, overwrite=overwrite)
    except BaseException:
        for path in new_folders:
            with suppress(OSError):
                path.rmdir()
        raise
    _keep_new(new_folders)
    return changes


def _write(
    tree: Tree, folder: Folder, origin: Origin, *, overwrite: bool
) -> Comparison:
    clear_leftovers(folder)
    changes = compare(tree, folder, origin)
    if overwrite:
        changes = _take_over(tree, folder, changes)
    if changes.foreign:
        raise FilesInTheWay(changes.foreign, damaged=changes.record.is_damaged)
    written: list[Artifact] = sorted(
        (*changes.missing, *changes.changed), key=lambda artifact: artifact.path
    )
    outdated = folder.kind(MANIFEST_PATH) is not Kind.NOTHING
    if written or changes.stale or changes.recorded or outdated:
        lost = {*changes.edited, *changes.adopted}
        edits = [one for one in changes.changed if one.path in lost]
        saved = saved_edits(folder, edits, changes.record)
        removed = [*changes.stale, *([MANIFEST_PATH] if outdated else ())]
        first = during(tree, changes.record) if written or removed else ()
        change = Change(
            written=(*saved, *written),
            removed=removed,
            during=first,
            after=_after(
                with_record(tree, origin), {one.path for one in first}, changes
            ),
        )
        carry_out(folder, change)
    return changes


def _after(
    complete: Tree, first: Set[str], changes: Comparison
) -> tuple[Artifact, ...]:
    """The files of the record to write in the end, those last that say that all is done."""
    wanted = {*first, *(artifact.path for artifact in changes.recorded)}
    last = (FILES_PATH, INPUTS_PATH)
    order = sorted(wanted, key=lambda path: (path in last, path))
    return tuple(complete[path] for path in order)


def _keep_new(folders: list[Path]) -> None:
    """Have the names of new folders on the disk, where that takes more than making them."""
    if not HAS_HANDLES:
        return
    for path in folders:
        Folder(path.parent).sync([""])


def _take_over(tree: Tree, folder: Folder, changes: Comparison) -> Comparison:
    taken = [
        path
        for path in changes.foreign
        if path in tree and folder.kind(path) is Kind.FILE
    ]
    return replace(
        changes,
        changed=(*changes.changed, *(tree[path] for path in taken)),
        adopted=(*changes.adopted, *taken),
        foreign=tuple(path for path in changes.foreign if path not in taken),
    )
