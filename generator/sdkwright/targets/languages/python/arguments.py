"""How an operation becomes a method's arguments: its parameters, then its body, in pieces or whole."""

from __future__ import annotations

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Field, ObjectDeclaration
from sdkwright.ir.operation import Operation
from sdkwright.ir.types import Nullable, Ref
from sdkwright.targets.languages.python.options import PythonOptions


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
