"""Bodies that calls take as one value: the same word for all of them."""

from __future__ import annotations

from dataclasses import replace

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Declaration, ObjectDeclaration
from sdkwright.ir.names import Name
from sdkwright.ir.operation import Operation
from sdkwright.ir.types import TypeId

_BODY = Name.of("body")
_BESIDE_A_PARAMETER = Name.of("request_body")


def with_whole_bodies(api: Api) -> Api:
    """The API, what holds an operation's parameters and its body having that as ``body``, whatever its schema is called.

    Beside a parameter of that name it is the ``request_body``.
    """
    wrappers: dict[TypeId, Declaration] = {}
    for operation in api.operations:
        wrapper = api.declarations.get(operation.request_wrapper or "")
        if operation.request_body is not None and isinstance(
            wrapper, ObjectDeclaration
        ):
            wrappers[wrapper.id] = _renamed(operation, wrapper)
    return replace(api, declarations={**api.declarations, **wrappers})


def _renamed(operation: Operation, wrapper: ObjectDeclaration) -> ObjectDeclaration:
    body = operation.request_body
    is_taken = any(one.name.source == _BODY.source for one in operation.parameters)
    name = _BESIDE_A_PARAMETER if is_taken else _BODY
    fields = (
        replace(field, name=name) if body and field.origin == body.origin else field
        for field in wrapper.fields
    )
    return replace(wrapper, fields=tuple(fields))
