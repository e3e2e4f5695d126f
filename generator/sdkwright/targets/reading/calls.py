"""The call model: what each operation is to whoever calls it, worked out once for every language and page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sdkwright.core.pointer import Pointer
from sdkwright.ir.api import Api
from sdkwright.ir.operation import Operation, RetryPolicy, Server
from sdkwright.ir.security import Requirements, SecurityScheme
from sdkwright.targets.reading.arguments import CallShape, Request, read_request
from sdkwright.targets.reading.credentials import (
    first_wanted,
    known_schemes,
    requirements_of,
)
from sdkwright.targets.reading.fields import FieldReadings
from sdkwright.targets.reading.pages import Pages, read_pages
from sdkwright.targets.reading.prose import begins_with, sentences
from sdkwright.targets.reading.results import Result, read_result


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A call of an operation.

    ``security`` and ``servers`` are the operation's own where they differ from the API's, the requirements as far as
    the client has credentials for them; ``credentials`` are the schemes that a sample gives something for. ``texts`` is
    what the document says, method and path where it says nothing.
    """

    operation: Operation
    request: Request
    result: Result
    pages: Pages | None
    security: Requirements | None
    credentials: tuple[SecurityScheme, ...]
    servers: tuple[Server, ...]
    retries: RetryPolicy | None
    timeout: int | None
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Calls:
    """Every call of an API, by its operation's origin."""

    by_origin: Mapping[Pointer, Call]

    def of(self, operation: Operation) -> Call:
        """An operation's call."""
        return self.by_origin[operation.origin]

    def __iter__(self) -> Iterator[Call]:
        return iter(self.by_origin.values())


def read_calls(api: Api, fields: FieldReadings, shape: CallShape) -> Calls:
    """Read every operation of every group."""
    known = known_schemes(api)
    places = {key: place for place, key in enumerate(known)}
    security = _Security(known, places, first_wanted(known, api.security))
    return Calls(
        by_origin={
            operation.origin: _call(api, operation, fields, shape, security)
            for group in api.groups
            for operation in group.operations
        }
    )


@dataclass(frozen=True, slots=True)
class _Security:
    """The schemes there are credentials for and their order, by key, and the keys of those that every sample gives some
    for.
    """

    known: Mapping[str, SecurityScheme]
    places: Mapping[str, int]
    usual: frozenset[str]

    def sampled(self, own: Requirements | None) -> tuple[SecurityScheme, ...]:
        """The schemes that a sample gives credentials for: one alternative of the API's, and one of the operation's."""
        wanted = self.usual | first_wanted(self.known, own or ())
        return tuple(
            self.known[key] for key in sorted(wanted, key=self.places.__getitem__)
        )


def _call(
    api: Api,
    operation: Operation,
    fields: FieldReadings,
    shape: CallShape,
    security: _Security,
) -> Call:
    if operation.max_arguments is not None and shape.max_arguments >= 0:
        shape = replace(shape, max_arguments=operation.max_arguments)
    request = read_request(api, operation, fields, shape)
    own = operation.security if operation.security != api.security else None
    result = read_result(api, operation, request.arguments)
    pages = read_pages(api, operation, request)
    if pages is not None or not shape.narrows_results:
        # Pages are of all that may come.
        result = replace(result, chooser=None)
    return Call(
        operation=operation,
        request=request,
        result=result,
        pages=pages,
        security=None if own is None else requirements_of(security.known, own),
        credentials=security.sampled(operation.security),
        servers=operation.servers,
        retries=operation.retries,
        timeout=operation.timeout,
        texts=_texts_of(operation, shape)
        or (f"{operation.method} {operation.url_path}",),
    )


def described(operation: Operation) -> tuple[str, ...]:
    """Summary and description, once where they say the same."""
    texts = (
        text.strip() for text in (operation.summary, operation.description) if text
    )
    return tuple(dict.fromkeys(text for text in texts if text))


def _texts_of(operation: Operation, shape: CallShape) -> tuple[str, ...]:
    """What is told of an operation: its description alone where it begins with the summary, in other words or the same."""
    texts = described(operation)
    if len(texts) < 2 or shape.leaves_repetition:
        return texts
    summary, description = texts
    is_said = begins_with(sentences(description)[0], summary)
    return (description,) if is_said else texts
