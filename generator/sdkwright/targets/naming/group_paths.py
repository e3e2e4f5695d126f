"""Where groups nest."""

from __future__ import annotations

from collections.abc import Sequence

from sdkwright.ir.api import Group
from sdkwright.ir.names import Name


def group_paths(groups: Sequence[Group]) -> list[tuple[Name, ...]]:
    """Every path a group has or passes through, parents first, each once."""
    paths: dict[tuple[str, ...], tuple[Name, ...]] = {}
    for group in groups:
        for depth in range(1, len(group.path) + 1):
            path = group.path[:depth]
            paths.setdefault(group_key(path), path)
    return list(paths.values())


def group_key(path: tuple[Name, ...]) -> tuple[str, ...]:
    """The spellings of a path, which names of groups are kept by."""
    return tuple(name.source for name in path)
