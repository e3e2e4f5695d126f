"""How an operation becomes a function's arguments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Field, ObjectDeclaration
from sdkwright.ir.operation import Operation, Parameter, RequestBody
from sdkwright.ir.types import Type
from sdkwright.targets.languages.typescript.names import Names
from sdkwright.targets.languages.typescript.options import (
    INFERRED_ARGUMENTS,
    TypeScriptOptions,
)

REQUEST = "request"
"""The argument that holds all there is to send."""

OPTIONS = "options"
"""The last argument, with what one call wants to be different."""


class CallForm(Enum):
    """What a function takes between its client and its options."""

    NOTHING = "nothing"
    BODY = "body"  # one argument, the request's body
    WRAPPER = "wrapper"  # one argument, an object of parameters and body
    POSITIONAL = "positional"  # an argument each, what is required first


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """A positional argument: exactly one of ``parameter`` and ``body`` is set."""

    name: str
    type: Type
    required: bool
    parameter: Parameter | None = None
    body: RequestBody | None = None


def call_form(operation: Operation, options: TypeScriptOptions) -> CallForm:
    """One object unless ``maxMethodParams`` leaves room for everything by itself."""
    body = sent_body(operation)
    if not operation.parameters:
        return CallForm.NOTHING if body is None else CallForm.BODY
    count = len(operation.parameters) + (body is not None)
    if count <= options.max_method_params or operation.request_wrapper is None:
        return CallForm.POSITIONAL
    return CallForm.WRAPPER


def sent_body(operation: Operation) -> RequestBody | None:
    """The request's body, if it has any content."""
    body = operation.request_body
    return body if body is not None and body.contents else None


def positional_arguments(
    operation: Operation, names: Names, options: TypeScriptOptions
) -> list[Argument]:
    """Parameters and body, required ones first, of each kind those that ``flatteningOrder`` says."""
    found = [
        Argument(
            name=names.arguments[operation.origin, parameter.origin],
            type=parameter.type,
            required=is_asked(parameter),
            parameter=parameter,
        )
        for parameter in operation.parameters
    ]
    body = sent_body(operation)
    if body is not None:
        last = Argument(
            name=names.arguments[operation.origin, body.origin],
            type=body.contents[0].schema,
            required=body.required,
            body=body,
        )
        first = options.flattening_order == "body-first"
        found = [last, *found] if first else [*found, last]
    return sorted(found, key=lambda argument: not argument.required)


def argument_names(
    operation: Operation, names: Names, options: TypeScriptOptions
) -> tuple[str, ...]:
    """What a method calls all its arguments."""
    match call_form(operation, options):
        case CallForm.NOTHING:
            return (OPTIONS,)
        case CallForm.BODY | CallForm.WRAPPER:
            return (REQUEST, OPTIONS)
        case CallForm.POSITIONAL:
            arguments = positional_arguments(operation, names, options)
            return (*(argument.name for argument in arguments), OPTIONS)


def is_asked(parameter: Parameter) -> bool:
    """Whether every call has to say a parameter's value."""
    return parameter.required and parameter.default is None and not parameter.is_global


def is_request_optional(
    api: Api, operation: Operation, options: TypeScriptOptions
) -> bool:
    """Whether a function can be called without its one ``request`` argument."""
    if options.method_arguments != INFERRED_ARGUMENTS:
        return False
    form = call_form(operation, options)
    body = sent_body(operation)
    if form is CallForm.BODY:
        return body is not None and not body.required
    wrapper = wrapper_fields(api, operation)
    return form is CallForm.WRAPPER and not any(
        field.required and field.default is None for field in wrapper.values()
    )


def wrapper_fields(api: Api, operation: Operation) -> Mapping[str, Field]:
    """The fields of an operation's wrapper, by the origin of the parameter or body that each one is."""
    wrapper = operation.request_wrapper
    declaration = api.declarations.get(wrapper) if wrapper is not None else None
    if not isinstance(declaration, ObjectDeclaration):
        return {}
    return {field.origin: field for field in declaration.fields}
