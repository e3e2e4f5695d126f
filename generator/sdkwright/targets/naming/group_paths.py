"""Where groups nest, and what lies below each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupTree:
    """The paths directly below each path, in order, and what the document says of the groups."""

    below: Mapping[tuple[str, ...], Sequence[tuple[str, ...]]]
    descriptions: Mapping[tuple[str, ...], str | None]


def group_tree(groups: Sequence[Group], paths: Iterable[tuple[str, ...]]) -> GroupTree:
    """The tree of all ``paths``; the empty one is the client's."""
    below: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for path in paths:
        if path:
            below.setdefault(path[:-1], []).append(path)
    descriptions = {group_key(group.path): group.description for group in groups}
    return GroupTree(below=below, descriptions=descriptions)
