"""Members of a node that must be objects or lists, reported where they are something else."""

from __future__ import annotations

from collections.abc import Sequence

from sdkwright.core.catalogue import walk as rules
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import Pointer, child
from sdkwright.core.words import what_is
from sdkwright.frontend.build.reading import NO_OBJECT, list_at, object_at
from sdkwright.frontend.build.walk import Walk


def object_member(walk: Walk, node: JsonObject, key: str, at: Pointer) -> JsonObject:
    """The object under ``key`` of the node at ``at``; an empty one, and a finding, where it is something else."""
    value = node.get(key, NO_OBJECT)
    if not isinstance(value, dict):
        report_misplaced(walk, value, "an object", child(at, key))
    return object_at(node, key)


def list_member(
    walk: Walk, node: JsonObject, key: str, at: Pointer
) -> Sequence[JsonValue]:
    """The list under ``key`` of the node at ``at``; an empty one, and a finding, where it is something else."""
    if key in node and not isinstance(node[key], list):
        report_misplaced(walk, node[key], "a list", child(at, key))
    return list_at(node, key)


def report_misplaced(walk: Walk, value: JsonValue, expected: str, at: Pointer) -> None:
    """Note that ``value``, found at ``at``, isn't what a document has there."""
    reason = f"{expected} stands here in OpenAPI, this is {what_is(value)}"
    walk.report(rules.OPERATION_MEMBER, at, reason=reason)
