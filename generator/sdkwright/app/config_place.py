"""Where a configuration is, when nobody says: here, or in a folder above that belongs to the same repository."""

from __future__ import annotations

import os.path
from pathlib import Path

NAMES = ("sdkwright.yaml", "sdkwright.yml")


def configurations(start: Path) -> tuple[str, ...]:
    """The configurations of the nearest folder that has any, from ``start`` up to the root of its git repository; as
    paths relative to ``start``. Outside of a repository no other folder is looked at.
    """
    start = start.absolute()
    for folder in folders_above(start):
        places = [folder / name for name in NAMES if (folder / name).is_file()]
        if places:
            return tuple(os.path.relpath(path, start) for path in places)
    return ()


def folders_above(start: Path) -> list[Path]:
    """A folder and those above, up to the root of its git repository; it alone outside of one."""
    folders = [start, *start.parents]
    for number, folder in enumerate(folders):
        if (folder / ".git").exists():
            return folders[: number + 1]
    return [start]
