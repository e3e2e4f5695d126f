"""How an operation becomes the arguments of a call: parameters and body, in pieces or whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from sdkwright.core.json import JsonValue
from sdkwright.core.pointer import Pointer
from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Default, ObjectDeclaration
from sdkwright.ir.operation import Operation, Parameter, RequestBody
from sdkwright.ir.types import Type
from sdkwright.targets.reading.fields import FieldReading, FieldReadings
from sdkwright.targets.reading.wire_defaults import is_constant


@dataclass(frozen=True, slots=True, kw_only=True)
class CallShape:
    """What a language decides of its calls.

    ``flattens_body`` makes each property of an object body an argument of its own, ``flattens_open_bodies`` those of an
    object that has more than its properties too; ``has_request_object`` puts all
    there is to send into one argument; either holds up to, or from, ``max_arguments`` (-1: always, whatever the document
    says of an operation). ``is_body_first`` puts what is
    of the body before the parameters. ``narrows_results`` gives a call a signature for each value of what chooses
    between its results. ``has_flat_request`` says that the properties of a body stand in the one argument beside the
    parameters. ``leaves_repetition`` keeps a summary that the description says again.
    """

    max_arguments: int
    flattens_body: bool = False
    flattens_open_bodies: bool = False
    has_request_object: bool = False
    is_body_first: bool = False
    has_flat_request: bool = False
    narrows_results: bool = True
    leaves_repetition: bool = False


class CallForm(Enum):
    """What a call takes, beside its options."""

    NOTHING = "nothing"
    ARGUMENTS = "arguments"  # an argument each, what is required first
    BODY = "body"  # one argument, the request's body
    WRAPPER = "wrapper"  # one argument, an object of parameters and body


class Source(Enum):
    """What an argument is of the request."""

    PARAMETER = "parameter"
    FIELD = "field"  # a property of the body
    BODY = "body"  # the whole body


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """An argument of a call.

    ``origin`` is the parameter's, property's or body's: with the operation's it is the key of its name. ``wire_name``
    is what the document calls it, empty for a whole body. ``required`` says that every call has to give it, ``is_asked``
    that the document asks for it, constants too. Exactly one of ``parameter``, ``field`` and ``body`` is set.
    """

    source: Source
    origin: Pointer
    wire_name: str
    type: Type
    required: bool
    is_asked: bool
    description: str | None = None
    default: Default | None = None
    examples: tuple[JsonValue, ...] = ()
    deprecated: bool = False
    deprecation: str | None = None
    parameter: Parameter | None = None
    field: FieldReading | None = None
    body: RequestBody | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What an operation takes.

    ``arguments`` are in the order of a method that takes them one by one, ``declared`` the same without what is required
    put first; ``body`` is None where nothing is sent;
    ``flattened`` is the body's object where each property is an argument; ``wrapper`` the object that holds parameters
    and body, or in its place the properties of the body's object, ``flat``; ``is_optional`` says that a call may come
    without any of them.
    """

    form: CallForm
    arguments: tuple[Argument, ...]
    declared: tuple[Argument, ...]
    body: RequestBody | None
    flattened: ObjectDeclaration | None
    wrapper: ObjectDeclaration | None
    flat: ObjectDeclaration | None

    @property
    def is_optional(self) -> bool:
        """Whether a call may leave all of it out."""
        return not any(argument.required for argument in self.arguments)


def read_request(
    api: Api, operation: Operation, fields: FieldReadings, shape: CallShape
) -> Request:
    """The arguments of an operation's calls."""
    body = sent_body(operation)
    flattened = flattened_body(api, operation, shape)
    of_parameters = [_parameter(one) for one in operation.parameters]
    form = call_form(api, operation, shape)
    is_flat = shape.has_flat_request and form is not CallForm.ARGUMENTS
    flat = flat_object(api, body) if is_flat else None
    of_body = list(_body_arguments(body, flattened, fields))
    if flat is not None:
        of_body = [_unasked(one, flat, fields) for one in of_body]
    both = (
        [*of_body, *of_parameters]
        if shape.is_body_first
        else [*of_parameters, *of_body]
    )
    wrapper = operation.request_wrapper
    declared = api.declarations.get(wrapper) if wrapper is not None else None
    return Request(
        form=form,
        arguments=tuple(sorted(both, key=lambda one: not one.required)),
        declared=tuple(both),
        body=body,
        flattened=flattened,
        wrapper=declared if isinstance(declared, ObjectDeclaration) else None,
        flat=flat,
    )


def sent_body(operation: Operation) -> RequestBody | None:
    """The request's body, if it has any content."""
    body = operation.request_body
    return body if body is not None and body.contents else None


def call_form(api: Api, operation: Operation, shape: CallShape) -> CallForm:
    """What an operation's calls take."""
    body = sent_body(operation)
    if not operation.parameters and body is None:
        return CallForm.NOTHING
    if not shape.has_request_object:
        return CallForm.ARGUMENTS
    pieces = body_object(api, body) if shape.flattens_body else None
    of_body = len(pieces.fields) if pieces is not None else body is not None
    fits = len(operation.parameters) + of_body <= shape.max_arguments
    if fits and shape.flattens_body:
        return CallForm.ARGUMENTS
    if not operation.parameters and operation.request_wrapper is None:
        return CallForm.BODY
    if fits or operation.request_wrapper is None:
        return CallForm.ARGUMENTS
    return CallForm.WRAPPER


def body_object(api: Api, body: RequestBody | None) -> ObjectDeclaration | None:
    """The object that a body is; None for maps, arrays, unions and bodies that may be null."""
    schema = body.contents[0].schema if body is not None and body.contents else None
    declaration = api.declared(schema)
    return declaration if isinstance(declaration, ObjectDeclaration) else None


def flat_object(api: Api, body: RequestBody | None) -> ObjectDeclaration | None:
    """The object that a body is, if it declares properties to stand beside parameters."""
    declaration = body_object(api, body)
    return declaration if declaration is not None and declaration.fields else None


def flattened_body(
    api: Api, operation: Operation, shape: CallShape
) -> ObjectDeclaration | None:
    """The body's object where each property is an argument of its own.

    Objects that declare nothing are one argument, and so are, unless the language has another way for what they have
    besides, those that have more than their properties.
    """
    body = sent_body(operation)
    declaration = body_object(api, body) if shape.flattens_body else None
    if declaration is None or not declaration.fields:
        return None
    count = len(operation.parameters) + len(declaration.fields)
    is_whole = declaration.additional is not None and not shape.flattens_open_bodies
    return None if is_whole or count > shape.max_arguments else declaration


def _unasked(
    argument: Argument, flat: ObjectDeclaration, fields: FieldReadings
) -> Argument:
    """A whole body that needn't be given where none of its properties has to be."""
    is_asked = any(not fields[flat.id, one.key].may_be_absent for one in flat.fields)
    return replace(argument, required=argument.required and is_asked)


def _parameter(parameter: Parameter) -> Argument:
    is_asked = parameter.required and parameter.default is None
    return Argument(
        source=Source.PARAMETER,
        origin=parameter.origin,
        wire_name=parameter.name.source,
        type=parameter.type,
        required=is_asked and not parameter.is_global and not is_constant(parameter),
        is_asked=is_asked,
        description=parameter.description,
        default=parameter.default,
        examples=tuple(example.value for example in parameter.examples),
        deprecated=parameter.deprecated,
        deprecation=parameter.deprecation,
        parameter=parameter,
    )


def _body_arguments(
    body: RequestBody | None,
    flattened: ObjectDeclaration | None,
    fields: FieldReadings,
) -> Iterator[Argument]:
    if body is None:
        return
    if flattened is None:
        yield Argument(
            source=Source.BODY,
            origin=body.origin,
            wire_name="",
            type=body.contents[0].schema,
            required=body.required,
            is_asked=body.required,
            description=body.description,
            body=body,
        )
        return
    for field in flattened.fields:
        reading = fields[flattened.id, field.key]
        is_asked = body.required and reading.is_asked_of_requests
        yield Argument(
            source=Source.FIELD,
            origin=field.origin,
            wire_name=field.name.source,
            type=field.type,
            required=is_asked and reading.constant is None,
            is_asked=is_asked,
            description=field.description,
            default=field.default,
            examples=field.examples,
            deprecated=field.deprecated,
            deprecation=field.deprecation,
            field=reading,
        )
