"""Replacing many files as if at once.

A run stages everything below ``.sdkwright/run-...`` of the output folder, so that it lies on the same disk, and has it
written there: ``new/N`` what will be, ``old/N`` what was. Then the record says that both the old and the new files
are ours, the files change places, and the record says that the new ones are.

What fails or is interrupted meanwhile is undone by the run itself, from what it remembers. What was killed, or lost its
power, is *completed by the next run*, which needs nothing for it but the document: every file is the old one, the new
one, or missing, and all of them are ours. So there is no journal, and this is why:

* A journal in the folder is an order to move and delete files that comes with a cloned repository. Here nothing that
  lies in the folder names a source, a target or a content of anything that is written: paths and bytes come from the
  document alone, and the record can only give up files that have the content it says.
* A journal elsewhere (the user's state folder, or a key in it that signs the one in the folder) has no place on a
  read-only home or in a container that is thrown away, is missing for the next user of a shared folder and on the next
  machine, and is wrong when somebody has since checked out another branch.

The order survives a loss of power: staged files are on the disk before the first of them is moved, as is the record
that knows both; so are the moves, before the record that knows the new ones alone. Where it has to wait for that, a
change yields, so that many can wait together (`in_step`).
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from sdkwright.emit.folder import Folder, Kind
from sdkwright.emit.hold import signals_held_back
from sdkwright.emit.in_step import Steps, Unsynced
from sdkwright.emit.record import OWN_FOLDER
from sdkwright.emit.tree import Artifact

_RUN = re.compile(r"run-\d+-[0-9a-f]{16}")
_PARTS = ("new", "old")


class HalfWritten(OSError):
    """Neither the new state nor the old one could be reached; the next run completes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What one run does. ``during`` and ``after`` are the files of the record while it writes, and then."""

    written: Sequence[Artifact]
    removed: Sequence[str]
    during: Sequence[Artifact]
    after: Sequence[Artifact]


def carry_out(folder: Folder, change: Change, beside: Unsynced) -> Steps[None]:
    """Write and remove files of ``folder``, all or none. The folder is locked; ``beside`` has to be on the disk, too.

    Raises OSError after the old state is back, HalfWritten when that can't be had; one that is closed brings the old
    state back, too.
    """
    staged = (*change.written, *change.during, *change.after)
    run = f"{OWN_FOLDER}/run-{os.getpid()}-{os.urandom(8).hex()}"
    try:
        yield [(folder, _stage(folder, run, staged)), *beside]
        swap = _Swap(folder, run)
        try:
            yield from swap.all(change)
        except BaseException as error:
            if not swap.undone():
                raise HalfWritten(*error.args) from error
            raise
    finally:
        with signals_held_back():
            _clear(folder, run)


def clear_leftovers(folder: Folder) -> None:
    """Remove what killed runs had staged in ``folder``, which is locked; nothing else."""
    for name in folder.names(OWN_FOLDER):
        if _RUN.fullmatch(name):
            _clear(folder, f"{OWN_FOLDER}/{name}")


def _clear(folder: Folder, run: str) -> None:
    for part in _PARTS:
        for name in folder.names(f"{run}/{part}"):
            path = f"{run}/{part}/{name}"
            if name.isdecimal() and folder.kind(path) is Kind.FILE:
                with suppress(OSError):
                    folder.remove(path)
        folder.remove_empty(f"{run}/{part}")
    folder.remove_empty(run)
    folder.remove_empty(OWN_FOLDER)


def _stage(folder: Folder, run: str, staged: Sequence[Artifact]) -> list[str]:
    """Write files where they wait; what has to be on the disk before the first of them is moved."""
    parts = [f"{run}/{part}" for part in _PARTS]
    new_folders = [path for path in (OWN_FOLDER, run, *parts) if _make(folder, path)]
    new = [f"{run}/new/{number}" for number in range(len(staged))]
    for path, artifact in zip(new, staged, strict=True):
        folder.create(path, artifact.content)
    return [*new, *(_parent(path) for path in new_folders), *parts]


def _make(folder: Folder, path: str) -> bool:
    if folder.kind(path) is Kind.FOLDER:
        return False
    folder.make(path)
    return True


class _Swap:
    """The moves of one run, and how to take each back."""

    def __init__(self, folder: Folder, run: str) -> None:
        self._folder = folder
        self._run = run
        self._kept = 0
        self._undo: list[Callable[[], object]] = []

    def all(self, change: Change) -> Steps[None]:
        """Everything in order; files are staged as `carry_out` lists them."""
        written, removed, count = change.written, change.removed, len(change.written)
        if change.during:
            yield self._put_all(count, change.during)
        if written or removed:
            yield self._move_all(written, removed)
        yield self._put_all(count + len(change.during), change.after)

    def undone(self) -> bool:
        """Take every move back, the last first; whether all could be."""
        is_complete = True
        while self._undo:
            try:
                self._undo.pop()()
            except OSError:
                is_complete = False
        return is_complete

    def _put_all(self, start: int, recorded: Sequence[Artifact]) -> Unsynced:
        for number, artifact in enumerate(recorded, start):
            self._put(number, artifact.path)
        return [(self._folder, [OWN_FOLDER])]

    def _move_all(
        self, written: Sequence[Artifact], removed: Sequence[str]
    ) -> Unsynced:
        touched = {_parent(path) for path in removed}
        for path in removed:
            self._take(path)
        self._remove_empty_parents(removed)
        touched |= self._make_parents(written)
        for number, artifact in enumerate(written):
            self._put(number, artifact.path)
            touched.add(_parent(artifact.path))
        present = {path for path in touched if not path or self._is_folder(path)}
        return [(self._folder, sorted(present))]

    def _put(self, number: int, path: str) -> None:
        folder = self._folder
        kind = folder.kind(path)
        undo = partial(folder.remove, path)
        if kind is Kind.FILE:
            kept = self._next_kept()
            folder.keep(path, kept)
            undo = partial(folder.move, kept, path)
        elif kind is Kind.FOLDER:
            self._remove_empty_folder(path)
        folder.move(f"{self._run}/new/{number}", path)
        self._undo.append(undo)

    def _take(self, path: str) -> None:
        kept = self._next_kept()
        self._folder.move(path, kept)
        self._undo.append(partial(self._folder.move, kept, path))

    def _is_folder(self, path: str) -> bool:
        return self._folder.kind(path) is Kind.FOLDER

    def _next_kept(self) -> str:
        self._kept += 1
        return f"{self._run}/old/{self._kept}"

    def _remove_empty_parents(self, removed: Iterable[str]) -> None:
        for path in removed:
            for parent in _parents(path):
                if not self._folder.remove_empty(parent):
                    break
                self._undo.append(partial(self._folder.make, parent))

    def _remove_empty_folder(self, path: str) -> None:
        """Remove a folder, with those inside, where a file goes: a killed run may have emptied it."""
        folders = [path]
        for folder in folders:  # grows
            inner = (f"{folder}/{name}" for name in self._folder.names(folder))
            folders += [path for path in inner if self._is_folder(path)]
        for folder in reversed(folders):
            if self._folder.remove_empty(folder):
                self._undo.append(partial(self._folder.make, folder))

    def _make_parents(self, written: Iterable[Artifact]) -> set[str]:
        """Make the folders of files; the folders that got new names by that."""
        touched: set[str] = set()
        wanted = {parent for artifact in written for parent in _parents(artifact.path)}
        for path in sorted(wanted):
            if _make(self._folder, path):
                self._undo.append(partial(self._folder.remove_empty, path))
                touched.add(_parent(path))
        return touched


def _parent(path: str) -> str:
    return path.rpartition("/")[0]


def _parents(path: str) -> Iterator[str]:
    """The folders above ``path``, innermost first, without the root."""
    while path := _parent(path):
        yield path
