"""Parameters as data, and the arguments of methods."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.ir.operation import Codec, Location, Parameter
from sdkwright.ir.types import (
    Anything,
    Const,
    ListOf,
    Nothing,
    Nullable,
    Scalar,
    ScalarKind,
    Type,
)
from sdkwright.targets.languages.python.layout import Expression, call, flat
from sdkwright.targets.languages.python.literals import scalar_literal, text_literal
from sdkwright.targets.languages.python.names import Names
from sdkwright.targets.languages.python.types import Annotations, Position
from sdkwright.targets.reading.arguments import Argument
from sdkwright.targets.reading.calls import Call

_DEFAULT_STYLES = {
    Location.PATH: "simple",
    Location.HEADER: "simple",
}
_MEDIA_TYPES = {
    Codec.JSON: "application/json",
    Codec.FORM: "application/x-www-form-urlencoded",
    Codec.XML: "application/xml",
    Codec.TEXT: "text/plain",
}
# Values of these need no check before they are written.
_AS_THEY_ARE = frozenset(
    {
        ScalarKind.STRING,
        ScalarKind.INTEGER,
        ScalarKind.NUMBER,
        ScalarKind.BOOLEAN,
        ScalarKind.UUID,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodArgument:
    """An argument of a method: ``name`` is what the caller says, ``key`` what the operation's data calls it."""

    name: str
    key: str
    argument: Argument


def method_arguments(call: Call, names: Names) -> tuple[MethodArgument, ...]:
    """The arguments of a call's method, in their order."""
    flattened = call.request.flattened
    keys: set[str] = set()
    if flattened is not None:
        fields = flattened.fields
        keys = {names.fields[flattened.id, field.name.source] for field in fields}

    def made(argument: Argument) -> MethodArgument:
        name = names.arguments[call.operation.origin, argument.origin]
        key = name
        if argument.field is not None and flattened is not None:
            key = names.fields[flattened.id, argument.wire_name]
        elif argument.parameter is not None and name in keys:
            key = f"{argument.parameter.location.value} {name}"
        return MethodArgument(name=name, key=key, argument=argument)

    return tuple(map(made, call.request.arguments))


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
    return isinstance(type_, Nullable | Anything | Nothing) or type_ == Const(None)


def parameter_expression(
    key: str, parameter: Parameter, annotations: Annotations
) -> Expression:
    """``Parameter("limit", "limit", "query")``."""
    usual = _DEFAULT_STYLES.get(parameter.location, "form")
    arguments: list[Expression] = [
        str(text_literal(key)),
        str(text_literal(parameter.name.source)),
        str(text_literal(parameter.location.value)),
    ]
    if parameter.style != usual:
        arguments.append(f"style={text_literal(parameter.style)}")
    if parameter.explode != (parameter.style in ("form", "cookie")):
        arguments.append(f"explode={parameter.explode}")
    if parameter.allow_reserved:
        arguments.append("allow_reserved=True")
    if parameter.content_codec is not None:
        media_type = _MEDIA_TYPES.get(parameter.content_codec, "text/plain")
        arguments.append(f"media_type={text_literal(media_type)}")
    if parameter.required and parameter.default is not None:
        value = parameter.default.value
        if isinstance(value, str | int | float):
            arguments.append(f"default={scalar_literal(value)}")
    if _needs_type(parameter.type):
        found = annotations.annotation(parameter.type, Position.FIELD)
        arguments.append(f"type=lambda: {flat(found)}")
    return call(annotations.imported("._runtime.parameters", "Parameter"), *arguments)


def _needs_type(type_: Type) -> bool:
    """Whether a value has to be checked against its type before it can be written."""
    match type_:
        case Scalar(kind):
            return kind not in _AS_THEY_ARE
        case Nullable(inner) | ListOf(inner, _):
            return _needs_type(inner)
        case Const() | Anything():
            return False
        case _:
            return True
