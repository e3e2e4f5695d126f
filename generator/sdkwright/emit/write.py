"""A tree to disk: only what differs, all or nothing, and never a file that isn't ours."""

from __future__ import annotations

import errno
from collections.abc import Iterator, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from sdkwright.emit.compare import Comparison, compare
from sdkwright.emit.edits import saved_edits
from sdkwright.emit.folder import HAS_HANDLES, Folder, Kind
from sdkwright.emit.in_step import Steps, in_step
from sdkwright.emit.lock import OutputBusy, locked
from sdkwright.emit.manifest import MANIFEST_PATH
from sdkwright.emit.record import FILES_PATH, INPUTS_PATH, NOTHING, Origin
from sdkwright.emit.recording import during, with_record
from sdkwright.emit.swap import Change, carry_out, clear_leftovers
from sdkwright.emit.tree import Artifact, Tree

_MOST_FILES_IN_STEP = 8_000


class FilesInTheWay(Exception):
    """``paths`` of the output folder lie where generated files go, and somebody else made them.

    ``damaged``: they may be ours, but the record that would say so is lost, or not whole.
    """

    def __init__(self, paths: tuple[str, ...], *, damaged: bool = False) -> None:
        super().__init__(", ".join(paths))
        self.paths = paths
        self.damaged = damaged


Trouble: TypeAlias = FilesInTheWay | OutputBusy | OSError
"""What keeps an output from being written, as `write` says."""

_TROUBLE: tuple[type[Trouble], ...] = (FilesInTheWay, OutputBusy, OSError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a folder is to hold: ``tree``, made from ``origin``.

    With ``overwrite``, plain files of others that are in the way become ours; folders and links stay in the way.
    """

    tree: Tree
    output: Path
    origin: Origin = NOTHING
    overwrite: bool = False


def write(
    tree: Tree,
    output: Path,
    origin: Origin = NOTHING,
    *,
    overwrite: bool = False,
) -> Comparison:
    """Make ``output`` hold ``tree``, and say what that changed; `write_all` of one.

    Raises FilesInTheWay before anything is written, OutputBusy when another run has the folder, OSError after the old
    state is back (HalfWritten when it isn't).
    """
    (outcome,) = write_all(
        [Wanted(tree=tree, output=output, origin=origin, overwrite=overwrite)]
    )
    if isinstance(outcome, Comparison):
        return outcome
    raise outcome


def write_all(wanted: Sequence[Wanted]) -> list[Comparison | Trouble]:
    """Make each output hold its tree, all of it or nothing; what that changed, or what kept it from being done.

    Files that are already right aren't touched; edits that are replaced go into a patch. Trouble with one output
    doesn't keep back the others.
    """
    return [
        outcome
        for some in _batches(wanted)
        for outcome in in_step([_written(one) for one in some], _TROUBLE)
    ]


def _batches(wanted: Sequence[Wanted]) -> Iterator[list[Wanted]]:
    """Outputs that are written in step: all are locked as long, so not too many."""
    batch: list[Wanted] = []
    files = 0
    for one in wanted:
        if batch and files + len(one.tree) > _MOST_FILES_IN_STEP:
            yield batch
            batch, files = [], 0
        batch.append(one)
        files += len(one.tree)
    if batch:
        yield batch


def _written(wanted: Wanted) -> Steps[Comparison]:
    output = wanted.output
    if ".git" in (part.casefold() for part in output.resolve().parts):
        raise OSError(errno.EPERM, "it lies in a repository's .git", str(output))
    new_folders = [path for path in (output, *output.parents) if not path.exists()]
    try:
        with locked(output):
            return (yield from _swapped(wanted, Folder(output), new_folders))
    except BaseException:
        for path in new_folders:
            with suppress(OSError):
                path.rmdir()
        raise


def _swapped(
    wanted: Wanted, folder: Folder, new_folders: Sequence[Path]
) -> Steps[Comparison]:
    tree = wanted.tree
    complete = with_record(tree, wanted.origin)
    clear_leftovers(folder)
    changes = compare(complete, folder)
    if wanted.overwrite:
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
            after=_after(complete, {one.path for one in first}, changes),
        )
        # Elsewhere folders can't be waited for, nor need they be.
        names = new_folders if HAS_HANDLES else ()
        beside = [(Folder(path.parent), ("",)) for path in names]
        yield from carry_out(folder, change, beside)
    return changes


def _after(
    complete: Tree, first: Set[str], changes: Comparison
) -> tuple[Artifact, ...]:
    """The files of the record to write in the end, those last that say that all is done."""
    wanted = {*first, *(artifact.path for artifact in changes.recorded)}
    last = (FILES_PATH, INPUTS_PATH)
    order = sorted(wanted, key=lambda path: (path in last, path))
    return tuple(complete[path] for path in order)


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
