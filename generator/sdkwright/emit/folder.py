"""An output folder on disk. Nothing below its root is reached through a link, to read or to write.

Every path is walked from the root, one component after the other: by handles of open folders (`dir_fd`, with
`O_NOFOLLOW`) where the system has them, so that a link that appears meanwhile isn't followed either; elsewhere each
component is looked at first.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from enum import Enum
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO
from weakref import finalize

from sdkwright.core.line_ends import with_plain_ends

HAS_HANDLES = {os.open, os.stat, os.mkdir, os.rename, os.unlink} <= os.supports_dir_fd
"""Whether this system can name a file by the handle of its folder."""

_FOLDER_FLAGS = (
    os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0)
)
_FILE_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # a FIFO is opened at once, and then refused
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_NEW_FILE_FLAGS = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
# Windows flushes what may be written alone; elsewhere folders are flushed, too, which may only be read.
_SYNCED_FLAGS = _FILE_FLAGS | (os.O_RDWR if os.name == "nt" else 0)
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_MOST_HANDLES = 128
_MOST_LEVELS = 64
# Windows' links to folders, which don't count as symbolic links there: mount points, symbolic links.
_LINK_TAGS = frozenset((0xA0000003, 0xA000000C))


class Kind(Enum):
    """What lies at a path."""

    NOTHING = "nothing"
    FILE = "file"
    FOLDER = "folder"
    OTHER = "other"  # a link, a device, a socket: never followed, never opened


class Folder:
    """An output folder. Paths are relative POSIX paths of a tree; ``root`` itself may be a link."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._handles: dict[str, int] = {}
        finalize(self, _close, self._handles)

    def at(self, path: str) -> Path:
        """Where ``path`` lies on this machine, for messages."""
        return self.root / path

    def kind(self, path: str) -> Kind:
        """What lies at ``path``; nothing, too, where a parent is missing, a file or a link."""
        try:
            name, handle = self._place(path)
            return _kind_of(os.lstat(name, dir_fd=handle))
        except (FileNotFoundError, NotADirectoryError):
            return Kind.NOTHING

    def read(self, path: str, at_most: int = -1) -> bytes | None:
        """The bytes of the file at ``path``, its first ``at_most`` ones; None when no plain file lies there."""
        with self._opened(path) as file:
            return None if file is None else file.read(at_most)

    def holds(self, path: str, content: bytes) -> bool:
        """Whether the plain file at ``path`` has these bytes; one of another size isn't read."""
        with self._opened(path) as file:
            if file is None or os.fstat(file.fileno()).st_size != len(content):
                return False
            return file.read(len(content) + 1) == content

    def holds_text(self, path: str, content: bytes) -> bool:
        """Whether the plain file at ``path`` has these bytes, or these lines with the ends that git gives them on Windows."""
        if self.holds(path, content):
            return True
        most = len(content) + content.count(b"\n")
        actual = self.read(path, most + 1)
        return actual is not None and with_plain_ends(actual) == content

    def digests(self, path: str) -> tuple[str, ...]:
        """The SHA-256 in hexadecimal of the file at ``path``, and with plain line ends where it has those of Windows;
        empty when no plain file lies there.
        """
        with self._opened(path) as file:
            if file is None:
                return ()
            digest, plain, held = sha256(), sha256(), b""
            windows = False
            while chunk := file.read(1 << 20):
                if not windows and b"\r" in chunk:
                    windows, plain = True, digest.copy()
                digest.update(chunk)
                if windows:
                    chunk = held + chunk
                    held = chunk[-1:] if chunk.endswith(b"\r") else b""
                    plain.update(with_plain_ends(chunk[: len(chunk) - len(held)]))
            plain.update(held)
        if not windows:
            return (digest.hexdigest(),)
        return digest.hexdigest(), plain.hexdigest()

    def names(self, path: str) -> list[str]:
        """The sorted names in the folder at ``path``; none when no plain folder lies there."""
        if path and self.kind(path) is not Kind.FOLDER:
            return []
        try:
            return sorted(
                os.listdir(self._enter(path) if HAS_HANDLES else self.at(path))
            )
        except (FileNotFoundError, NotADirectoryError):
            return []

    def files_below(self, path: str) -> list[str]:
        """The sorted paths of everything below ``path`` that is no folder, or one nested deeper than any of ours."""
        files: list[str] = []
        pending = [path]
        while pending:
            folder = pending.pop()
            for name in self.names(folder):
                inner = f"{folder}/{name}"
                is_entered = self.kind(inner) is Kind.FOLDER
                is_entered = is_entered and inner.count("/") < _MOST_LEVELS
                (pending if is_entered else files).append(inner)
        return sorted(files)

    def create(self, path: str, content: bytes) -> None:
        """Write a new file. Raises FileExistsError when anything lies there, OSError."""
        name, handle = self._place(path)
        flags = _NEW_FILE_FLAGS | _NO_FOLLOW
        with open(os.open(name, flags, 0o666, dir_fd=handle), "wb") as file:
            file.write(content)

    def move(self, source: str, target: str) -> None:
        """Put what lies at ``source`` in the place of what lies at ``target``, if anything. Raises OSError."""
        (old, old_handle), (new, new_handle) = self._places(source, target)
        os.replace(old, new, src_dir_fd=old_handle, dst_dir_fd=new_handle)

    def keep(self, source: str, target: str) -> None:
        """Let ``target`` be a second name of the file ``source``, or its copy on disks that can't. Raises OSError."""
        (old, old_handle), (new, new_handle) = self._places(source, target)
        try:
            os.link(
                old,
                new,
                src_dir_fd=old_handle,
                dst_dir_fd=new_handle,
                follow_symlinks=False,
            )
        except (OSError, NotImplementedError):
            self.create(target, self.read(source) or b"")

    def remove(self, path: str) -> None:
        """Remove the file at ``path``. Raises OSError."""
        name, handle = self._place(path)
        os.unlink(name, dir_fd=handle)

    def make(self, path: str) -> None:
        """Make a folder; its parent is there. Raises OSError."""
        name, handle = self._place(path)
        os.mkdir(name, dir_fd=handle)

    def remove_empty(self, path: str) -> bool:
        """Remove the folder at ``path`` when it is one and empty; whether it was."""
        self._forget(path)
        try:
            name, handle = self._place(path)
            os.rmdir(name, dir_fd=handle)
        except OSError:
            return False
        return True

    def sync(self, paths: Sequence[str]) -> None:
        """Wait until files, and the names in folders, are on the disk; "" is the root. Raises OSError."""
        for path in paths:
            _sync(self._to_sync(path))

    def close(self) -> None:
        """Close what is open for faster ways; it is opened again where needed."""
        _close(self._handles)

    def _to_sync(self, path: str) -> int | None:
        try:
            if not path:
                return os.open(self.root, _FOLDER_FLAGS)
            name, handle = self._place(path)
            return os.open(name, _SYNCED_FLAGS | _NO_FOLLOW, dir_fd=handle)
        except PermissionError:
            if os.name == "nt":  # folders can't be opened there, nor need they be
                return None
            raise

    @contextmanager
    def _opened(self, path: str) -> Generator[BinaryIO | None]:
        if self.kind(path) is not Kind.FILE:
            yield None
            return
        name, handle = self._place(path)
        with open(os.open(name, _FILE_FLAGS | _NO_FOLLOW, dir_fd=handle), "rb") as file:
            is_plain = stat.S_ISREG(os.fstat(file.fileno()).st_mode)
            yield file if is_plain else None

    def _place(self, path: str) -> tuple[str, int | None]:
        """What ``path`` is called, and the handle of the folder that it is called so in.

        Raises FileNotFoundError or NotADirectoryError when its parent is no plain folder.
        """
        return self._places(path)[0]

    def _places(self, *paths: str) -> list[tuple[str, int | None]]:
        # Between operations, so that no handle of this one is closed.
        if len(self._handles) > _MOST_HANDLES:
            _close(self._handles)
        return [self._place_of(path) for path in paths]

    def _place_of(self, path: str) -> tuple[str, int | None]:
        parent, _, name = path.rpartition("/")
        if name in {"", ".", ".."}:
            raise ValueError(f"{path!r} is no path of a tree")
        if HAS_HANDLES:
            return name, self._enter(parent)
        place = os.fspath(self.root)
        for component in parent.split("/") if parent else ():
            place = os.path.join(place, component)
            if _kind_of(os.lstat(place)) is not Kind.FOLDER:
                raise NotADirectoryError(
                    errno.ENOTDIR, os.strerror(errno.ENOTDIR), place
                )
        return os.path.join(place, name), None

    def _enter(self, path: str) -> int:
        """The handle of the folder at ``path``, "" for the root."""
        known = self._handles.get(path)
        if known is not None:
            return known
        handle = self._handles.get("")
        if handle is None:
            handle = self._handles[""] = os.open(self.root, _FOLDER_FLAGS)
        entered = ""
        for name in path.split("/") if path else ():
            entered = f"{entered}/{name}" if entered else name
            inner = self._handles.get(entered)
            handle = self._open(entered, name, handle) if inner is None else inner
        return handle

    def _open(self, path: str, name: str, parent: int) -> int:
        try:
            opened = os.open(name, _FOLDER_FLAGS | _NO_FOLLOW, dir_fd=parent)
        except OSError as error:
            if error.errno in (errno.ELOOP, errno.EMLINK):
                error = NotADirectoryError(error.errno, error.strerror)
            error.filename = os.path.join(self.root, path)
            raise error from None
        self._handles[path] = opened
        return opened

    def _forget(self, path: str) -> None:
        """Close the handles of a folder that may go, and of all below."""
        for known in list(self._handles):
            if known == path or known.startswith(f"{path}/"):
                os.close(self._handles.pop(known))


def _kind_of(status: os.stat_result) -> Kind:
    if getattr(status, "st_reparse_tag", 0) in _LINK_TAGS:
        return Kind.OTHER
    if stat.S_ISREG(status.st_mode):
        return Kind.FILE
    return Kind.FOLDER if stat.S_ISDIR(status.st_mode) else Kind.OTHER


def _sync(opened: int | None) -> None:
    if opened is None:
        return
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _close(handles: dict[str, int]) -> None:
    while handles:
        with suppress(OSError):
            os.close(handles.popitem()[1])
