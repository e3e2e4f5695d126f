"""Operations: every part of one, put together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sdkwright.core.json import JsonObject
from sdkwright.core.pointer import Pointer, child
from sdkwright.frontend.build.bodies import request_body
from sdkwright.frontend.build.identity import (
    Identities,
    WrittenOperation,
    group_path,
    written_operations,
)
from sdkwright.frontend.build.parameters import parameters, written_parameters
from sdkwright.frontend.build.policies import (
    pagination,
    retry_policy,
    samples,
    timeout,
)
from sdkwright.frontend.build.reading import (
    extensions_of,
    flag_at,
    object_at,
    text_at,
)
from sdkwright.frontend.build.responses import responses, result_type
from sdkwright.frontend.build.scope import OperationScope
from sdkwright.frontend.build.security import requirements
from sdkwright.frontend.build.servers import servers
from sdkwright.frontend.build.site import name_of
from sdkwright.frontend.build.walk import Walk
from sdkwright.frontend.index import Broken, Node
from sdkwright.ir.declarations import Field, ObjectDeclaration
from sdkwright.ir.names import Naming, Role
from sdkwright.ir.operation import (
    Callback,
    Operation,
    Parameter,
    RequestBody,
)
from sdkwright.ir.types import TypeId


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What is the same for all operations of a document."""

    walk: Walk
    identities: Identities
    schemes: frozenset[str]
    global_names: frozenset[tuple[str, str]]


def operations(context: Context, paths: JsonObject, at: Pointer) -> Iterator[Operation]:
    """The operations below `paths`, `webhooks` or a callback's expression, in document order."""
    for written in written_operations(context.walk, paths, at):
        yield _operation(context, written)


def _operation(context: Context, written: WrittenOperation) -> Operation:
    walk, node, at = context.walk, written.node, written.at
    identifier = context.identities.take(written)
    scope = OperationScope(walk=walk, name=name_of(identifier), at=at)
    url_path = written.path.partition("#")[0]
    declared = parameters(
        scope,
        url_path,
        written_parameters(written.item, written.item_at),
        written_parameters(node, at),
        context.global_names,
    )
    body = (
        request_body(scope, node["requestBody"], child(at, "requestBody"))
        if "requestBody" in node
        else None
    )
    found = responses(scope, node, at)
    return Operation(
        id=identifier,
        name=context.identities.name(written, identifier),
        group=group_path(node),
        method=written.method,
        path=written.path,
        url_path=url_path,
        summary=text_at(node, "summary"),
        description=text_at(node, "description"),
        deprecated=flag_at(node, "deprecated"),
        parameters=declared,
        request_body=body,
        request_wrapper=_wrapper(scope, declared, body),
        responses=found,
        result=result_type(scope, found),
        security=requirements(walk, node, at, context.schemes),
        servers=servers(walk, node, at) or servers(walk, written.item, written.item_at),
        retries=retry_policy(walk, node, at),
        timeout=timeout(walk, node, at),
        pagination=pagination(walk, node, at),
        callbacks=_callbacks(context, node, at),
        samples=samples(node),
        extensions=extensions_of(node),
        origin=at,
    )


def _wrapper(
    scope: OperationScope, declared: tuple[Parameter, ...], body: RequestBody | None
) -> TypeId | None:
    """The declaration that holds parameters and body together, where there are parameters."""
    own = [parameter for parameter in declared if not parameter.is_global]
    if not own:
        return None
    fields = [_parameter_field(parameter) for parameter in own]
    if body is not None and body.contents:
        fields.append(_body_field(body))
    identifier = f"{scope.at}#request"
    scope.walk.add(
        ObjectDeclaration(
            id=identifier,
            naming=Naming(role=Role.REQUEST, own=scope.name, operation=scope.name),
            fields=tuple(fields),
        )
    )
    return identifier


def _parameter_field(parameter: Parameter) -> Field:
    return Field(
        name=parameter.name,
        type=parameter.type,
        required=parameter.required,
        description=parameter.description,
        default=parameter.default,
        examples=tuple(example.value for example in parameter.examples),
        deprecated=parameter.deprecated,
        location=parameter.location.value,
        extensions=parameter.extensions,
        origin=parameter.origin,
    )


def _body_field(body: RequestBody) -> Field:
    return Field(
        name=body.name or name_of("request_body"),
        type=body.contents[0].schema,
        required=body.required,
        description=body.description,
        location="body",
        origin=body.origin,
    )


def _callbacks(context: Context, node: JsonObject, at: Pointer) -> tuple[Callback, ...]:
    found: list[Callback] = []
    for name, written in object_at(node, "callbacks").items():
        place = child(at, "callbacks", name)
        target = context.walk.index.follow(Node(place, written))
        if isinstance(target, Broken) or not isinstance(target.value, Mapping):
            continue
        for expression, item in target.value.items():
            if not expression.startswith("x-"):
                inner = operations(context, {expression: item}, target.pointer)
                found.append(
                    Callback(
                        name=name, expression=expression, operations=tuple(inner)
                    )
                )
    return tuple(found)

