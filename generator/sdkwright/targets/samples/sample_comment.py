"""The marker above a generated sample."""

from __future__ import annotations

from sdkwright.core.unseen import is_shown
from sdkwright.ir.operation import Operation


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


def comment_attribute(text: str) -> str:
    """A value between double quotes in an HTML comment: it can end neither."""
    plain = " ".join(text.split())
    if not is_shown(plain):
        plain = "".join(one if is_shown(one) else "?" for one in plain)
    return plain.replace('"', "&quot;").replace("--", "&#45;&#45;").replace(">", "&gt;")
