"""Bodies that calls have to give because their schemas have required properties."""

from __future__ import annotations

from dataclasses import replace

from sdkwright.core.pointer import Pointer
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Declaration, ObjectDeclaration
from sdkwright.ir.implied_bodies import is_body_implied
from sdkwright.ir.operation import Operation


def with_implied_bodies(api: Api) -> Api:
    """The same API, where such bodies are required, in the objects that hold parameters and body too."""
    implied = {
        one.request_wrapper: one.request_body.origin
        for one in api.operations
        if one.request_body is not None and is_body_implied(one, api.declarations)
    }
    if not implied:
        return api

    def called(operation: Operation) -> Operation:
        body = operation.request_body
        if body is None or not is_body_implied(operation, api.declarations):
            return operation
        return replace(operation, request_body=replace(body, required=True))

    wrappers = {
        identifier: _holding(api.declarations[identifier], origin)
        for identifier, origin in implied.items()
        if identifier is not None
    }
    return replace(
        api.with_operations(called),
        declarations={**api.declarations, **wrappers},
    )


def _holding(wrapper: Declaration, body: Pointer) -> Declaration:
    """An object of parameters and body, the body required."""
    if not isinstance(wrapper, ObjectDeclaration):
        return wrapper
    fields = (
        replace(field, required=True) if field.origin == body else field
        for field in wrapper.fields
    )
    return replace(wrapper, fields=tuple(fields))
