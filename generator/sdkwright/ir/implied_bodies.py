"""Bodies that a document doesn't mark as required, though nothing is one that lacks what their schema requires."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.ir.declarations import (
    AliasDeclaration,
    Declaration,
    ObjectDeclaration,
    UnionDeclaration,
)
from sdkwright.ir.operation import Operation
from sdkwright.ir.types import Ref, Type, TypeId

# Methods whose requests mean what their body says (RFC 9110, 9.3; RFC 5789).
_METHODS = frozenset(("POST", "PUT", "PATCH"))


def is_body_implied(
    operation: Operation, declarations: Mapping[TypeId, Declaration]
) -> bool:
    """Whether an operation needs the body that the document leaves optional.

    `required` of a request body is false where nobody wrote it (OAS 3.2, 4.13), which few authors know of.
    """
    body = operation.request_body
    if body is None or body.required or not body.contents:
        return False
    return operation.method in _METHODS and all(
        _has_required(content.schema, declarations, frozenset())
        for content in body.contents
    )


def _has_required(
    schema: Type, declarations: Mapping[TypeId, Declaration], above: frozenset[TypeId]
) -> bool:
    if not isinstance(schema, Ref) or schema.target in above:
        return False
    inside = above | {schema.target}
    match declarations.get(schema.target):
        case ObjectDeclaration(fields=fields):
            return any(field.required and not field.read_only for field in fields)
        case UnionDeclaration(variants=variants):
            return all(_has_required(one, declarations, inside) for one in variants)
        case AliasDeclaration(type=inner):
            return _has_required(inner, declarations, inside)
        case _:
            return False
