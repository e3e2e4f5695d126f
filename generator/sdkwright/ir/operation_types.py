"""The operations of a document, those of callbacks too, and the types that they name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sdkwright.core.pointer import Pointer
from sdkwright.ir.operation import Operation
from sdkwright.ir.types import Ref, Type


def with_callbacks(operations: Iterable[Operation]) -> Iterator[Operation]:
    """The operations and those of their callbacks at any depth, each once though several may share it."""
    waiting = list(operations)[::-1]
    met: set[Pointer] = set()
    while waiting:
        operation = waiting.pop()
        if operation.origin not in met:
            met.add(operation.origin)
            yield operation
            inner = [one for each in operation.callbacks for one in each.operations]
            waiting += reversed(inner)


def types_of(operation: Operation) -> Iterator[Type]:
    """The types that an operation names, in the order a reader meets them."""
    yield from types_of_request(operation)
    yield from types_of_answers(operation)


def types_of_request(operation: Operation) -> Iterator[Type]:
    """The types of what is sent."""
    if operation.request_wrapper is not None:
        yield Ref(operation.request_wrapper)
    yield from (parameter.type for parameter in operation.parameters)
    if operation.request_body is not None:
        yield from (content.schema for content in operation.request_body.contents)


def types_of_answers(operation: Operation) -> Iterator[Type]:
    """The types of what comes back."""
    if operation.result is not None:
        yield operation.result
    for response in operation.responses:
        yield from (header.type for header in response.headers)
        yield from (content.schema for content in response.contents)
