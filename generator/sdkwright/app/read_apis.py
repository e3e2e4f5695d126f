"""The sources of a run as Apis, each read once however many targets it has, and their documents validated beside that."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from sdkwright.app.config_sources import SourceConfig
from sdkwright.app.findings import Findings, locate
from sdkwright.app.merged_findings import merged
from sdkwright.app.order import Order
from sdkwright.app.pipeline import build_api, with_old_names
from sdkwright.app.read_document import Progress, ReadDocument, read_document
from sdkwright.core.diagnostics import Diagnostic
from sdkwright.frontend.document import Document
from sdkwright.frontend.outline import outline
from sdkwright.frontend.validate import Validation
from sdkwright.ir.api import Api


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadApi:
    """What a source describes, None where it can't be used, and what was found on the way."""

    api: Api | None
    findings: Findings
    about_names: Findings = field(default_factory=lambda: Findings(diagnostics=()))
    outline: tuple[str, ...] = ()


def apis_by_source(order: Order, progress: Progress) -> Mapping[SourceConfig, ReadApi]:
    """Each source once, however many targets it has."""
    with reading(order, progress) as under_way:
        return under_way.validated()


@contextmanager
def reading(order: Order, progress: Progress) -> Generator[SourceReader]:
    """The sources of an order; leaving the context ends what is under way."""
    under_way = SourceReader(order, progress)
    try:
        for source in dict.fromkeys(target.source for target in order.targets):
            under_way.begin(source)
        yield under_way
    finally:
        under_way.end()


class SourceReader:
    """Sources that are read. ``apis`` has them all; what is invalid in the last one's document isn't known yet."""

    def __init__(self, order: Order, progress: Progress) -> None:
        self.apis: dict[SourceConfig, ReadApi] = {}
        self._order = order
        self._progress = progress
        self._validation: Validation | None = None
        self._validated: SourceConfig | None = None
        self._document: Document | None = None
        self._read: tuple[Diagnostic, ...] = ()
        self._built: tuple[Diagnostic, ...] = ()

    def begin(self, source: SourceConfig) -> None:
        """Read a source; its validation goes on afterwards."""
        self.validated()
        order, progress = self._order, self._progress
        read = _document(order, source, progress)
        if read.document is None:
            self.apis[source] = ReadApi(api=None, findings=read.findings)
            return
        if order.validate:
            self._validation = Validation(read.document)
        result = build_api(read.document, progress=progress)
        api, about_names = with_old_names(result.value, source)
        self._document, self._validated = read.document, source
        self._read, self._built = read.findings.diagnostics, result.diagnostics
        self.apis[source] = ReadApi(
            api=None if result.failed else api,
            findings=replace(read.findings, diagnostics=self._merged(())),
            about_names=Findings(diagnostics=about_names, sources=order.config_sources),
        )

    def validated(self) -> Mapping[SourceConfig, ReadApi]:
        """The sources with all findings; waits for the last one's validation."""
        source, document = self._validated, self._document
        if source is not None and document is not None:
            known = self.apis[source]
            findings = known.findings
            if self._validation is not None:
                self._progress("validating the document")
                diagnostics = self._merged(self._validation.findings())
                findings = replace(findings, diagnostics=diagnostics)
            self.apis[source] = replace(
                known, findings=findings, outline=outline(document)
            )
        self.end()
        return self.apis

    def located(self) -> None:
        """Look where findings stand: whoever prints them has no more to look for then. Waits for no validation."""
        if self._validation is None or self._validation.has_ended:
            self.validated()
        for read in self.apis.values():
            locate(read.findings)

    def end(self) -> None:
        """End the validation that is under way."""
        if self._validation is not None:
            self._validation.end()
        self._validation = self._validated = None

    def _merged(self, invalid: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        return merged(self._read, invalid, self._built)


def _document(order: Order, source: SourceConfig, progress: Progress) -> ReadDocument:
    """A source's document, which may have been begun before."""
    ahead = order.ahead.get(source)
    if ahead is None:
        return read_document(source, permitted=order.permitted, progress=progress)
    progress(f"reading {source.document}")
    read: ReadDocument = ahead.result()
    return read
