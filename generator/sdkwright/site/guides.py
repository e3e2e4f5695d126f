"""Pages about the whole: how to begin, to prove who calls, to set up a client, to handle errors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdkwright.emit.code import Code
from sdkwright.site.operations import LANGUAGES, tries
from sdkwright.site.packages import Package
from sdkwright.site.subject import Subject
from sdkwright.site.texts import Texts, line_text
from sdkwright.site.tree import (
    Block,
    Bullets,
    Example,
    Heading,
    Line,
    Page,
    Paragraph,
    Piece,
    Reference,
    Span,
    Tab,
    Table,
    Tabs,
)
from sdkwright.targets.contract.surface import Kind
from sdkwright.targets.pages.prose_inline import escaped
from sdkwright.targets.reading.credentials import credential_text, has_credential
from sdkwright.targets.reading.errors_by_status import ERRORS_BY_STATUS

# What the page about the client shows, by the names of programs.
_CLIENT = (
    ("server", "Another server", "Calls go to another server than the first one."),
    ("retry_client", "Retries", "Of every call, in place of what the API says."),
    ("retry_call", "Retries of one call", "A call's own rule goes first."),
    ("client", "HTTP client", "Proxies, certificates and headers of your own."),
    ("debug", "Debugging", "What is sent and received, without credentials."),
)
_BEGINNING = (
    ("pages", "Pages", "Lists come page by page; going through them fetches the next."),
    ("events", "Streams", "Events are read as they come."),
    ("upload", "Files", "Files are sent as they are read."),
    (
        "function",
        "Standalone functions",
        "A bundle with the function of a call has what that call uses, and no more.",
    ),
)


class Guides:
    """Makes the pages about one site's packages."""

    def __init__(
        self, subject: Subject, packages: Sequence[Package], texts: Texts
    ) -> None:
        self._subject = subject
        self._packages = packages
        self._texts = texts

    def overview(self, groups: Sequence[Page]) -> Page:
        """The first page: what the API is, how to install, the first call, what else there is to know, and the ``groups``
        of operations.
        """
        info = self._subject.api.info
        return Page(
            path="index",
            title=line_text(info.title) or "API",
            label="Overview",
            summary=line_text(info.summary),
            blocks=(
                *self._texts.block(info.description or info.summary),
                Heading(2, "Install", "install"),
                *self._installs(),
                *self._programs((("call", "First call", ""), *_BEGINNING)),
                *_listed(groups),
            ),
        )

    def _installs(self) -> Iterator[Block]:
        tabs = [
            Tab(
                one.label,
                (
                    Example("shell", f"{one.guide.install}\n"),
                    Paragraph((Code(f"{one.guide.needs}."),)),
                ),
            )
            for one in self._packages
        ]
        if tabs:
            yield Tabs(LANGUAGES, tuple(tabs))

    def _programs(self, topics: Sequence[tuple[str, str, str]]) -> Iterator[Block]:
        """A heading, a sentence and a program in each language for every topic that has one."""
        for name, title, text in topics:
            tabs = [
                Tab(
                    one.label,
                    (Example(one.language, f"{one.guide.programs[name].rstrip()}\n"),),
                )
                for one in self._packages
                if name in one.guide.programs
            ]
            if tabs:
                yield Heading(2, title, name.replace("_", "-"))
                if text:
                    yield Paragraph((Code(text),))
                yield Tabs(LANGUAGES, tuple(tabs))

    def authentication(self) -> Page | None:
        """The credentials that a client takes; None where it takes none."""
        schemes = [
            one for one in self._subject.api.security_schemes if has_credential(one)
        ]
        if not schemes:
            return None
        rows: list[tuple[Line, ...]] = []
        for scheme in schemes:
            key = f"credential {scheme.key.source}"
            text = self._texts.cell(scheme.description)
            meaning = (
                f"{text}\n{credential_text(scheme)}"
                if text
                else credential_text(scheme)
            )
            rows.append(
                (
                    (Span(scheme.key.source),),
                    (Code(scheme.kind.value),),
                    tuple(self._client_names(key)),
                    (Code(meaning),),
                )
            )
        return Page(
            path="authentication",
            title="Authentication",
            summary="How a client proves who calls.",
            blocks=(
                Table(("Scheme", "Kind", "Given as", "Meaning"), tuple(rows)),
                *self._programs((("call", "A call with credentials", ""),)),
            ),
        )

    def _client_names(self, key: str) -> Iterator[Piece]:
        """What each language's client calls an option, and the variable that it is read from."""
        for package in self._packages:
            options = package.client.members if package.client else ()
            for one in options:
                if one.key != key:
                    continue
                word = "environment" if one.kind is Kind.ENV_VARIABLE else "option"
                yield Code(f"{package.label} {word}: ")
                yield Span(one.path)
                yield Code("\n")

    def client(self) -> Page:
        """What a client can be told once for all its calls."""
        servers = [
            ((Span(one.url),), (self._texts.cell(one.description or one.name),))
            for one in self._subject.api.servers
        ]
        blocks: list[Block] = []
        if servers:
            blocks += (
                Heading(2, "Servers", "servers"),
                Table(("URL", "Meaning"), tuple(servers)),
            )
        options = tuple(self._shared_options())
        if options:
            blocks += (
                Heading(2, "Options of the API", "options"),
                Table(("Name", "Given as", "Meaning"), options),
            )
        api = self._subject.api
        calls = tuple(tries(api.retries, api.timeout))
        if calls:
            blocks += (
                Heading(2, "Every call", "every-call"),
                Bullets(calls),
            )
        return Page(
            path="client",
            title="Client options",
            summary="What a client can be told once for all its calls.",
            blocks=(*blocks, *self._programs(_CLIENT)),
        )

    def _shared_options(self) -> Iterator[tuple[Line, ...]]:
        """Parameters of all calls and variables of servers, by what each language's client calls them."""
        api = self._subject.api
        for one in api.global_parameters:
            name = one.name.source
            key = f"shared {one.location.value} {name}"
            text = (self._texts.cell(one.description),)
            yield (Span(name),), tuple(self._client_names(key)), text
        variables = {
            one.name.source: one for server in api.servers for one in server.variables
        }
        for name, variable in variables.items():
            text = (self._texts.cell(variable.description),)
            yield (Span(name),), tuple(self._client_names(f"variable {name}")), text

    def errors(self) -> Page:
        """What calls may fail with."""
        rows: list[tuple[Line, ...]] = [
            (
                (Code(one.label),),
                (Span(one.guide.base_error),),
                (Span(one.guide.default_error),),
            )
            for one in self._packages
        ]
        return Page(
            path="errors",
            title="Errors",
            summary="What calls may fail with.",
            blocks=(
                Paragraph(
                    (
                        Code(
                            "Every error has one base. An answer that says of itself that it is no success is an error of"
                            " the class that its operation lists for its status, else of the class for all others."
                        ),
                    )
                ),
                Table(("Language", "Base of all", "All others"), tuple(rows)),
                *self._statuses(),
                *self._programs((("errors", "Handling them", ""),)),
            ),
        )

    def _statuses(self) -> Iterator[Block]:
        """The classes that packages have for statuses, described or not."""
        having = [one for one in self._packages if one.guide.errors_by_status]
        if not having:
            return
        yield Heading(2, "By status", "by-status")
        yield Paragraph(
            (
                Code(
                    "An error of these statuses can be caught by its class, too, whether the API describes it or not."
                ),
            )
        )
        rows: list[tuple[Line, ...]] = []
        for error in ERRORS_BY_STATUS:
            classes = (one.guide.errors_by_status[error.status] for one in having)
            caught: list[Line] = [(Span(name),) for name in classes]
            rows.append(((Span(error.status),), (Code(error.text),), *caught))
        titles = ("Status", "Meaning", *(one.label for one in having))
        yield Table(titles, tuple(rows))


def _listed(groups: Sequence[Page]) -> Iterator[Block]:
    rows = tuple(
        ((Reference(one.title, one.path),), (Code(escaped(one.summary)),))
        for one in groups
    )
    if rows:
        yield Heading(2, "Operations", "operations")
        yield Table(("Group", "What it is about"), rows, is_index=True)
