"""Where an API uses its types: in which others, and in which parameters, bodies and answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from sdkwright.core.pointer import Pointer
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import ObjectDeclaration
from sdkwright.ir.names import Role
from sdkwright.ir.operation import Content, Operation
from sdkwright.ir.types import EventStream, JsonLines, Type, TypeId
from sdkwright.targets.reading.incoming_requests import incoming_operations
from sdkwright.targets.reading.type_graph import direct_types, referenced_ids

# What stands for a whole call or client, of which pages tell by its parts.
_OF_CALLS = frozenset((Role.REQUEST, Role.RESPONSE, Role.SECURITY))


class Part(Enum):
    """What of a user a type is used in."""

    TYPE = "type"  # properties, members or items of another type
    PARAMETER = "parameter"
    BODY = "body"
    ANSWER = "answer"
    INCOMING = "incoming"  # webhooks and callbacks


@dataclass(frozen=True, slots=True)
class Use:
    """A place that names a type. ``user`` is the id of another type, or the origin of an operation; ``text`` is what the
    document says of what has the type there.
    """

    part: Part
    user: Pointer
    type: Type
    text: str | None = None


def uses_of(api: Api) -> Mapping[TypeId, tuple[Use, ...]]:
    """Every use of each type, in the order of the document."""
    known: dict[TypeId, list[Use]] = {}
    for use in _uses(api):
        for target in dict.fromkeys(_named(use.type)):
            known.setdefault(target, []).append(use)
    return {target: tuple(uses) for target, uses in known.items()}


def _uses(api: Api) -> Iterator[Use]:
    for declaration in api.declarations.values():
        if declaration.naming.role in _OF_CALLS:
            continue
        texts: dict[Type, str | None] = {}
        if isinstance(declaration, ObjectDeclaration):
            texts = {field.type: field.description for field in declaration.fields}
        for one in direct_types(declaration):
            yield Use(Part.TYPE, declaration.id, one, texts.get(one))
    for operation in api.operations:
        yield from _of_operation(operation)
    for operation in incoming_operations(api):
        body = operation.request_body
        for one in _schemas(() if body is None else body.contents):
            yield Use(Part.INCOMING, operation.origin, one)


def _of_operation(operation: Operation) -> Iterator[Use]:
    origin = operation.origin
    for parameter in operation.parameters:
        yield Use(Part.PARAMETER, origin, parameter.type, parameter.description)
    body = operation.request_body
    for one in _schemas(() if body is None else body.contents):
        yield Use(Part.BODY, origin, one)
    answers = (one for response in operation.responses for one in response.contents)
    for one in _schemas(answers):
        yield Use(Part.ANSWER, origin, one)


def _schemas(contents: Iterable[Content]) -> Iterator[Type]:
    """The types of a message's bodies: equal ones, in several media types, once."""
    return iter(dict.fromkeys(one.schema for one in contents))


def _named(type_: Type) -> Iterator[TypeId]:
    """The types that one names, those of what comes in a stream with it."""
    match type_:
        case EventStream(event, data):
            yield from (*_named(event), *_named(data))
        case JsonLines(item):
            yield from _named(item)
        case _:
            yield from referenced_ids(type_)
