"""What is said of an operation that is deprecated."""

from __future__ import annotations

from sdkwright.ir.operation import Operation
from sdkwright.targets.reading.package import SdkPackage


def deprecation_note(package: SdkPackage, operation: Operation) -> str:
    """The document's word, and the method to use instead; empty where it says neither."""
    note = " ".join((operation.deprecation or "").split())
    call = package.calls.by_origin.get(operation.replacement or "")
    if call is not None:
        other = call.operation
        stop = "." if note and note[-1].isalnum() else ""
        note = f"{note}{stop} Use `{package.names.method_path(other)}` instead.".strip()
    return note
