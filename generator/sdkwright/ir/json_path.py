"""The JSON Paths (RFC 9535) that lead to one value: names and positions."""

from __future__ import annotations

import re
from typing import TypeAlias

_STEP = re.compile(
    r"\.(?P<name>[^.\[\]]+)|\[(?P<position>-?\d+)\]|\[\(\s*@\.length\s*-\s*(?P<last>[1-9]\d*)\s*\)\]|\['(?P<single>[^']*)'\]|\[\"(?P<double>[^\"]*)\"\]"
)
Path: TypeAlias = "tuple[str | int, ...]"


def json_path(text: str) -> tuple[str | int, ...] | None:
    """The names and positions of ``$.data[-1].id``; None for a path that may lead to several values."""
    rest = text.strip().removeprefix("$")
    if rest and rest[0] not in ".[":
        rest = f".{rest}"
    steps: list[str | int] = []
    end = 0
    for step in _STEP.finditer(rest):
        if step.start() != end:
            return None
        end = step.end()
        position = step["position"]
        name = step["name"] or step["single"] or step["double"] or ""
        if name == "*":
            return None
        if step["last"] is not None:
            # Older dialects count from the end by a script.
            position = f"-{step['last']}"
        steps.append(name if position is None else int(position))
    return tuple(steps) if end == len(rest) else None
