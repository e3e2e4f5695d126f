"""Requests as one flat object: path, query, headers and body side by side.

Where a body is an object its properties stand beside the parameters; any other body is one property, `body`. So a call
stays what it was when a parameter comes to an operation that had a body alone, or a body to one that had parameters.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Field, ObjectDeclaration, Usage
from sdkwright.ir.names import Name, Naming, Role
from sdkwright.ir.operation import Operation, RequestBody
from sdkwright.ir.request_fields import parameter_field
from sdkwright.targets.naming.places import is_alternative
from sdkwright.targets.reading.arguments import flat_object, sent_body

_BODY = Name.of("body")
# Beside a parameter of that name.
_REQUEST_BODY = Name.of("request_body")


def with_flat_requests(api: Api) -> Api:
    """The same API, where what holds an operation's parameters holds its body's properties too.

    Operations that have nothing but an object to send have no such object: that one is the request.
    """
    requests = {
        operation.origin: declaration
        for operation in api.operations
        if (declaration := _request(api, operation)) is not None
    }

    def called(operation: Operation) -> Operation:
        declaration = requests.get(operation.origin)
        wrapper = None if declaration is None else declaration.id
        is_same = operation.request_wrapper == wrapper
        return operation if is_same else replace(operation, request_wrapper=wrapper)

    return replace(
        api.with_operations(called),
        declarations={**api.declarations, **{one.id: one for one in requests.values()}},
    )


def _request(api: Api, operation: Operation) -> ObjectDeclaration | None:
    body = sent_body(operation)
    flat = flat_object(api, body)
    if not operation.parameters and (body is None or flat is not None):
        return None
    fields = [parameter_field(one) for one in operation.parameters]
    if body is not None and flat is not None:
        fields += _properties(body, flat)
    elif body is not None:
        fields.append(_whole(operation, body))
    name = operation.name if is_alternative(operation) else Name.of(operation.id)
    return ObjectDeclaration(
        id=f"{operation.origin}#request",
        naming=Naming(role=Role.REQUEST, own=name, operation=name),
        usage=Usage(request=True),
        fields=tuple(fields),
        additional=None if flat is None else flat.additional,
    )


def _properties(body: RequestBody, flat: ObjectDeclaration) -> Iterator[Field]:
    for field in flat.fields:
        required = field.required and body.required
        yield replace(field, required=required, location="body")


def _whole(operation: Operation, body: RequestBody) -> Field:
    is_taken = any(one.name.source == _BODY.source for one in operation.parameters)
    return Field(
        name=_REQUEST_BODY if is_taken else _BODY,
        type=body.contents[0].schema,
        required=body.required,
        description=body.description,
        location="body",
        origin=body.origin,
    )
