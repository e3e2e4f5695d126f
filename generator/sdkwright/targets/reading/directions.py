"""What is read-only or write-only: types that travel both ways and aren't the same both ways become two.

A type's name is that of what is received; what is sent has a type of its own beside it. That holds for all that leads to
such a type too, and only for that. What travels one way alone, and what is the same both ways, stays one type.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import (
    Declaration,
    Field,
    ObjectDeclaration,
    Usage,
)
from sdkwright.ir.operation import Content, Operation, Parameter, RequestBody
from sdkwright.ir.operation_types import types_of_answers, types_of_request
from sdkwright.ir.types import (
    EventStream,
    Items,
    JsonLines,
    ListOf,
    MapOf,
    Nullable,
    TupleOf,
    Type,
    TypeId,
    name_of_type,
)
from sdkwright.targets.reading.fields import Direction, travels
from sdkwright.targets.reading.incoming_requests import incoming_operations
from sdkwright.targets.reading.type_graph import (
    direct_types,
    mentioned,
    with_body_targets,
    with_declared_targets,
    with_targets,
)
from sdkwright.targets.reading.union_tags import telling_fields


def with_directions(api: Api) -> Api:
    """The same API, where what is sent has no read-only properties and what is received no write-only ones.

    A property that tells the members of a union apart travels both ways whatever the document says of it.
    """
    split = _Split(api)
    return split.api() if split.one_way else api


class _Split:
    """One API's types by the way they travel. ``twins`` has the id of what is sent by that of what is received."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._tags = telling_fields(api)
        self.one_way = {
            declaration.id
            for declaration in api.declarations.values()
            if isinstance(declaration, ObjectDeclaration)
            and any(
                (field.read_only or field.write_only)
                and (declaration.id, field.name.source) not in self._tags
                for field in declaration.fields
            )
        }
        if self.one_way:
            inner = {one.id: _inner(one) for one in api.declarations.values()}
            self._sent = _reachable(inner, _sent_types(api))
            self._received = _reachable(inner, _received_types(api))
            both = self._sent & self._received
            self._twins = {
                identifier: f"{identifier}#input"
                for identifier in _leading_to(inner, self.one_way & both, both)
            }

    def _travels(
        self, owner: ObjectDeclaration, field: Field, direction: Direction
    ) -> bool:
        is_tag = (owner.id, field.name.source) in self._tags
        return is_tag or travels(field, direction)

    def api(self) -> Api:
        """The API with both types of what is split."""
        api = self._api
        return replace(
            api.with_operations(self._operation),
            global_parameters=self._parameters(api.global_parameters),
            declarations={one.id: one for one in self._declarations()},
        )

    def _declarations(self) -> Iterator[Declaration]:
        for declaration in self._api.declarations.values():
            identifier = declaration.id
            is_received = identifier in self._received
            if identifier in self._twins:
                yield from self._both_forms(declaration)
            elif identifier in self._sent:
                yield declaration if is_received else self._sent_form(declaration)
            else:
                yield self._received_form(declaration) if is_received else declaration

    def _both_forms(self, declaration: Declaration) -> Iterator[Declaration]:
        form, twin = self._received_form(declaration), self._sent_form(declaration)
        naming = declaration.naming
        yield replace(
            form,
            naming=replace(naming, is_part=_lacks_fields(form, declaration)),
            usage=replace(declaration.usage, request=False),
        )
        yield replace(
            twin,
            id=self._twins[declaration.id],
            naming=replace(
                naming,
                sent_form_of=declaration.id,
                is_part=_lacks_fields(twin, declaration),
            ),
            usage=Usage(request=True),
        )

    def _received_form(self, declaration: Declaration) -> Declaration:
        return self._without(declaration, Direction.RECEIVED)

    def _sent_form(self, declaration: Declaration) -> Declaration:
        bare = self._without(declaration, Direction.SENT)
        return with_declared_targets(bare, self._twins)

    def _without(self, declaration: Declaration, direction: Direction) -> Declaration:
        """The declaration without what doesn't travel that way."""
        if declaration.id not in self.one_way:
            return declaration
        if not isinstance(declaration, ObjectDeclaration):
            return declaration
        kept = tuple(
            field
            for field in declaration.fields
            if self._travels(declaration, field, direction)
        )
        return replace(declaration, fields=kept)

    def _operation(self, operation: Operation) -> Operation:
        parameters = self._parameters(operation.parameters)
        body = with_body_targets(operation.request_body, self._twins)
        if body is operation.request_body and parameters is operation.parameters:
            return operation
        return replace(operation, parameters=parameters, request_body=body)

    def _parameters(self, parameters: tuple[Parameter, ...]) -> tuple[Parameter, ...]:
        types = [with_targets(one.type, self._twins) for one in parameters]
        if all(one.type is type_ for one, type_ in zip(parameters, types, strict=True)):
            return parameters
        return tuple(map(_with_type, parameters, types))


def _with_type(parameter: Parameter, type_: Type) -> Parameter:
    return replace(parameter, type=type_)


def _lacks_fields(form: Declaration, whole: Declaration) -> bool:
    return (
        isinstance(form, ObjectDeclaration)
        and isinstance(whole, ObjectDeclaration)
        and len(form.fields) < len(whole.fields)
    )


def _sent_types(api: Api) -> Iterator[Type]:
    for operation in api.operations:
        yield from types_of_request(operation)
    yield from (one.type for one in api.global_parameters)


def _received_types(api: Api) -> Iterator[Type]:
    """What servers answer, and what they send of themselves."""
    for operation in api.operations:
        yield from types_of_answers(operation)
    for operation in incoming_operations(api):
        yield from _body_types(operation.request_body)


def _body_types(body: RequestBody | None) -> Iterator[Type]:
    contents: tuple[Content, ...] = () if body is None else body.contents
    yield from (content.schema for content in contents)


def _targets(type_: Type) -> Iterator[TypeId]:
    """The declarations that a type of a whole body names, streams' too."""
    waiting = [type_]
    while waiting:
        current = waiting.pop()
        name = name_of_type(current)
        if name is not None:
            yield name
            continue
        match current:
            case Nullable(inner) | ListOf(inner) | MapOf(inner):
                waiting.append(inner)
            case JsonLines(item) | Items(item):
                waiting.append(item)
            case TupleOf(items, rest):
                waiting += items if rest is None else (*items, rest)
            case EventStream(event, data):
                waiting += (event, data)
            case _:
                pass


def _inner(declaration: Declaration) -> Sequence[TypeId]:
    """The declarations that one is made of."""
    if isinstance(declaration, ObjectDeclaration):
        return mentioned(declaration)
    return [target for part in direct_types(declaration) for target in _targets(part)]


def _reachable(
    inner: Mapping[TypeId, Iterable[TypeId]], types: Iterable[Type]
) -> set[TypeId]:
    reached: set[TypeId] = set()
    waiting = [target for type_ in types for target in _targets(type_)]
    while waiting:
        identifier = waiting.pop()
        if identifier not in reached:
            reached.add(identifier)
            waiting += inner.get(identifier, ())
    return reached


def _leading_to(
    inner: Mapping[TypeId, Iterable[TypeId]],
    wanted: Iterable[TypeId],
    among: set[TypeId],
) -> set[TypeId]:
    """The declarations ``among`` some that lead to what is ``wanted``, itself included."""
    outer: dict[TypeId, list[TypeId]] = {}
    for identifier in among:
        for target in inner[identifier]:
            outer.setdefault(target, []).append(identifier)
    reached: set[TypeId] = set()
    waiting = list(wanted)
    while waiting:
        identifier = waiting.pop()
        if identifier not in reached:
            reached.add(identifier)
            waiting += outer.get(identifier, ())
    return reached
