"""Which types a package names somewhere: in its signatures, in the data behind them, or in other types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import AliasDeclaration
from sdkwright.ir.names import Role
from sdkwright.ir.operation import Content, Operation
from sdkwright.ir.types import EventStream, JsonLines, Nullable, Ref, Type, TypeId
from sdkwright.targets.reading.arguments import CallForm
from sdkwright.targets.reading.calls import Call, Calls
from sdkwright.targets.reading.incoming_requests import incoming_operations
from sdkwright.targets.reading.results import event_type
from sdkwright.targets.reading.type_graph import reachable, referenced_ids

# What stands for a whole call or client, and is named where a language takes or gives it so.
_OF_CALLS = frozenset((Role.REQUEST, Role.RESPONSE, Role.ENVELOPE, Role.SECURITY))


def called_types(api: Api, calls: Calls, *, flat_events: bool) -> frozenset[TypeId]:
    """What calls, webhooks and callbacks name themselves."""
    types = [type_ for call in calls for type_ in _of_call(call)]
    for operation in incoming_operations(api):
        types += _of_operation(operation)
    settled = _settled(types, flat_events=flat_events)
    return frozenset(target for one in settled for target in referenced_ids(one))


def named_types(api: Api, called: Iterable[TypeId]) -> frozenset[TypeId]:
    """The components, what is in those that no operation leads to, and what calls name, with all that these lead to.

    Aliases of components are no types of their own: they are there where something is called by them.
    """
    components = (
        one.id
        for one in api.declarations.values()
        if not (isinstance(one, AliasDeclaration) and one.is_transparent)
        and (
            one.naming.role is Role.COMPONENT
            or (one.naming.role not in _OF_CALLS and not one.usage.is_reached)
        )
    )
    return reachable(api, map(Ref, (*components, *called)))


def _of_call(call: Call) -> Iterator[Type]:
    request = call.request
    if request.form is CallForm.WRAPPER and request.wrapper is not None:
        yield Ref(request.wrapper.id)
    yield from (one.type for one in request.declared)
    yield from call.result.alternatives
    yield from (Ref(one) for one in call.result.error_types)
    yield from _of_operation(call.operation)


def _of_operation(operation: Operation) -> Iterator[Type]:
    body = operation.request_body
    contents: list[Content] = [*body.contents] if body is not None else []
    for response in operation.responses:
        contents += response.contents
    yield from (one.type for one in operation.parameters)
    yield from (one.schema for one in contents)


def _settled(types: Iterable[Type], *, flat_events: bool) -> Iterator[Type]:
    """The types; in place of streams those of what comes one by one, and those that it is read as."""
    for type_ in types:
        match type_:
            case Nullable(inner):
                yield from _settled((inner,), flat_events=flat_events)
            case EventStream():
                yield type_.data if flat_events else type_.event
                yield event_type(type_, flat_events=flat_events)
            case JsonLines(item):
                yield item
            case _:
                yield type_
