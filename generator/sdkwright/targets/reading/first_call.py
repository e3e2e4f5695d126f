"""The call that a README shows: one that somebody new to the API would make."""

from __future__ import annotations

from sdkwright.ir.api import Api
from sdkwright.ir.operation import Operation
from sdkwright.targets.reading.arguments import body_object, sent_body
from sdkwright.targets.reading.calls import Call, Calls

_USUAL = ("GET", "POST")


def first_call(api: Api, calls: Calls) -> Call:
    """The call that the document shows first. If it shows none, one that is not deprecated, gives an answer, proves who
    calls, reads or creates something, and asks for few values; of equal ones one of a short path, and of those the
    document's first.
    """
    shown = shown_calls(api, calls)
    if shown:
        return shown[0]
    return min(map(calls.of, api.operations), key=lambda call: _rank(api, call))


def shown_calls(api: Api, calls: Calls) -> tuple[Call, ...]:
    """The calls by which the document shows how the API is used, in its order; often none."""
    marked = [one for one in api.operations if one.usage_example is not None]
    return tuple(map(calls.of, sorted(marked, key=_position)))


def _position(operation: Operation) -> float:
    example = operation.usage_example
    if example is None or example.position is None:
        return float("inf")
    return example.position


def _rank(api: Api, call: Call) -> tuple[bool, bool, bool, bool, int, int]:
    operation = call.operation
    security = api.security if operation.security is None else operation.security
    return (
        operation.deprecated,
        not call.result.alternatives or call.result.is_always_stream,
        not any(security),
        operation.method not in _USUAL,
        _asked(api, operation),
        operation.path.count("/"),
    )


def _asked(api: Api, operation: Operation) -> int:
    """How many values a call has to give."""
    parameters = sum(one.required and not one.is_global for one in operation.parameters)
    body = sent_body(operation)
    if body is None or not body.required:
        return parameters
    owner = body_object(api, body)
    return parameters + (sum(one.required for one in owner.fields) if owner else 1)
