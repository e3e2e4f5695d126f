"""Names of files: what no disk refuses, on any system."""

from __future__ import annotations

from typing import Final

from sdkwright.emit.tree import DEVICE_NAMES


def file_name(name: str) -> str:
    """The name for a file or folder, before any suffix: with an underscore where Windows has a device of that name."""
    return f"{name}_" if name.casefold() in DEVICE_NAMES else name


LONGEST: Final = 60
"""The most characters of a file's name that is made of words."""


def shortened(name: str) -> str:
    """A snake-case name without the last words of one that would be too long."""
    while len(name) > LONGEST and "_" in name.rstrip("_"):
        name = name.rstrip("_").rpartition("_")[0]
    return name[:LONGEST]
