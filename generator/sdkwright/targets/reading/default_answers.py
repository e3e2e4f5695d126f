"""Answers of `default` in published packages: results beside the successes that are described, since 4XX and 5XX are errors already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Declaration, UnionDeclaration, Usage
from sdkwright.ir.names import Name, Naming, Role
from sdkwright.ir.operation import Operation, Response
from sdkwright.ir.types import Nullable, Ref, Type, TypeId, without_null
from sdkwright.targets.reading.type_graph import referenced_ids

_DEFAULT = "default"


def with_default_answers(api: Api) -> Api:
    """The same API, where what `default` describes is what a call gives for a status that nothing else describes.

    Where no success is described it is so anyway; what the document calls an error stays one.
    """
    waiting = {
        operation.origin
        for operation in api.operations
        if any(_is_answer(one, operation) for one in operation.responses)
    }
    if not waiting:
        return api
    added: dict[TypeId, Declaration] = {}

    def changed(operation: Operation) -> Operation:
        if operation.origin not in waiting:
            return operation
        responses = tuple(
            replace(one, is_error=False) if _is_answer(one, operation) else one
            for one in operation.responses
        )
        result = _result(api, operation, responses, added)
        return replace(
            operation,
            responses=responses,
            result=result,
            may_be_empty=not all(one.contents for one in responses if one.is_success),
        )

    other = api.with_operations(changed)
    declarations = _with_usage(other, {**api.declarations, **added})
    return replace(other, declarations=declarations)


def _is_answer(response: Response, operation: Operation) -> bool:
    is_default = response.status == _DEFAULT and response.is_error is None
    has_success = any(one.is_success for one in operation.responses)
    return is_default and has_success and bool(response.contents)


def _result(
    api: Api,
    operation: Operation,
    responses: tuple[Response, ...],
    added: dict[TypeId, Declaration],
) -> Type:
    """The type of all that a call may give: a union named after the operation where that is of several types."""
    types: list[Type] = []
    for response in responses:
        if response.is_success:
            types += [content.schema for content in response.contents]
    variants = tuple(dict.fromkeys(map(without_null, types)))
    result = variants[0]
    if len(variants) > 1:
        identifier = f"{operation.origin}/responses"
        own = Name.of(operation.id)
        naming = Naming(role=Role.RESPONSE, own=own, operation=own)
        former = api.declarations.get(identifier)
        added[identifier] = (
            replace(former, variants=variants)
            if isinstance(former, UnionDeclaration)
            else UnionDeclaration(
                id=identifier,
                naming=naming,
                usage=Usage(response=True),
                variants=variants,
            )
        )
        result = Ref(identifier)
    is_nullable = any(isinstance(one, Nullable) for one in types)
    return Nullable(result) if is_nullable else result


def _with_usage(
    api: Api, declarations: Mapping[TypeId, Declaration]
) -> dict[TypeId, Declaration]:
    """The declarations, told which of them are still bodies of errors."""
    errors = {
        target
        for operation in api.operations
        for response in operation.responses
        if not response.is_success
        for content in response.contents
        for target in referenced_ids(content.schema)
    }
    return {
        identifier: (
            replace(one, usage=replace(one.usage, error=identifier in errors))
            if one.usage.error
            else one
        )
        for identifier, one in declarations.items()
    }
