"""What methods take: each parameter, and each property of the body while they stay within ``maxMethodParams``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sdkwright.emit.code import Code
from sdkwright.ir.api import Api
from sdkwright.ir.operation import Location, Operation
from sdkwright.ir.types import (
    Anything,
    Nothing,
    Nullable,
    Ref,
    Type,
)
from sdkwright.targets.contract.shared_options import REQUIRED_ARGUMENTS
from sdkwright.targets.languages.python.docstrings import Texts
from sdkwright.targets.languages.python.layout import Expression
from sdkwright.targets.languages.python.literals import scalar_literal
from sdkwright.targets.languages.python.member_names import named_fields
from sdkwright.targets.languages.python.names import Names
from sdkwright.targets.languages.python.options import PATH_FIRST, PythonOptions
from sdkwright.targets.languages.python.types import Annotations, Position
from sdkwright.targets.reading.arguments import (
    Argument,
    CallForm,
    CallShape,
    Source,
    call_form,
    flattened_body,
)
from sdkwright.targets.reading.calls import Call
from sdkwright.targets.reading.texts import argument_text

REQUEST = "request"
"""The argument that holds all there is to send, where a method takes a whole request."""

WHOLE = (CallForm.BODY, CallForm.WRAPPER)
"""The forms of such calls."""


def call_shape(options: PythonOptions) -> CallShape:
    """How a package's methods are called."""
    if not options.flatten_requests:
        return CallShape(
            max_arguments=-1,
            has_request_object=True,
            leaves_repetition=not options.rules.wraps_texts,
        )
    return CallShape(
        max_arguments=options.max_method_params,
        flattens_body=True,
        has_request_object=options.rules.whole_requests,
        # What they have besides is given as `extra_body`.
        flattens_open_bodies=options.rules.flat_requests,
        is_body_first=options.flattening_order == "body-first",
        leaves_repetition=not options.rules.wraps_texts,
    )


def with_required_bodies(api: Api, options: PythonOptions) -> Api:
    """The same Api, where a body that is one argument has to be given if ``methodArguments`` says so."""
    if options.method_arguments != REQUIRED_ARGUMENTS:
        return api

    shape = call_shape(options)

    def required(operation: Operation) -> Operation:
        body = operation.request_body
        is_apart = call_form(api, operation, shape) is CallForm.ARGUMENTS
        flattened = flattened_body(api, operation, shape)
        if body is None or flattened is not None or not is_apart:
            return operation
        return replace(operation, request_body=replace(body, required=True))

    return api.with_operations(required)


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodArgument:
    """An argument of a method: ``name`` is what the caller says, ``key`` what the operation's data calls it.

    Where a method takes a whole request, that has it by the name.
    """

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


def signature_arguments(
    call: Call, names: Names, options: PythonOptions
) -> tuple[MethodArgument, ...]:
    """What a method takes: the arguments of its call, or one request that has them all."""
    if call.request.form not in WHOLE:
        return method_arguments(call, names)
    argument = whole_request(call, options)
    return (MethodArgument(name=REQUEST, key=REQUEST, argument=argument),)


def whole_request(call: Call, options: PythonOptions) -> Argument:
    """The one argument that holds all there is to send."""
    wrapper = call.request.wrapper
    may_be_left_out = options.method_arguments != REQUIRED_ARGUMENTS
    required = not (call.request.is_optional and may_be_left_out)
    if call.request.form is CallForm.BODY or wrapper is None:
        return replace(call.request.arguments[0], required=required)
    return Argument(
        source=Source.BODY,
        origin=wrapper.id,
        wire_name="",
        type=Ref(wrapper.id),
        required=required,
        is_asked=required,
        description="What to send: parameters and body, a field each.",
    )


def _in_request(call: Call, names: Names) -> Iterator[MethodArgument]:
    """What a whole request has; what all operations share is the client's to know."""
    wrapper = call.request.wrapper
    if call.request.form is CallForm.BODY or wrapper is None:
        (body,) = call.request.arguments
        yield MethodArgument(name=REQUEST, key=REQUEST, argument=body)
        return
    called = {one.origin: name for name, one in named_fields(wrapper, names)}
    for argument in call.request.arguments:
        parameter = argument.parameter
        place = "" if parameter is None else f"{parameter.location.value} "
        key = called.get(argument.origin, f"{place}{argument.wire_name}")
        yield MethodArgument(name=key, key=key, argument=argument)


def method_arguments(call: Call, names: Names) -> tuple[MethodArgument, ...]:
    """The arguments of a call, in their order."""
    if call.request.form in WHOLE:
        return tuple(_in_request(call, names))
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


def in_signature(
    arguments: tuple[MethodArgument, ...],
    lines: Iterable[Code],
    last: tuple[Code, ...],
    options: PythonOptions,
) -> tuple[Code, ...]:
    """The lines of a method's arguments, one each; those of parameters of the path first where they may be given by position.

    ``last`` are those of arguments that every method has.
    """
    by_place: list[Code] = []
    by_name: list[Code] = []
    for one, line in zip(arguments, lines, strict=True):
        (by_place if is_placed(one.argument, options) else by_name).append(line)
    return (*by_place, Code("*,"), *by_name, *last)


def is_placed(argument: Argument, options: PythonOptions) -> bool:
    """Whether an argument may be given by position."""
    parameter = argument.parameter
    is_of_path = parameter is not None and parameter.location is Location.PATH
    return is_of_path and options.method_arguments == PATH_FIRST


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
