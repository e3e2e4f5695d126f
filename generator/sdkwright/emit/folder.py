"""An output folder as it lies on disk, seen without following a link out of it."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class Kind(Enum):
    """What lies at a path."""

    NOTHING = "nothing"
    FILE = "file"
    FOLDER = "folder"
    OTHER = "other"  # a link, a device, a socket: never followed, never opened


@dataclass(frozen=True, slots=True)
class Folder:
    """An output folder. Paths are relative POSIX paths of a tree; ``root`` itself may be a link."""

    root: Path

    def at(self, path: str) -> Path:
        """Where ``path`` lies on this machine."""
        return self.root / path

    def kind(self, path: str) -> Kind:
        """What lies at ``path``; nothing, too, where a parent is missing or is a file."""
        try:
            # Asked for every file several times; a Path would cost more than the answer.
            mode = os.lstat(os.path.join(self.root, path)).st_mode
        except (FileNotFoundError, NotADirectoryError):
            return Kind.NOTHING
        if stat.S_ISREG(mode):
            return Kind.FILE
        return Kind.FOLDER if stat.S_ISDIR(mode) else Kind.OTHER

    def read(self, path: str) -> bytes | None:
        """The bytes of the file at ``path``, None when no plain file lies there."""
        return self.at(path).read_bytes() if self.kind(path) is Kind.FILE else None

    def files_below(self, path: str) -> list[str]:
        """The sorted paths of everything below ``path`` that is no folder."""
        found: list[str] = []
        for folder, names, files in os.walk(self.at(path)):
            links = [
                name for name in names if os.path.islink(os.path.join(folder, name))
            ]
            found += [
                Path(folder, name).relative_to(self.root).as_posix()
                for name in (*files, *links)
            ]
        return sorted(found)
