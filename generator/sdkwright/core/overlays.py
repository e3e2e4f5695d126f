"""Overlays as they are written (Overlay Specification 1.0), and the queries that lead to nodes."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sdkwright.core.json import JsonObject


def overlay(title: str, actions: Sequence[JsonObject]) -> JsonObject:
    """An overlay with these actions, in their order."""
    return {
        "overlay": "1.0.0",
        "info": {"title": title, "version": "1.0.0"},
        "actions": list(actions),
    }


def query(*path: str | int) -> str:
    """The JSONPath query (RFC 9535, 2.3) that leads from the root through keys and positions: ``$['paths']['/orders']``."""
    steps = (
        f"[{one}]" if isinstance(one, int) else f"[{_quoted(one)}]" for one in path
    )
    return "$" + "".join(steps)


def _quoted(key: str) -> str:
    inside = json.dumps(key)[1:-1].replace("'", "\\'").replace('\\"', '"')
    return f"'{inside}'"
