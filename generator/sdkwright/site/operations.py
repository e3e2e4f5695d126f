"""An operation as a page tells of it: its request, its samples, what it takes, gives and fails with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdkwright.emit.code import Code
from sdkwright.ir.operation import RetryPolicy
from sdkwright.ir.types import Ref
from sdkwright.site.cells import cell_line
from sdkwright.site.curl import CurlSamples
from sdkwright.site.field_rows import FieldRows
from sdkwright.site.packages import Package
from sdkwright.site.places import Places
from sdkwright.site.subject import Subject
from sdkwright.site.texts import Texts, first_sentence, plain_line
from sdkwright.site.tree import (
    Block,
    Bullets,
    Example,
    Heading,
    Line,
    Notice,
    Paragraph,
    Piece,
    Prose,
    Reference,
    Span,
    Tab,
    Table,
    Tabs,
    Tone,
)
from sdkwright.site.type_lines import TypeLines, either
from sdkwright.targets.contract.reference import Snippet
from sdkwright.targets.naming.casing import words_of
from sdkwright.targets.pages.markup import heading
from sdkwright.targets.reading.calls import Call, described
from sdkwright.targets.reading.credentials import has_credential
from sdkwright.targets.reading.pages import PageInput
from sdkwright.targets.reading.results import ErrorCase

_LONGEST_TITLE = 72
LANGUAGES = "language"
"""The kind of tabs that are switched together: one for each language."""


class OperationBlocks:
    """Makes the blocks of one site's operations."""

    def __init__(
        self,
        subject: Subject,
        packages: Sequence[Package],
        places: Places,
        types: TypeLines,
        rows: FieldRows,
        curl: CurlSamples,
        texts: Texts,
    ) -> None:
        self._has_credentials = any(map(has_credential, subject.api.security_schemes))
        self._packages = packages
        self._places = places
        self._types = types
        self._rows = rows
        self._curl = curl
        self._texts = texts

    def title(self, call: Call) -> str:
        """What an operation is called: the first sentence of its summary if that is short, else its name in words."""
        operation = call.operation
        sentence = first_sentence(operation.summary, _LONGEST_TITLE)
        if sentence:
            return sentence
        words = " ".join(map(_lowered, words_of(operation.name.called)))
        return f"{words[:1].upper()}{words[1:]}"

    def of(self, call: Call, *, level: int) -> Iterator[Block]:
        """Everything about an operation; headings of its parts have the level given."""
        operation = call.operation
        anchor = self._places.operations[operation.origin].anchor
        yield Paragraph((Span(f"{operation.method} {operation.url_path}"),))
        if operation.deprecated:
            yield self._deprecation(operation.deprecation)
        yield from self._description(call)
        yield Tabs(LANGUAGES, tuple(self._tabs(call)))
        rows = tuple(self._rows.parameters(call))
        if rows:
            yield Heading(level, "Parameters", f"{anchor}--parameters")
            yield Table(("Parameter", "In", "Type", "Description"), rows)
        yield Heading(level, "Returns", f"{anchor}--returns")
        yield from self._returns(call)
        if call.result.errors:
            yield Heading(level, "Errors", f"{anchor}--errors")
            yield self._errors(call)
        yield from self._behaviour(call)

    def _deprecation(self, note: str | None) -> Notice:
        return Notice(Tone.WARNING, "Deprecated", self._texts.block(note))

    def _description(self, call: Call) -> tuple[Prose, ...]:
        title = self.title(call)
        return tuple(
            block
            for text in described(call.operation)
            if plain_line(text).rstrip(".") != title
            for block in self._texts.block(text)
        )

    def _tabs(self, call: Call) -> Iterator[Tab]:
        for package in self._packages:
            operation = package.operations.get(call.operation.origin)
            if operation is not None and operation.snippets:
                yield Tab(package.label, tuple(_samples(operation.snippets)))
        yield Tab("HTTP", (Example("shell", self._curl.of(call)),))

    def _returns(self, call: Call) -> Iterator[Block]:
        rows: list[tuple[Line, ...]] = []
        for response in call.result.successes:
            text: Line = (self._texts.cell(response.description),)
            contents: list[tuple[Line, Line]] = [
                ((Span(one.media_type),), self._types.of(one.schema))
                for one in response.contents
            ]
            if not contents:
                contents.append(((), (Code("nothing"),)))
            for media_type, kind in contents:
                status: Line = (Span(response.status),)
                rows.append((status, media_type, kind, text))
        if rows:
            yield Table(("Status", "Media type", "Body", "Meaning"), tuple(rows))
        lines = tuple(self._results(call))
        if lines:
            yield Bullets(lines)

    def _results(self, call: Call) -> Iterator[Line]:
        """What each language's method gives."""
        for package in self._packages:
            operation = package.operations.get(call.operation.origin)
            if operation is None:
                continue
            response = operation.response
            type_: Line = (Code("nothing"),)
            if response is not None:
                type_ = cell_line(response, package, self._places)
            if not operation.outcomes:
                yield (Code(f"{package.label}: "), *type_)
            for outcome in operation.outcomes:
                pieces: list[Piece] = [
                    Code(f"{package.label}, with "),
                    Span(outcome.condition),
                    Code(" or without it: " if outcome.by_default else ": "),
                ]
                for number, one in enumerate(outcome.responses):
                    pieces += (
                        *([Code(" or ")] if number else []),
                        *cell_line(one, package, self._places),
                    )
                yield tuple(pieces)

    def _errors(self, call: Call) -> Table:
        """The errors by status, with the class that each language raises."""
        head = ("Status", "Meaning", "Body", *(one.label for one in self._packages))
        rows: list[tuple[Line, ...]] = [
            (
                (Span(error.status),),
                (self._texts.cell(error.description),),
                () if error.target is None else self._types.of(Ref(error.target)),
                *(_raised(error, package) for package in self._packages),
            )
            for error in call.result.errors
        ]
        return Table(head, tuple(rows))

    def _credentials(self, call: Call) -> Iterator[Line]:
        """What a call proves who calls by, where that isn't what all calls do."""
        if call.security is None or not self._has_credentials:
            return
        needed = [
            " and ".join(use.key for use in requirement)
            for requirement in call.security
            if requirement
        ]
        link = Reference("credentials", "authentication")
        if not needed:
            yield (Code("Needs no "), link, Code("."))
            return
        rest = ", or none" if () in call.security else ""
        names = either((Span(one),) for one in needed)
        yield (Code("Needs "), link, Code(": "), *names, Code(f"{rest}."))

    def _behaviour(self, call: Call) -> Iterator[Block]:
        """Pages, streams and retries, where the document says something of them."""
        lines = (
            *self._credentials(call),
            *_servers(call),
            *_paging(call),
            *_streaming(call),
            *tries(call.retries, call.timeout),
        )
        if lines:
            yield Bullets(lines)


def _servers(call: Call) -> Iterator[Line]:
    urls = dict.fromkeys(server.url for server in call.servers)
    if urls:
        yield (Code("Goes to "), *either((Span(url),) for url in urls), Code("."))


def _lowered(word: str) -> str:
    """A word of a sentence: acronyms keep their capitals."""
    return word.lower() if word[1:].islower() else word


def _samples(snippets: Sequence[Snippet]) -> Iterator[Block]:
    for number, snippet in enumerate(snippets):
        if number:
            yield Paragraph((Code(f"**{heading(snippet.heading)}**"),))
        yield Example(snippet.language, f"{snippet.code.rstrip()}\n")


def _raised(error: ErrorCase, package: Package) -> Line:
    symbol = package.errors.get(error.target or "")
    return (Span(symbol.path if symbol else package.guide.default_error),)


def _paging(call: Call) -> Iterator[Line]:
    pages = call.pages
    if pages is None:
        return
    pieces: list[Piece] = [Code(f"Gives pages, by {pages.kind.value}")]
    if pages.position is not None:
        pieces += (Code(": the next one is asked for by "), _input_name(pages.position))
    if pages.limit is not None:
        pieces += (Code(", its length is "), _input_name(pages.limit))
    yield (*pieces, Code("."))


def _input_name(asked: PageInput) -> Span:
    inner = asked.inner
    return Span(asked.argument.wire_name if inner is None else inner.name.source)


def _streaming(call: Call) -> Iterator[Line]:
    if not call.result.may_stream:
        return
    if call.result.is_always_stream:
        yield (Code("Answers by a stream."),)
    else:
        switch = call.operation.stream_switch
        yield (Code("May answer by a stream: with "), Span(switch), Code("."))


def tries(policy: RetryPolicy | None, timeout: int | None) -> Iterator[Line]:
    """When a call is tried again, and when it ends, as far as the document says."""
    if policy is not None:
        statuses = ", ".join(policy.status_codes)
        yield (
            Code("Is tried again on "),
            Span(statuses),
            Code(f", for {policy.max_elapsed_time / 1000:g} seconds at most."),
        )
    if timeout is not None:
        yield (Code(f"Ends after {timeout / 1000:g} seconds."),)
