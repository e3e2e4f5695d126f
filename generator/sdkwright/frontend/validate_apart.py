"""The other process of a validation: a document on standard input, findings on standard output, both as JSON."""

from __future__ import annotations

import json
import sys
from typing import Any

from sdkwright.core.json import JsonObject
from sdkwright.frontend.document import Document
from sdkwright.frontend.validate_libraries import found_in

MAXIMUM_BYTES = 4 * 1024**3
"""Address space of the process, where the system can bound it."""


def run() -> None:
    """Read, validate, write."""
    _bound_memory()
    order: dict[str, Any] = json.load(sys.stdin.buffer)
    document = Document(
        version=order["version"], trees=order["trees"], sources={}, name=order["name"]
    )
    found: list[JsonObject] = [
        {"code": rule.code, "at": at, "reason": reason}
        for rule, at, reason in found_in(document, is_alone=not order["outside"])
    ]
    json.dump(found, sys.stdout)


def _bound_memory() -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or hard > MAXIMUM_BYTES:
        resource.setrlimit(resource.RLIMIT_AS, (MAXIMUM_BYTES, hard))


if __name__ == "__main__":
    run()
