"""Answers in envelopes: what a call gives has the body in a field called after its type, and the exchange beside it.

Answers of one type share a field; each other one has its own, and all but one are empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sdkwright.core.pointer import Pointer
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Declaration, Field, ObjectDeclaration, Usage
from sdkwright.ir.names import Name, Naming, Role
from sdkwright.ir.operation import Content, Operation
from sdkwright.ir.types import (
    ListOf,
    MapOf,
    Nothing,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
    without_null,
)
from sdkwright.targets.naming.answer_words import Words, answer_words, apart_words
from sdkwright.targets.naming.places import is_alternative
from sdkwright.targets.reading.choosers import is_stream
from sdkwright.targets.reading.responses import successes

METADATA = "HTTPMetadata"
"""What the type of a request with its response is called, in every language."""

HEADERS = "headers"
"""What the field is called that has the response's headers, where the document describes some."""
_HEADERS_TYPE = MapOf(ListOf(Scalar(ScalarKind.STRING)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """What a call gives its answers in: the ``declaration``, and the fields of all contents of its successes, in their
    order; None for one that holds nothing.
    """

    declaration: ObjectDeclaration
    fields: tuple[Field | None, ...]

    @property
    def has_headers(self) -> bool:
        """Whether it has the response's headers."""
        return any(one.name.source == HEADERS for one in self.declaration.fields)

    @property
    def answers(self) -> tuple[Field, ...]:
        """The fields of answers, each once."""
        known = (one for one in self.fields if one is not None)
        return tuple({one.name.source: one for one in known}.values())

    def called(self, names: Mapping[tuple[TypeId, str], str]) -> tuple[str | None, ...]:
        """What the field of each content is called, None for one that holds nothing; once where all share it."""
        identifier = self.declaration.id
        every = tuple(
            None if one is None else names[identifier, one.key] for one in self.fields
        )
        distinct = tuple(dict.fromkeys(every))
        return distinct if len(distinct) == 1 else every

    def answer(self, *, streamed: bool) -> Field | None:
        """The field that a program looks at, of a stream or of a value; None where there is no such."""
        fitting = (one for one in self.answers if is_stream(one.type) is streamed)
        return next(fitting, None)


def is_envelope(declaration: Declaration) -> bool:
    """Whether a declaration is an envelope's."""
    return declaration.naming.role is Role.ENVELOPE


def gives_open(type_: Type) -> bool:
    """Whether an answer is one that the caller reads piece by piece."""
    return is_stream(type_) or type_ == Scalar(ScalarKind.BINARY)


def with_envelopes(api: Api) -> Api:
    """The same API, where each operation has the declaration of its envelope."""
    envelopes = {one.origin: _declaration(api, one) for one in api.operations}
    unions = {
        declared.id
        for operation in api.operations
        if (declared := api.declared(_bare(operation.result))) is not None
        and declared.naming.role is Role.RESPONSE
    }

    def enveloped(operation: Operation) -> Operation:
        types = [one.schema for _, one in _contents(operation)]
        declaration = envelopes[operation.origin]
        return replace(
            operation,
            # In place of the union of all contents, which nobody gets.
            result=types[0] if types else None,
            envelope=declaration.id,
        )

    kept = {key: one for key, one in api.declarations.items() if key not in unions}
    return replace(
        api.with_operations(enveloped),
        declarations={**kept, **{one.id: one for one in envelopes.values()}},
    )


def read_envelope(api: Api, operation: Operation) -> Envelope | None:
    """The envelope of an operation's calls; None where they give what the response holds."""
    declaration = api.declarations.get(operation.envelope or "")
    if not isinstance(declaration, ObjectDeclaration):
        return None
    by_name = {one.name.source: one for one in declaration.fields}
    named = _names(api, operation)
    fields = (
        by_name.get(named[content.origin].source) if content.origin in named else None
        for response in successes(operation)
        for content in response.contents
    )
    return Envelope(declaration=declaration, fields=tuple(fields))


def _declaration(api: Api, operation: Operation) -> ObjectDeclaration:
    name = operation.name if is_alternative(operation) else Name.of(operation.id)
    return ObjectDeclaration(
        id=f"{operation.origin}#response",
        naming=Naming(role=Role.ENVELOPE, own=name, operation=name),
        usage=Usage(response=True),
        fields=tuple(_fields(api, operation)),
    )


def _fields(api: Api, operation: Operation) -> Iterator[Field]:
    if _has_headers(operation):
        origin = f"{operation.origin}#{HEADERS}"
        name = Name.of(HEADERS)
        yield Field(name=name, type=_HEADERS_TYPE, required=True, origin=origin)
    texts = {one.status: one.description for one in successes(operation)}
    names = _names(api, operation)
    met: set[str] = set()
    for status, content in _contents(operation):
        name = names[content.origin]
        if name.source not in met:
            met.add(name.source)
            yield Field(
                name=name,
                type=without_null(content.schema),
                required=False,
                description=texts[status],
                origin=content.origin,
            )


def _names(api: Api, operation: Operation) -> Mapping[Pointer, Name]:
    """What the field of each content is called, by the content's origin."""
    contents = list(_contents(operation))
    words = {one.origin: answer_words(api, one) for _, one in contents}
    types: dict[str, set[Type]] = {}
    if _has_headers(operation):
        types[HEADERS] = {_HEADERS_TYPE}
    for _, content in contents:
        called = _called(words[content.origin])
        types.setdefault(called, set()).add(without_null(content.schema))
    names: dict[Pointer, Name] = {}
    for status, content in contents:
        own = words[content.origin]
        if len(types[_called(own)]) > 1:
            own = apart_words(status, content, own)
        names[content.origin] = Name("_".join(own), own)
    return names


def _called(words: Words) -> str:
    """What tells fields apart, whatever their case."""
    return "_".join(words).lower()


def _has_headers(operation: Operation) -> bool:
    return any(response.headers for response in successes(operation))


def _contents(operation: Operation) -> Iterator[tuple[str, Content]]:
    """The contents of all successes that hold something, with their statuses."""
    for response in successes(operation):
        for content in response.contents:
            if not isinstance(content.schema, Nothing):
                yield response.status, content


def _bare(type_: Type | None) -> Type | None:
    return None if type_ is None else without_null(type_)
