"""The bytes of local files, and where those lie.

Only plain files are read: others may never end, or do something when opened.
"""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from typing import Protocol

MAXIMUM_BYTES = 256 * 1024 * 1024
"""Size past which a file isn't read."""

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class UnreadableError(Exception):
    """A file whose bytes can't be had; carries the reason for people."""


def read_file(path: str) -> bytes:
    """The bytes of the plain file at ``path``. Raises UnreadableError."""
    try:
        _refuse_others(os.stat(path).st_mode)
        with open(os.open(path, _FLAGS), "rb") as file:
            # Another one may lie there by now; this is the one that is read.
            _refuse_others(os.fstat(file.fileno()).st_mode)
            data = file.read(MAXIMUM_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableError(reason[:1].lower() + reason[1:]) from error
    if len(data) > MAXIMUM_BYTES:
        raise UnreadableError(f"it is larger than {MAXIMUM_BYTES // 1024**2} MB")
    return data


def _refuse_others(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise UnreadableError("it is a directory")
    if stat.S_ISFIFO(mode):
        raise UnreadableError("it is a pipe; give - to read standard input")
    if not stat.S_ISREG(mode):
        raise UnreadableError("it is no plain file")


def real_place(path: str, roots: Iterable[str]) -> str | None:
    """Where ``path`` lies once every link is followed, None when that is below none of ``roots``.

    Raises OSError, ValueError for a path that no system knows.
    """
    place = os.path.realpath(path)
    for root in roots:
        real = os.path.realpath(root or os.curdir)
        if place.startswith(real.rstrip(os.sep) + os.sep):
            return place
    return None


class Files(Protocol):
    """Where local files are read from: the disk, or what a version control system remembers of it."""

    def read(self, path: str) -> bytes:
        """The bytes of a plain file. Raises UnreadableError."""
        ...

    def place(self, path: str, roots: Iterable[str]) -> str | None:
        """Where ``path`` lies once every link is followed, None when that is below none of ``roots``.

        Raises OSError, ValueError for a path that no system knows.
        """
        ...

    def matching(self, folder: str, pattern: str) -> Iterator[str]:
        """The paths, relative to ``folder``, of the files that a pattern of `glob` takes, in any order."""
        ...


class _Disk:
    """The files as they are."""

    def read(self, path: str) -> bytes:
        """See the protocol."""
        return read_file(path)

    def place(self, path: str, roots: Iterable[str]) -> str | None:
        """See the protocol."""
        return real_place(path, roots)

    def matching(self, folder: str, pattern: str) -> Iterator[str]:
        """See the protocol."""
        root = folder or os.curdir
        for path in glob.glob(pattern, root_dir=root, recursive=True):
            if os.path.isfile(os.path.join(root, path)):
                yield path


DISK: Files = _Disk()
