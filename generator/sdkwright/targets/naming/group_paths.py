"""Where groups nest, and what lies below each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sdkwright.ir.api import Group
from sdkwright.ir.names import Name
from sdkwright.ir.operation import Operation


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


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupTree:
    """The paths directly below each path, in order, and the groups that have operations."""

    below: Mapping[tuple[str, ...], Sequence[tuple[str, ...]]]
    groups: Mapping[tuple[str, ...], Group]

    def description(self, path: tuple[str, ...]) -> str | None:
        """What the document says of a group."""
        return self.groups[path].description if path in self.groups else None

    def operations(self, path: tuple[str, ...]) -> tuple[Operation, ...]:
        """A group's own operations."""
        return self.groups[path].operations if path in self.groups else ()


def group_tree(groups: Sequence[Group], paths: Iterable[tuple[str, ...]]) -> GroupTree:
    """The tree of all ``paths``; the empty one is the client's."""
    below: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for path in paths:
        if path:
            below.setdefault(path[:-1], []).append(path)
    by_path = {group_key(group.path): group for group in groups}
    return GroupTree(below=below, groups=by_path)
