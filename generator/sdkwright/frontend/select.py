"""What of a document is generated: `x-speakeasy-ignore` leaves a node out."""

from __future__ import annotations

from sdkwright.core.json import JsonValue

IGNORE = "x-speakeasy-ignore"
"""The extension that leaves a node out."""


def is_ignored(node: JsonValue) -> bool:
    """Whether a path item, operation, parameter or schema is marked to be left out."""
    return isinstance(node, dict) and node.get(IGNORE) is True
