"""One run at a time on an output folder.

The lock is the operating system's and ends with the process, however that ends: nothing has to be cleaned up. Where
folders can be locked it is on the output folder itself, so that it holds for every user and every name of the folder,
and leaves no file. Windows can't lock folders: there it is on a file in the user's folder for temporary files, and holds
between runs of one user. Disks that know no locks, such as some network ones, are written without.
"""

from __future__ import annotations

import errno
import os
import re
import sys
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

WAIT_SECONDS = 5.0
"""How long a run waits for another one."""

_PAUSE_SECONDS = 0.05
_NO_LOCKS = frozenset(
    (errno.EBADF, errno.EINVAL, errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP)
)
_FLOCK = re.compile(r"\d+: FLOCK +\w+ +WRITE (\d+) \w+:\w+:(\d+) ")


class OutputBusy(Exception):
    """Another run has the folder; ``holder`` says which, as far as the system tells."""

    def __init__(self, holder: str) -> None:
        super().__init__(holder)
        self.holder = holder


@contextmanager
def locked(root: Path) -> Generator[None]:
    """Hold the lock on the folder ``root``, made when missing. Raises OutputBusy after a while, OSError."""
    deadline = time.monotonic() + WAIT_SECONDS
    while (opened := _acquired(root, deadline)) is None:
        pass
    try:
        yield
    finally:
        os.close(opened)


def _acquired(root: Path, deadline: float) -> int | None:
    """The locked folder, None when it went away meanwhile: a run that failed removes the folder that it made."""
    root.mkdir(parents=True, exist_ok=True)
    try:
        opened = _open(root)
    except FileNotFoundError:
        return None
    try:
        while not _try(opened):
            if time.monotonic() > deadline:
                raise OutputBusy(_holder(opened))
            time.sleep(_PAUSE_SECONDS)
        if _is(opened, root):
            return opened
    except BaseException:
        os.close(opened)
        raise
    os.close(opened)
    return None


if sys.platform == "win32":
    # Past what the file holds: other processes can read that.
    _LOCKED_BYTE = 1 << 30

    def _open(root: Path) -> int:
        name = sha256(str(root.resolve()).casefold().encode()).hexdigest()[:32]
        place = Path(tempfile.gettempdir(), f"sdkwright-{name}.lock")
        return os.open(place, os.O_RDWR | os.O_CREAT, 0o600)

    def _try(opened: int) -> bool:
        os.lseek(opened, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(opened, 0, os.SEEK_SET)
        os.write(opened, f"{os.getpid():<20}".encode())
        return True

    def _is(opened: int, root: Path) -> bool:
        return root.is_dir() and opened >= 0

    def _holder(opened: int) -> str:
        os.lseek(opened, 0, os.SEEK_SET)
        return _named(os.read(opened, 20).decode("ascii", "replace"))

else:

    def _open(root: Path) -> int:
        return os.open(root, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)

    def _try(opened: int) -> bool:
        try:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                raise
        return True

    def _is(opened: int, root: Path) -> bool:
        try:
            return os.path.samestat(os.fstat(opened), root.stat())
        except FileNotFoundError:
            return False

    def _holder(opened: int) -> str:
        inode = str(os.fstat(opened).st_ino)
        try:
            listed = Path("/proc/locks").read_text(encoding="ascii", errors="replace")
        except OSError:
            listed = ""
        processes = [pid for pid, locked in _FLOCK.findall(listed) if locked == inode]
        return _named(processes[0] if processes else "")


def _named(process: str) -> str:
    """The run by its process number, which systems give only to those who may know it."""
    number = process.strip()
    is_known = number.isdecimal() and number != "0"
    return f"another run (process {number})" if is_known else "another run"
