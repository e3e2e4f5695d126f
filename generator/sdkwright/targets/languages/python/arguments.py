"""What methods take: each parameter, and each property of the body while they stay within ``maxMethodParams``."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sdkwright.ir.api import Api
from sdkwright.ir.operation import Operation
from sdkwright.ir.types import (
    Anything,
    Nothing,
    Nullable,
    Type,
)
from sdkwright.targets.contract.shared_options import INFERRED_ARGUMENTS
from sdkwright.targets.languages.python.docstrings import Texts
from sdkwright.targets.languages.python.layout import Expression
from sdkwright.targets.languages.python.literals import scalar_literal
from sdkwright.targets.languages.python.names import Names
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.languages.python.types import Annotations, Position
from sdkwright.targets.reading.arguments import Argument, CallShape, flattened_body
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.texts import argument_text


def call_shape(options: PythonOptions) -> CallShape:
    """How a package's methods are called."""
    return CallShape(
        max_arguments=options.max_method_params,
        flattens_body=True,
        # What they have besides is given as `extra_body`.
        flattens_open_bodies=options.rules.flat_requests,
        is_body_first=options.flattening_order == "body-first",
        narrows_results=options.rules.narrows_results,
    )


def with_required_bodies(api: Api, options: PythonOptions) -> Api:
    """The same Api, where a body that is one argument has to be given if ``methodArguments`` says so."""
    if options.method_arguments == INFERRED_ARGUMENTS:
        return api

    shape = call_shape(options)

    def required(operation: Operation) -> Operation:
        body = operation.request_body
        if body is None or flattened_body(api, operation, shape) is not None:
            return operation
        return replace(operation, request_body=replace(body, required=True))

    return api.with_operations(required)


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodArgument:
    """An argument of a method: ``name`` is what the caller says, ``key`` what the operation's data calls it."""

    name: str
    key: str
    argument: Argument

    def text(self, texts: Texts) -> str:
        """What the docstring says of it."""
        argument = self.argument
        value = argument.default.value if argument.default is not None else None
        default = ""
        if isinstance(value, str | int | float):
            default = str(scalar_literal(value))
        if texts.wraps:
            return argument_text(argument, default)
        text = " ".join((argument.description or "").split())
        if argument.deprecated:
            text = f"{said_of(argument)} {text}".rstrip()
        if default:
            stop = "." if text and text[-1].isalnum() else ""
            text = f"{text}{stop} Default: {default}".lstrip()
        return text


def said_of(argument: Argument) -> str:
    """What is said of a deprecated argument."""
    note = " ".join((argument.deprecation or "").split())
    return f"Deprecated: {note}" if note else "Deprecated."


def method_arguments(call: Call, names: Names) -> tuple[MethodArgument, ...]:
    """The arguments of a call's method, in their order."""
    flattened = call.request.flattened
    keys: set[str] = set()
    if flattened is not None:
        fields = flattened.fields
        keys = {names.fields[flattened.id, field.name.source] for field in fields}

    arguments: list[MethodArgument] = []
    for argument in call.request.arguments:
        name = names.arguments[call.operation.origin, argument.origin]
        key = name
        if argument.field is not None and flattened is not None:
            key = names.fields[flattened.id, argument.wire_name]
        elif argument.parameter is not None and name in keys:
            key = f"{argument.parameter.location.value} {name}"
        arguments.append(MethodArgument(name=name, key=key, argument=argument))
    return tuple(arguments)


def argument_annotation(
    argument: Argument, annotations: Annotations
) -> tuple[Expression, str | None]:
    """An argument's annotation and default."""
    position = Position.ARGUMENT
    if argument.required:
        return annotations.annotation(argument.type, position), None
    if _admits_null(argument.type):
        unset = annotations.imported(".types", "UNSET")
        return annotations.optional_nullable(argument.type, position), unset
    own = annotations.annotation(argument.type, position)
    return annotations.optional(own), "None"


def _admits_null(type_: Type) -> bool:
    """Whether null is a value, which is not the same as none."""
    return isinstance(type_, Nullable | Anything | Nothing)
