"""An operation as a page tells of it: its request, its samples, what it takes, gives and fails with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdkwright.emit.code import Code
from sdkwright.ir.operation import RetryPolicy
from sdkwright.ir.types import Ref
from sdkwright.site.cells import cell_code
from sdkwright.site.curl import CurlSamples
from sdkwright.site.field_rows import FieldRows
from sdkwright.site.packages import Package
from sdkwright.site.places import Places, parameters_anchor
from sdkwright.site.subject import Subject
from sdkwright.site.texts import Texts, operation_title, plain_line
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
from sdkwright.site.type_names import type_names
from sdkwright.targets.contract.reference import Snippet
from sdkwright.targets.pages.markup import heading
from sdkwright.targets.reading.calls import Call, described
from sdkwright.targets.reading.credentials import has_credential
from sdkwright.targets.reading.pages import PageInput
from sdkwright.targets.reading.results import ErrorCase

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
        self._api = subject.api
        self._has_credentials = any(map(has_credential, subject.api.security_schemes))
        self._packages = packages
        self._places = places
        self._types = types
        self._rows = rows
        self._curl = curl
        self._texts = texts

    def of(self, call: Call, *, level: int) -> Iterator[Block]:
        """Everything about an operation; headings of its parts have the level given."""
        operation = call.operation
        yield Paragraph((Span(f"{operation.method} {operation.url_path}"),))
        if operation.deprecated:
            yield self._deprecation(operation.deprecation)
        yield from self._description(call)
        yield Tabs(LANGUAGES, tuple(self._tabs(call)))
        yield from self._parameters(call, level)
        yield Heading(level, "Returns", "")
        yield from self._returns(call)
        if call.result.errors:
            yield Heading(level, "Errors", "")
            yield self._errors(call)
        yield from self._behaviour(call)

    def _parameters(self, call: Call, level: int) -> Iterator[Block]:
        """What the operation takes; of a body that nothing else is made of, also what is said of its type."""
        rows = tuple(self._rows.parameters(call))
        if not rows:
            return
        origin = call.operation.origin
        body = self._places.bodies.get(origin)
        place = self._places.operations[origin]
        anchor = "" if body is None else parameters_anchor(place)
        yield Heading(level, "Parameters", anchor)
        if body is not None:
            yield from self._texts.block(self._api.declarations[body].description)
            yield from type_names(self._packages, body)
        yield Table(("Parameter", "In", "Type", "Description"), rows)

    def _deprecation(self, note: str | None) -> Notice:
        return Notice(Tone.WARNING, "Deprecated", self._texts.block(note))

    def _description(self, call: Call) -> tuple[Prose, ...]:
        title = operation_title(call.operation)
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
        """What comes back by status and media type, and what each language makes of it."""
        lines: list[Line] = []
        for response in call.result.successes:
            text = self._texts.line(response.description)
            meaning: Line = (Code(": "), text) if text else ()
            for one in response.contents:
                media_type = (Code(" "), Span(one.media_type), Code(" "))
                kind = self._types.of(one.schema)
                lines.append((Span(response.status), *media_type, *kind, *meaning))
            if not response.contents:
                lines.append((Span(response.status), Code(" nothing"), *meaning))
        lines += self._results(call)
        if lines:
            yield Bullets(tuple(lines))

    def _results(self, call: Call) -> Iterator[Line]:
        """What each language calls, and what that gives."""
        origin = call.operation.origin
        for package in self._packages:
            operation, method = package.operations.get(origin), package.methods.get(
                origin
            )
            if operation is None or method is None:
                continue
            paths: list[Piece] = []
            for path in (method.path, *method.aliases):
                paths += (*([Code(" or ")] if paths else []), Span(path))
            start: Line = (Code(f"{package.label}: "), *paths)
            response = operation.response
            if not operation.outcomes:
                result = (
                    Code("nothing") if response is None else Span(cell_code(response))
                )
                yield (*start, Code(" gives "), result)
                continue
            for outcome in operation.outcomes:
                pieces: list[Piece] = [
                    *start,
                    Code(", with "),
                    Span(outcome.condition),
                    Code(
                        " or without it, gives " if outcome.by_default else ", gives "
                    ),
                ]
                for number, one in enumerate(outcome.responses):
                    pieces += (
                        *([Code(" or ")] if number else []),
                        Span(cell_code(one)),
                    )
                yield tuple(pieces)

    def _errors(self, call: Call) -> Table:
        """The errors by status, with the class that each language raises."""
        rows: list[tuple[Line, ...]] = [
            (
                (Span(error.status),),
                (self._texts.cell(error.description),),
                () if error.target is None else self._types.of(Ref(error.target)),
                self._raised(error),
            )
            for error in call.result.errors
        ]
        return Table(("Status", "Meaning", "Body", "Raised as"), tuple(rows))

    def _raised(self, error: ErrorCase) -> Line:
        """The class of an error; what languages call it, if they call it differently."""
        symbols = [(one, one.errors.get(error.target or "")) for one in self._packages]
        paths = [
            (one.label, symbol.path if symbol else one.guide.default_error)
            for one, symbol in symbols
        ]
        if len({path for _, path in paths}) == 1:
            return (Span(paths[0][1]),)
        pieces: list[Piece] = []
        for label, path in paths:
            mark = "\n" if pieces else ""
            pieces += (Code(f"{mark}{label}: "), Span(path))
        return tuple(pieces)

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


def _samples(snippets: Sequence[Snippet]) -> Iterator[Block]:
    """The samples of the call itself: other ways to make it the guide shows."""
    shown = [one for one in snippets if one.lead is None]
    for number, snippet in enumerate(shown):
        if number:
            yield Paragraph((Code(f"**{heading(snippet.heading)}**"),))
        yield Example(snippet.language, f"{snippet.code.rstrip()}\n")


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
