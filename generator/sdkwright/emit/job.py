"""File jobs (what a target asks for) and the tree of finished files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderJob:
    """Print ``view`` (a frozen dataclass) with ``template`` (a path below the templates root) into ``path``.

    ``once`` files belong to people: written when missing, never compared or overwritten afterwards.
    """

    path: str
    template: str
    view: object
    once: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyJob:
    """Copy ``resource`` (a path below the templates root) byte for byte into ``path``."""

    path: str
    resource: str
    once: bool = False


FileJob: TypeAlias = RenderJob | CopyJob


@dataclass(frozen=True, slots=True, kw_only=True)
class Artifact:
    """A finished file: a relative POSIX path and its bytes."""

    path: str
    content: bytes
    once: bool = False


class UnsafePath(ValueError):
    """A path that is absolute, climbs out, is repeated (also by case), or that some disk can't hold."""


@dataclass(frozen=True, slots=True)
class Tree(Mapping[str, Artifact]):
    """Artifacts by path, sorted. Raises UnsafePath for a path that could land outside or on another file."""

    artifacts: tuple[Artifact, ...]

    def __post_init__(self) -> None:
        raise NotImplementedError

    def __getitem__(self, path: str) -> Artifact:
        raise NotImplementedError

    def __iter__(self) -> Iterator[str]:
        raise NotImplementedError

    def __len__(self) -> int:
        raise NotImplementedError
