"""What an operation's responses mean, in any language."""

from __future__ import annotations

from collections.abc import Callable

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.operation import Codec, Operation, Response
from sdkwright.ir.types import EventStream, JsonLines, Nullable, Ref, TypeId
from sdkwright.targets.contract.reference import ErrorRow

# Types of error bodies that exceptions are made for.
_BODIES = (ObjectDeclaration, UnionDeclaration, AliasDeclaration)


def successes(operation: Operation) -> list[Response]:
    """The responses that are no errors; `default` counts as one where no other success is declared."""
    found = [response for response in operation.responses if response.is_success]
    if found:
        return found
    has_other = any(response.status[0] in "123" for response in operation.responses)
    return [
        response
        for response in operation.responses
        if response.status == "default" and not has_other
    ]


def has_stream(operation: Operation) -> bool:
    """Whether a success may come as a stream of events."""
    return any(
        isinstance(content.schema, EventStream | JsonLines)
        for response in operation.responses
        if response.is_success
        for content in response.contents
    )


def typed_error(api: Api, response: Response) -> tuple[TypeId, str] | None:
    """The declaration of a response's error body and its media type; None where it has none of its own."""
    for content in response.contents:
        schema = content.schema
        inner = schema.inner if isinstance(schema, Nullable) else schema
        if content.codec is not Codec.JSON or not isinstance(inner, Ref):
            continue
        declaration = api.declarations.get(inner.target)
        if declaration is not None and has_error_class(declaration):
            return inner.target, content.media_type
    return None


def has_error_class(declaration: Declaration) -> bool:
    """Whether an exception is made for bodies of this type."""
    return isinstance(declaration, _BODIES) and declaration.usage.error


def error_rows(
    api: Api,
    operation: Operation,
    type_text: Callable[[TypeId], str],
    *,
    default: str,
) -> tuple[ErrorRow, ...]:
    """What an operation may fail with: a row a type, and last ``default`` for all that has none."""
    statuses: dict[tuple[str, str], list[str]] = {}
    for response in operation.responses:
        found = typed_error(api, response)
        if found is not None and not response.is_success:
            target, media_type = found
            key = (type_text(target), media_type)
            statuses.setdefault(key, []).append(response.status)
    typed = (
        ErrorRow(type=name, statuses=tuple(codes), media_type=media_type)
        for (name, media_type), codes in statuses.items()
    )
    last = ErrorRow(type=default, statuses=("4XX", "5XX"), media_type="\\*/\\*")
    return (*typed, last)
