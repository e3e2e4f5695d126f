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


def types_of(operation: Operation) -> list[Type]:
    """The types that an operation names, in the order a reader meets them."""
    return types_of_request(operation) + types_of_answers(operation)


def types_of_request(operation: Operation) -> list[Type]:
    """The types of what is sent."""
    wrapper, body = operation.request_wrapper, operation.request_body
    types: list[Type] = [] if wrapper is None else [Ref(wrapper)]
    types += [parameter.type for parameter in operation.parameters]
    if body is not None:
        types += [content.schema for content in body.contents]
    return types


def types_of_answers(operation: Operation) -> list[Type]:
    """The types of what comes back."""
    types = [] if operation.result is None else [operation.result]
    for response in operation.responses:
        types += [header.type for header in response.headers]
        types += [content.schema for content in response.contents]
    return types
