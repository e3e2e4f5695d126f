"""Operations: every part of one, put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sdkwright.core.catalogue import walk as rules
from sdkwright.core.json import JsonObject, JsonValue
from sdkwright.core.pointer import ROOT, Pointer, child
from sdkwright.frontend.build.bodies import request_body
from sdkwright.frontend.build.deprecations import deprecation_of
from sdkwright.frontend.build.error_statuses import with_error_statuses
from sdkwright.frontend.build.identity import (
    Identities,
    WrittenOperation,
    has_own_group,
    written_operations,
)
from sdkwright.frontend.build.members import object_member, report_misplaced
from sdkwright.frontend.build.operation_reader import OperationReader, Shared
from sdkwright.frontend.build.parameters import parameters, written_parameters
from sdkwright.frontend.build.path_queries import without_queries
from sdkwright.frontend.build.policies import max_arguments, samples, timeout
from sdkwright.frontend.build.reading import (
    entries,
    extensions_of,
    flag_at,
    object_at,
    text_at,
)
from sdkwright.frontend.build.responses import (
    may_be_empty,
    responses,
    result_type,
)
from sdkwright.frontend.build.retries import retry_policy
from sdkwright.frontend.build.security import requirements
from sdkwright.frontend.build.servers import servers
from sdkwright.frontend.build.site import name_of
from sdkwright.frontend.build.usage_examples import usage_example
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
from sdkwright.ir.request_fields import parameter_field
from sdkwright.ir.types import TypeId

MAXIMUM_CALLBACKS = 40
"""Callbacks one inside the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What is the same for all operations of a document.

    ``callbacks`` has the operations of each callback that was read, by its place: operations share callbacks by
    reference, and a callback may lead back to itself.
    """

    walk: Walk
    identities: Identities
    schemes: frozenset[str]
    global_names: frozenset[tuple[str, str]]
    shared: Shared = field(default_factory=Shared)
    callbacks: dict[Pointer, tuple[Operation, ...]] = field(
        default_factory=dict[Pointer, tuple[Operation, ...]]
    )
    open_callbacks: set[Pointer] = field(default_factory=set[Pointer])


def operations(
    context: Context,
    paths: Iterable[tuple[str, JsonValue]],
    at: Pointer,
    *,
    is_incoming: bool = False,
) -> Iterator[Operation]:
    """The operations below `paths`, `webhooks` or a callback, in document order.

    ``is_incoming`` says that the API sends them: then the keys are no templates of URLs.
    """
    for written in written_operations(context.walk, paths, at):
        yield _operation(context, written, is_incoming)


def _operation(
    context: Context, written: WrittenOperation, is_incoming: bool
) -> Operation:
    walk, node, at = context.walk, written.node, written.at
    item = written.item
    identifier = context.identities.take(written)
    reader = OperationReader(
        walk=walk,
        name=name_of(identifier),
        at=at,
        place=written.place,
        shared=context.shared,
        is_head=written.method == "HEAD",
    )
    url_path = written.path if is_incoming else written.path.partition("#")[0]
    declared = parameters(
        reader,
        None if is_incoming else url_path,
        written_parameters(walk, item.node, item.home("parameters")),
        written_parameters(walk, node, at),
        context.global_names,
    )
    if not is_incoming:
        url_path = without_queries(url_path, declared)
    body = None
    if "requestBody" in node:
        body = request_body(reader, node["requestBody"], child(at, "requestBody"))
    levels = _levels(walk, written)
    all_responses = with_error_statuses(walk, responses(reader, node, at), levels)
    return Operation(
        id=identifier,
        name=context.identities.name(written, identifier),
        group=context.identities.group(node),
        has_own_group=has_own_group(node),
        method=written.method,
        path=written.path,
        url_path=url_path,
        summary=text_at(node, "summary"),
        description=text_at(node, "description"),
        deprecated=flag_at(node, "deprecated"),
        deprecation=deprecation_of(node),
        max_arguments=max_arguments(walk, levels),
        parameters=declared,
        request_body=body,
        request_wrapper=_wrapper(reader, declared, body),
        responses=all_responses,
        result=result_type(reader, all_responses),
        may_be_empty=may_be_empty(all_responses),
        security=requirements(walk, node, at, context.schemes),
        servers=servers(walk, node, at)
        or servers(walk, item.node, item.home("servers")),
        retries=retry_policy(walk, node, at),
        timeout=timeout(walk, node, at),
        callbacks=_callbacks(context, node, at),
        samples=samples(walk, node, at),
        usage_example=usage_example(walk, node, at),
        extensions=extensions_of(node),
        origin=written.place,
    )


def _levels(
    walk: Walk, written: WrittenOperation
) -> tuple[tuple[JsonObject, Pointer], ...]:
    """The objects that may say how an operation is called, from the outside in, with their places."""
    root, item = walk.index.root, written.item
    return (
        (root, ROOT),
        (object_at(root, "paths"), child(ROOT, "paths")),
        (item.node, item.place),
        (written.node, written.at),
    )


def _wrapper(
    reader: OperationReader, declared: tuple[Parameter, ...], body: RequestBody | None
) -> TypeId | None:
    """The declaration that holds parameters and body together, where there are parameters."""
    own = [parameter for parameter in declared if not parameter.is_global]
    if not own:
        return None
    fields = [parameter_field(parameter) for parameter in own]
    if body is not None and body.contents:
        fields.append(_body_field(body))
    identifier = f"{reader.place}#request"
    reader.walk.add(
        ObjectDeclaration(
            id=identifier,
            naming=Naming(role=Role.REQUEST, own=reader.name, operation=reader.name),
            fields=tuple(fields),
        )
    )
    return identifier


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
    callbacks: list[Callback] = []
    walk = context.walk
    for name, written in object_member(walk, node, "callbacks", at).items():
        place = child(at, "callbacks", name)
        target = walk.index.follow(Node(place, written))
        if isinstance(target, Broken):
            reason = str(target.value)
            walk.report(
                rules.OPERATION_REFERENCE, place, reason=reason, what="callback"
            )
        elif not isinstance(target.value, dict):
            report_misplaced(walk, target.value, "an object", place)
        else:
            callbacks += [
                Callback(
                    name=name,
                    expression=expression,
                    operations=_called(context, expression, item, target.pointer),
                )
                for expression, item in entries(target.value)
            ]
    return tuple(callbacks)


def _called(
    context: Context, expression: str, item: JsonValue, at: Pointer
) -> tuple[Operation, ...]:
    """The operations at a callback's expression, read once for all operations that share the callback."""
    place = child(at, expression)
    if place in context.open_callbacks:
        context.walk.report(rules.OPERATION_CALLBACK_CYCLE, place)
        return ()
    known = context.callbacks.get(place)
    if known is None and len(context.open_callbacks) >= MAXIMUM_CALLBACKS:
        limit = str(MAXIMUM_CALLBACKS)
        context.walk.report(rules.OPERATION_CALLBACK_DEPTH, place, limit=limit)
        return ()
    if known is None:
        context.open_callbacks.add(place)
        inner = operations(context, ((expression, item),), at, is_incoming=True)
        known = context.callbacks[place] = tuple(inner)
        context.open_callbacks.discard(place)
    return known
