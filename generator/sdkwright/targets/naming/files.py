"""Names of files: what no disk refuses, on any system."""

from __future__ import annotations

from sdkwright.emit.tree import DEVICE_NAMES


def file_name(name: str) -> str:
    """The name for a file or folder, before any suffix: with an underscore where Windows has a device of that name."""
    return f"{name}_" if name.casefold() in DEVICE_NAMES else name
