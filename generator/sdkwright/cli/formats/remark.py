"""One thing that a record says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One thing to say. ``file`` is a path as people know it; line and column count from 1."""

    code: str
    severity: str
    message: str
    advice: str = ""
    file: str | None = None
    line: int | None = None
    column: int | None = None
    pointer: str | None = None
