"""A tree to disk: only what differs, all or nothing, and never a file that isn't ours."""

from __future__ import annotations

import errno
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from sdkwright.emit.compare import Comparison, compare, read_manifest
from sdkwright.emit.folder import HAS_HANDLES, Folder, Kind
from sdkwright.emit.lock import locked
from sdkwright.emit.manifest import MANIFEST_PATH, during, with_manifest
from sdkwright.emit.swap import Change, carry_out, clear_leftovers
from sdkwright.emit.tree import Artifact, Tree


class FilesInTheWay(Exception):
    """``paths`` of the output folder lie where generated files go, and somebody else made them.

    ``damaged``: they may be ours, but the manifest that would say so can't be read.
    """

    def __init__(self, paths: tuple[str, ...], *, damaged: bool = False) -> None:
        super().__init__(", ".join(paths))
        self.paths = paths
        self.damaged = damaged


def write(tree: Tree, output: Path, *, overwrite: bool = False) -> Comparison:
    """Make ``output`` hold ``tree`` and say what that changed.

    Files that are already right aren't touched. With ``overwrite``, plain files of others that are in the way
    become ours; folders and links stay in the way. Raises FilesInTheWay before anything is written,
    OutputBusy when another run has the folder, OSError after the old state is back (HalfWritten when it isn't).
    """
    if ".git" in (part.casefold() for part in output.resolve().parts):
        raise OSError(errno.EPERM, "it lies in a repository's .git", str(output))
    new_folders = [path for path in (output, *output.parents) if not path.exists()]
    try:
        with locked(output):
            changes = _write(tree, Folder(output), overwrite=overwrite)
    except BaseException:
        for path in new_folders:
            with suppress(OSError):
                path.rmdir()
        raise
    _keep_new(new_folders)
    return changes


def _write(tree: Tree, folder: Folder, *, overwrite: bool) -> Comparison:
    clear_leftovers(folder)
    changes = compare(tree, folder)
    if overwrite:
        changes = _take_over(tree, folder, changes)
    if changes.foreign:
        raise FilesInTheWay(changes.foreign, damaged=changes.damaged)
    written: list[Artifact] = sorted(
        (*changes.missing, *changes.changed), key=lambda artifact: artifact.path
    )
    if written or changes.stale:
        complete = with_manifest(tree)
        change = Change(
            written=[one for one in written if one.path != MANIFEST_PATH],
            removed=changes.stale,
            during=during(complete, read_manifest(folder)),
            after=complete[MANIFEST_PATH].content,
        )
        carry_out(folder, change)
    return changes


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
        foreign=tuple(path for path in changes.foreign if path not in taken),
    )
