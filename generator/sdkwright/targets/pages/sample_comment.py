"""The marker above a generated sample."""

from __future__ import annotations

from sdkwright.ir.operation import Operation
from sdkwright.targets.pages.markup import comment_attribute


def usage_comment(language: str, operation: Operation) -> str:
    """The comment that says what a sample calls, so that programs find it again."""
    attributes = {
        "language": language,
        "operationID": operation.id,
        "method": operation.method.lower(),
        "path": operation.path,
    }
    written = " ".join(
        f'{name}="{comment_attribute(value)}"' for name, value in attributes.items()
    )
    return f"<!-- UsageSnippet {written} -->"
