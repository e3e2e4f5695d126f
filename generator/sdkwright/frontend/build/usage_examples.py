"""Which operations show how an API is used, where a document says so (`x-speakeasy-usage-example`)."""

from __future__ import annotations

from sdkwright.core.json import JsonObject
from sdkwright.core.pointer import Pointer, child
from sdkwright.core.words import what_is
from sdkwright.frontend.build.extension_findings import ExtensionFindings
from sdkwright.frontend.build.reading import text_at
from sdkwright.frontend.build.walk import Walk
from sdkwright.frontend.extensions import USAGE_EXAMPLE
from sdkwright.ir.operation import UsageExample

_LEFT_OUT = "it is left out"
_KNOWN = ("title", "description", "position", "tags")


def usage_example(walk: Walk, node: JsonObject, at: Pointer) -> UsageExample | None:
    """What README says of an operation that shows how the API is used; None of others."""
    written = node.get(USAGE_EXAMPLE, False)
    if isinstance(written, bool):
        return UsageExample() if written else None
    findings = ExtensionFindings(walk, USAGE_EXAMPLE, child(at, USAGE_EXAMPLE))
    if not isinstance(written, dict):
        findings.report("", f"is {what_is(written)}", _LEFT_OUT)
        return None
    findings.unknown(written, _KNOWN)
    position = written.get("position")
    if isinstance(position, bool) or not isinstance(position, int | None):
        findings.report("position", f"is {what_is(position)}, no integer", _LEFT_OUT)
        position = None
    return UsageExample(
        title=text_at(written, "title"),
        description=text_at(written, "description"),
        position=position,
    )
