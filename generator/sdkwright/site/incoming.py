"""The page about requests that an API sends of its own: its webhooks and callbacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdkwright.emit.code import Code
from sdkwright.ir.operation import Content, Operation
from sdkwright.site.operations import LANGUAGES
from sdkwright.site.packages import Package
from sdkwright.site.places import anchor_of
from sdkwright.site.subject import Subject
from sdkwright.site.texts import Texts, line_text
from sdkwright.site.tree import (
    Block,
    Example,
    Heading,
    Page,
    Paragraph,
    Span,
    Tab,
    Tabs,
)
from sdkwright.site.type_lines import TypeLines
from sdkwright.targets.naming.scope import Scope
from sdkwright.targets.reading.calls import described
from sdkwright.targets.reading.incoming_requests import incoming_requests


class Incoming:
    """Makes that page of one site."""

    def __init__(
        self,
        subject: Subject,
        packages: Sequence[Package],
        types: TypeLines,
        texts: Texts,
    ) -> None:
        self._subject = subject
        self._packages = packages
        self._types = types
        self._texts = texts

    def page(self) -> Page | None:
        """Every such request with its body and how each language reads it; None where the API sends none."""
        anchors = Scope(fold=str.casefold, number=lambda text, n: f"{text}-{n}")
        seen = {
            operation.origin: (text, operation, content)
            for text, operation, content in incoming_requests(self._subject.api)
        }
        if not seen:
            return None
        blocks: list[Block] = []
        for text, operation, content in seen.values():
            title = line_text(text)
            blocks.append(Heading(2, title, anchors.take([anchor_of(title)])))
            blocks += self._request(operation, content)
        return Page(
            path="incoming-requests",
            title="Webhooks and callbacks",
            summary="Requests that the API sends, and how to read them.",
            blocks=tuple(blocks),
        )

    def _request(self, operation: Operation, content: Content) -> Iterator[Block]:
        for text in described(operation):
            yield from self._texts.block(text)
        request = (Code("A "), Span(operation.method), Code(" request with a body of "))
        yield Paragraph((*request, *self._types.of(content.schema), Code(".")))
        tabs = [
            Tab(one.label, (Example(one.language, program),))
            for one in self._packages
            if (program := one.guide.webhooks.get(operation.origin))
        ]
        if tabs:
            yield Tabs(LANGUAGES, tuple(tabs))
