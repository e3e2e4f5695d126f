"""File jobs: what a target asks for."""

from __future__ import annotations

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
