"""What asks an operation for a stream, where a document says so (`x-speakeasy-stream-request-field`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sdkwright.core.pointer import child
from sdkwright.core.words import shown
from sdkwright.frontend.build.extension_findings import ExtensionFindings
from sdkwright.frontend.build.walk import Walk
from sdkwright.frontend.extensions import STREAM_SWITCH
from sdkwright.ir.declarations import Declaration
from sdkwright.ir.objects_of import objects_of
from sdkwright.ir.operation import Operation
from sdkwright.ir.types import Scalar, ScalarKind, Type, TypeId, without_null


def with_stream_switch(
    walk: Walk, operation: Operation, declarations: Mapping[TypeId, Declaration]
) -> Operation:
    """The same operation with the name of what asks it for a stream; a finding where that is no boolean it takes."""
    if STREAM_SWITCH not in operation.extensions:
        return operation
    name = operation.extensions[STREAM_SWITCH]
    body = operation.request_body
    types = {one.name.source: one.type for one in operation.parameters}
    for content in body.contents if body is not None else ():
        for declaration in objects_of(declarations, content.schema):
            types |= {one.name.source: one.type for one in declaration.fields}
    if isinstance(name, str) and _is_boolean(types.get(name)):
        return replace(operation, stream_switch=name)
    at = child(operation.origin, STREAM_SWITCH)
    findings = ExtensionFindings(walk, STREAM_SWITCH, at)
    findings.report(
        "", f"is {shown(name)}, no boolean that the operation takes", "it is left out"
    )
    return operation


def _is_boolean(type_: Type | None) -> bool:
    bare = None if type_ is None else without_null(type_)
    return isinstance(bare, Scalar) and bare.kind is ScalarKind.BOOLEAN
