"""Defaults that are sent: what the document lets people leave out is asked for then, and its default stands in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Declaration, Field, ObjectDeclaration
from sdkwright.ir.operation import Operation, Parameter


def with_sent_defaults(api: Api) -> Api:
    """The same API, where servers want a value of all that is sent and has a default, as of what is required and has one."""

    def with_parameters(operation: Operation) -> Operation:
        return replace(operation, parameters=_parameters(operation.parameters))

    declarations = {key: _declaration(one) for key, one in api.declarations.items()}
    return replace(api.with_operations(with_parameters), declarations=declarations)


def _parameters(parameters: Iterable[Parameter]) -> tuple[Parameter, ...]:
    return tuple(
        replace(one, required=True) if _has_default(one) and not one.is_global else one
        for one in parameters
    )


def _declaration(declaration: Declaration) -> Declaration:
    if not isinstance(declaration, ObjectDeclaration) or not declaration.usage.request:
        return declaration
    fields = tuple(
        replace(one, required=True) if _has_default(one) else one
        for one in declaration.fields
    )
    return replace(declaration, fields=fields)


def _has_default(one: Field | Parameter) -> bool:
    # Null stands for nothing there.
    return one.default is not None and one.default.value is not None
