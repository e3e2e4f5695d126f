"""What is said of what is deprecated, and what to use instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sdkwright.core.json import JsonObject
from sdkwright.core.pointer import child
from sdkwright.core.words import shown
from sdkwright.frontend.build.extension_findings import ExtensionFindings
from sdkwright.frontend.build.reading import flag_at, text_at
from sdkwright.frontend.build.walk import Walk
from sdkwright.ir.operation import Operation

_MESSAGE = "x-speakeasy-deprecation-message"
_REPLACEMENT = "x-speakeasy-deprecation-replacement"


def deprecation_of(node: JsonObject) -> str | None:
    """What is said of a node that is deprecated; None where it isn't, or nothing is said."""
    return text_at(node, _MESSAGE) if flag_at(node, "deprecated") else None


def with_replacements(
    walk: Walk, operations: Sequence[Operation]
) -> tuple[Operation, ...]:
    """The operations, each with the one to use instead, if the document names one."""
    origins = {operation.id: operation.origin for operation in operations}
    return tuple(_with_replacement(walk, one, origins) for one in operations)


def _with_replacement(
    walk: Walk, operation: Operation, origins: dict[str, str]
) -> Operation:
    for name in (_MESSAGE, _REPLACEMENT):
        if name in operation.extensions and not operation.deprecated:
            findings = ExtensionFindings(walk, name, child(operation.origin, name))
            findings.report("", "needs `deprecated: true` beside it", "it is left out")
    wanted = operation.extensions.get(_REPLACEMENT)
    if wanted is None or not operation.deprecated:
        return operation
    replacement = origins.get(wanted) if isinstance(wanted, str) else None
    if replacement is None:
        at = child(operation.origin, _REPLACEMENT)
        findings = ExtensionFindings(walk, _REPLACEMENT, at)
        findings.report("", f"is {shown(wanted)}, no operationId", "it is left out")
    return replace(operation, replacement=replacement)
