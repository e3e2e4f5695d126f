"""A sample call as a line of curl, for a shell of POSIX.

Whatever a document has is quoted: only variables of the environment that hold credentials are looked at by the shell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sdkwright.ir.api import Api
from sdkwright.ir.operation import Operation
from sdkwright.ir.security import SchemeKind, SecurityScheme
from sdkwright.site.http_bodies import (
    FileBody,
    FormBody,
    JsonBody,
    Part,
    PartsBody,
    TextBody,
)
from sdkwright.site.http_request import HttpRequest, http_request
from sdkwright.site.wire_styles import escape, json_text
from sdkwright.targets.naming.casing import whole_constant_name
from sdkwright.targets.naming.titles import product_words
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.directions import with_directions
from sdkwright.targets.samples.samples import Defaults, SamplePolicy, Sampler

_PLAIN = re.compile(r"[A-Za-z0-9_./:=@%+,-]+")
_PLAIN_IN_QUOTES = re.compile(r"[A-Za-z0-9_./:=@%+,;&?~ -]*")
_LINE_BREAKS = re.compile(r"[\r\n]+")
_LONGEST_LINE = 96
# The name of a header field (RFC 9110, 5.6.2); curl would take one with an at sign for the name of a file.
_FIELD = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
# A media type without parameters, which curl has a meaning of its own for.
_MEDIA_TYPE = re.compile(r"[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+")
# What curl would take for ranges or parts of a path to leave out.
_GLOBS = re.compile(r"[\[\]{}]")
_DOTS = re.compile(r"/\.{1,2}(?=[/?]|$)")


@dataclass(frozen=True, slots=True)
class _Variable:
    """A variable of the environment, as a piece of a word."""

    name: str


_Word = Sequence[str | _Variable]


class CurlSamples:
    """Makes the lines of one API's calls; ``variable`` names the variable with a scheme's credential."""

    def __init__(self, api: Api, variable: Callable[[SecurityScheme], str]) -> None:
        self._api = with_directions(api)
        self._variable = variable
        self._sampler = Sampler(self._api, SamplePolicy(defaults=Defaults.RECEIVED))
        self._operations = {one.origin: one for one in self._api.operations}

    def of(self, call: Call) -> str:
        """The call of an operation, with a line break at its end."""
        operation = self._operations[call.operation.origin]
        request = http_request(self._api, operation, self._sampler.operation(operation))
        query, fields, options = self._credentials(call.credentials)
        mark = "&" if "?" in request.url else "?"
        url: list[str | _Variable] = [request.url]
        for piece in query:
            url += (mark, *piece)
            mark = "&"
        arguments = [
            *_method(request),
            [_quoted(url)],
            *options,
            *(["--header", _quoted(one)] for one in (*_headers(request), *fields)),
            *_body(request),
            *_behaviour(request, operation),
        ]
        return _laid_out(arguments)

    def _credentials(
        self, schemes: Sequence[SecurityScheme]
    ) -> tuple[list[_Word], list[_Word], list[list[str]]]:
        """What proves who calls: pairs of the query, header fields, options of curl."""
        query: list[_Word] = []
        fields: list[_Word] = []
        options: list[list[str]] = []
        for scheme in schemes:
            variable = _Variable(self._variable(scheme))
            name = scheme.parameter or scheme.key.source
            match scheme.kind:
                case SchemeKind.BASIC:
                    options.append(["--user", _quoted([variable])])
                case SchemeKind.API_KEY if scheme.location == "query":
                    query.append((f"{escape(name)}=", variable))
                case SchemeKind.API_KEY if scheme.location == "cookie":
                    options.append(["--cookie", _quoted((f"{name}=", variable))])
                case SchemeKind.API_KEY:
                    if _FIELD.fullmatch(name):
                        fields.append((f"{name}: ", variable))
                case SchemeKind.HTTP:
                    word = scheme.http_scheme or ""
                    fields.append((f"Authorization: {word} ", variable))
                case SchemeKind.CUSTOM:
                    fields.append((variable,))
                case _:
                    fields.append(("Authorization: Bearer ", variable))
        return query, fields, options


def credential_variable(api: Api, scheme: SecurityScheme) -> str:
    """The variable of a credential where no package reads one: ``PETSTORE_API_KEY``."""
    words = (*product_words(api.info.title), scheme.key.source)
    return re.sub(r"[^A-Z0-9_]", "_", whole_constant_name(words))


def _method(request: HttpRequest) -> Iterator[list[str]]:
    if request.method == "HEAD":
        yield ["--head"]
    elif request.method != "GET" or request.body is not None:
        yield ["--request", _quoted([request.method])]


def _headers(request: HttpRequest) -> Iterator[_Word]:
    for name, text in request.headers:
        if _FIELD.fullmatch(name):
            # With a semicolon curl sends a field that is empty.
            yield [f"{name}: {text}" if text else f"{name};"]
    if request.media_type is not None and not isinstance(request.body, PartsBody):
        yield [f"Content-Type: {request.media_type}"]


def _body(request: HttpRequest) -> Iterator[list[str]]:
    match request.body:
        case JsonBody(value):
            text = json_text(value, indent=2)
            yield ["--data-raw", _quoted([text], keeps_lines=True)]
        case TextBody(text):
            yield ["--data-raw", _quoted([text], keeps_lines=True)]
        case FileBody(name):
            yield ["--data-binary", _quoted([f"@{name}"])]
        case FormBody(pairs):
            for name, text in pairs or (("", ""),):
                mark = "=" if name else ""
                yield ["--data-raw", _quoted([f"{name}{mark}{text}"])]
        case PartsBody(parts):
            yield from (
                ["--form", _quoted([_part(one)], keeps_lines=True)] for one in parts
            )
        case None:
            pass


def _part(part: Part) -> str:
    """A part as curl reads it: a text in double quotes, since a semicolon would end it."""
    name = part.name.replace("=", "%3D")
    media_type = (part.media_type or "").partition(";")[0].strip()
    kind = f";type={media_type}" if _MEDIA_TYPE.fullmatch(media_type) else ""
    if part.is_file:
        return f"{name}=@{part.text}{kind}"
    if _PLAIN.fullmatch(part.text) and not part.text.startswith("@"):
        return f"{name}={part.text}{kind}"
    text = part.text.replace("\\", "\\\\").replace('"', '\\"')
    return f'{name}="{text}"{kind}'


def _behaviour(request: HttpRequest, operation: Operation) -> Iterator[list[str]]:
    if _GLOBS.search(request.url):
        yield ["--globoff"]
    if _DOTS.search(request.url):
        yield ["--path-as-is"]
    kinds = [
        content.media_kind.value
        for response in operation.responses
        if response.is_success
        for content in response.contents[:1]
    ]
    if kinds[:1] == ["event-stream"]:
        yield ["--no-buffer"]
    elif kinds[:1] == ["binary"]:
        yield ["--output", "response"]


def _quoted(word: _Word, *, keeps_lines: bool = False) -> str:
    """A word for a shell: variables in double quotes, with texts that mean nothing there; everything else in single ones
    unless it means nothing anywhere.
    """
    texts = [piece for piece in word if isinstance(piece, str)]
    if len(texts) < len(word) and all(map(_PLAIN_IN_QUOTES.fullmatch, texts)):
        inner = (one if isinstance(one, str) else f"${one.name}" for one in word)
        return f'"{"".join(inner)}"'
    return "".join(
        (
            f'"${piece.name}"'
            if isinstance(piece, _Variable)
            else _quoted_text(piece, keeps_lines=keeps_lines)
        )
        for piece in word
    )


def _quoted_text(text: str, *, keeps_lines: bool) -> str:
    shown = text.replace("\0", "")
    if not keeps_lines:
        shown = _LINE_BREAKS.sub(" ", shown)
    if _PLAIN.fullmatch(shown):
        return shown
    escaped = shown.replace("'", "'\\''")
    return f"'{escaped}'"


def _laid_out(arguments: Sequence[Sequence[str]]) -> str:
    """The line, or several that belong together where it would be long."""
    words = [" ".join(one) for one in arguments]
    line = " ".join(("curl", *words))
    if len(line) <= _LONGEST_LINE and "\n" not in line:
        return f"{line}\n"
    return " \\\n  ".join(("curl " + words[0], *words[1:])) + "\n"
