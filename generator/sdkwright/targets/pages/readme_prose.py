"""The gate for texts of a document in README: of clean pages, or of published ones."""

from __future__ import annotations

from typing import Protocol

from sdkwright.emit.code import Code
from sdkwright.ir.operation import Operation
from sdkwright.targets.contract.shared_options import SharedOptions
from sdkwright.targets.pages.clean_prose import CleanProse
from sdkwright.targets.pages.markup import prose, prose_line
from sdkwright.targets.reading.html_texts import without_html
from sdkwright.targets.reading.prose import first_section, opening_of

_LONGEST_SUMMARY = 1_000


class ReadmeProse(Protocol):
    """Writes texts."""

    def summary(self, text: str) -> Code:
        """What README says first of an API, in blocks."""
        ...

    def line(self, text: str) -> Code:
        """One line."""
        ...

    def entry(self, operation: Operation) -> Code | None:
        """What a list says of an operation, in one line."""
        ...


class _PublishedProse:
    """Texts as they are written, but for their HTML."""

    def __init__(self, html: str) -> None:
        self._html = html

    def summary(self, text: str) -> Code:
        """See the protocol; all of it, with its headings."""
        return prose(text, self._html)

    def line(self, text: str) -> Code:
        """See the protocol."""
        return prose_line(text, self._html)

    def entry(self, operation: Operation) -> Code | None:
        """See the protocol; all of its summary."""
        return self.line(operation.summary) if operation.summary else None


class _CleanProse(CleanProse):
    """Texts of clean pages."""

    def summary(self, text: str) -> Code:
        """See the protocol; of a text with chapters, as a manual is, the first one."""
        is_long = len(text) > _LONGEST_SUMMARY
        return self.block(first_section(text) if is_long else text, 3)

    def entry(self, operation: Operation) -> Code | None:
        """See the protocol; how its summary begins, where there is none its description."""
        text = operation.summary or operation.description
        return self.line(opening_of(without_html(text))) if text else None


def readme_prose(options: SharedOptions) -> ReadmeProse:
    """The gate that the preset selects."""
    if options.rules.cleans_pages:
        return _CleanProse(base=options.docs.base, html=options.prose_html)
    return _PublishedProse(options.prose_html)
