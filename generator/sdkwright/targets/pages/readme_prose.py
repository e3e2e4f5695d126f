"""The gate for texts of a document in README: of clean pages, or of published ones."""

from __future__ import annotations

from typing import Protocol

from sdkwright.emit.code import Code
from sdkwright.targets.contract.shared_options import SharedOptions
from sdkwright.targets.pages.clean_prose import CleanProse
from sdkwright.targets.pages.markup import prose, prose_line


class ReadmeProse(Protocol):
    """Writes texts."""

    def block(self, text: str, level: int) -> Code:
        """Paragraphs and other blocks; headings of clean ones begin at the level."""
        ...

    def line(self, text: str) -> Code:
        """One line."""
        ...


class _PublishedProse:
    """Texts as they are written, but for their HTML."""

    def __init__(self, html: str) -> None:
        self._html = html

    def block(self, text: str, level: int) -> Code:
        """See the protocol; headings stay."""
        return prose(text, self._html)

    def line(self, text: str) -> Code:
        """See the protocol."""
        return prose_line(text, self._html)


def readme_prose(options: SharedOptions) -> ReadmeProse:
    """The gate that the preset selects."""
    if options.rules.cleans_pages:
        return CleanProse(base=options.docs.base, html=options.prose_html)
    return _PublishedProse(options.prose_html)
