"""What of a document is generated: `x-speakeasy-ignore` leaves a node out."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.core.json import JsonValue


def is_ignored(node: JsonValue) -> bool:
    """Whether a path item, operation, parameter or schema is marked to be left out."""
    return isinstance(node, Mapping) and node.get("x-speakeasy-ignore") is True
