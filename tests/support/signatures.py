"""The types that a call reads and writes, and those that its signature shows."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.ir.types import Ref, Type
from sdkwright.targets.reading.arguments import CallForm, Request
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.responses import successes


def coded_types(call: Call) -> Iterator[Type]:
    """What is written to a request, or read from a success."""
    operation = call.operation
    yield from (parameter.type for parameter in operation.parameters)
    body = operation.request_body
    yield from (content.schema for content in (body.contents if body else ()))
    for response in successes(operation):
        yield from (content.schema for content in response.contents)


def shown_types(call: Call) -> Iterator[Type]:
    """What a call takes and gives."""
    yield from asked_types(call.request)
    if call.operation.result is not None:
        yield call.operation.result


def asked_types(request: Request) -> Iterator[Type]:
    """What a call takes."""
    match request.form:
        case CallForm.WRAPPER if request.wrapper is not None:
            yield Ref(request.wrapper.id)
        case CallForm.BODY if request.body is not None:
            yield request.body.contents[0].schema
        case _:
            yield from (argument.type for argument in request.arguments)
