"""A tree to disk: only what differs, all or nothing, and never a file that isn't ours."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sdkwright.emit.compare import Comparison, compare
from sdkwright.emit.folder import Folder, Kind
from sdkwright.emit.journal import recover, replace_files
from sdkwright.emit.tree import Artifact, Tree


class FilesInTheWay(Exception):
    """``paths`` of the output folder lie where generated files go, and somebody else made them."""

    def __init__(self, paths: tuple[str, ...]) -> None:
        super().__init__(", ".join(paths))
        self.paths = paths


def write(tree: Tree, output: Path, *, overwrite: bool = False) -> Comparison:
    """Make ``output`` hold ``tree`` and say what that changed.

    Files that are already right aren't touched. With ``overwrite``, plain files of others that are in the way
    become ours; folders and links stay in the way. Raises FilesInTheWay before anything is written, OSError
    after the old state is back.
    """
    folder = Folder(output)
    recover(folder)
    found = compare(tree, folder)
    if overwrite:
        found = _take_over(tree, folder, found)
    if found.foreign:
        raise FilesInTheWay(found.foreign)
    written: list[Artifact] = sorted(
        (*found.missing, *found.changed), key=lambda artifact: artifact.path
    )
    if written or found.stale:
        replace_files(folder, written, found.stale)
    return found


def _take_over(tree: Tree, folder: Folder, found: Comparison) -> Comparison:
    taken = [
        path
        for path in found.foreign
        if path in tree and folder.kind(path) is Kind.FILE
    ]
    return replace(
        found,
        changed=(*found.changed, *(tree[path] for path in taken)),
        foreign=tuple(path for path in found.foreign if path not in taken),
    )
