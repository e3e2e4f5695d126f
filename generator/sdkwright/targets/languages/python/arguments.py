"""How an operation becomes a method's arguments: its parameters, then its body, in pieces or whole."""

from __future__ import annotations

from dataclasses import replace

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Field, ObjectDeclaration
from sdkwright.ir.operation import Operation
from sdkwright.ir.types import Nullable, Ref
from sdkwright.targets.languages.python.options import INFERRED_ARGUMENTS, PythonOptions


def flattened_body(
    api: Api, operation: Operation, options: PythonOptions
) -> tuple[Field, ...] | None:
    """The body's properties where each is an argument of its own; None where the body is one argument.

    An object is flattened while arguments stay within ``maxMethodParams``; maps, arrays, unions, objects
    without fields and bodies that may be null are one argument.
    """
    body = operation.request_body
    if body is None or not body.contents:
        return None
    schema = body.contents[0].schema
    if isinstance(schema, Nullable) or not isinstance(schema, Ref):
        return None
    declaration = api.declarations.get(schema.target)
    if not isinstance(declaration, ObjectDeclaration) or not declaration.fields:
        return None
    count = len(operation.parameters) + len(declaration.fields)
    if count > options.max_method_params or declaration.additional is not None:
        return None
    return declaration.fields


def with_required_bodies(api: Api, options: PythonOptions) -> Api:
    """The same Api, where a body that is one argument has to be given if ``methodArguments`` says so."""
    if options.method_arguments == INFERRED_ARGUMENTS:
        return api

    def required(operation: Operation) -> Operation:
        body = operation.request_body
        if body is None or flattened_body(api, operation, options) is not None:
            return operation
        return replace(operation, request_body=replace(body, required=True))

    return replace(
        api,
        operations=tuple(map(required, api.operations)),
        groups=tuple(
            replace(group, operations=tuple(map(required, group.operations)))
            for group in api.groups
        ),
    )
