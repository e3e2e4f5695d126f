"""The calls by which README shows how an API is used, in any language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sdkwright.emit.code import Code
from sdkwright.targets.pages.markup import heading
from sdkwright.targets.pages.readme_prose import readme_prose
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.first_call import first_call, shown_calls
from sdkwright.targets.reading.package import SdkPackage


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCall:
    """A call, with what stands above it."""

    call: Call
    title: Code | None
    description: Code | None


def usage_examples(package: SdkPackage) -> Iterator[ShownCall]:
    """The calls that the document shows, or the one that somebody new to the API would make; several have headings."""
    calls = shown_calls(package.api, package.calls)
    texts = readme_prose(package.options)
    for call in calls or (first_call(package.api, package.calls),):
        operation = call.operation
        example = operation.usage_example
        title = None if example is None else example.title
        if title is None and len(calls) > 1:
            title = operation.summary or package.names.methods[operation.origin]
        description = None if example is None else example.description
        yield ShownCall(
            call=call,
            title=heading(title) if title else None,
            description=texts.line(description) if description else None,
        )
