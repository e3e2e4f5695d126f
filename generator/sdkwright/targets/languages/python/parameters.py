"""Parameters as data, and the arguments of methods."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sdkwright.ir.api import Api
from sdkwright.ir.declarations import Default, ObjectDeclaration
from sdkwright.ir.operation import Codec, Location, Operation, Parameter
from sdkwright.ir.types import (
    Anything,
    Const,
    ListOf,
    Nothing,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    Type,
)
from sdkwright.targets.languages.python.arguments import flattened_body
from sdkwright.targets.languages.python.fields import read_field
from sdkwright.targets.languages.python.layout import Expression, call, flat
from sdkwright.targets.languages.python.literals import scalar_literal, text_literal
from sdkwright.targets.languages.python.options import PythonOptions
from sdkwright.targets.languages.python.types import Annotations, Position

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
class Argument:
    """An argument of a method.

    ``key`` is what the operation's data calls it, ``name`` what the caller does; ``wire_name`` is set for a property
    of the body.
    """

    name: str
    key: str
    type: Type
    required: bool
    nullable: bool
    description: str | None
    default: Default | None
    deprecated: bool = False
    parameter: Parameter | None = None
    wire_name: str | None = None


def method_arguments(
    api: Api, operation: Operation, annotations: Annotations, options: PythonOptions
) -> list[Argument]:
    """The arguments of an operation's method: required ones first, of each kind those that ``flatteningOrder`` says."""
    found = list(_arguments(api, operation, annotations, options))
    if options.flattening_order == "body-first":
        found.sort(key=lambda argument: argument.parameter is not None)
    return sorted(found, key=lambda argument: not argument.required)


def _arguments(
    api: Api, operation: Operation, annotations: Annotations, options: PythonOptions
) -> Iterator[Argument]:
    names = annotations.types.names
    body = operation.request_body
    fields = flattened_body(api, operation, options)
    owner = _body_owner(api, operation) if fields is not None else None
    keys = {
        names.fields[owner.id, field.name.source]
        for field in fields or ()
        if owner is not None
    }
    for parameter in operation.parameters:
        name = names.arguments[operation.origin, parameter.origin]
        clashing = name in keys
        yield Argument(
            name=name,
            key=f"{parameter.location.value} {name}" if clashing else name,
            type=parameter.type,
            required=parameter.required
            and parameter.default is None
            and not parameter.is_global,
            nullable=_admits_null(parameter.type),
            description=parameter.description,
            default=parameter.default,
            deprecated=parameter.deprecated,
            parameter=parameter,
        )
    if body is None or not body.contents:
        return
    if fields is None or owner is None:
        schema = body.contents[0].schema
        name = names.arguments[operation.origin, body.origin]
        yield Argument(
            name=name,
            key=name,
            type=schema,
            required=body.required,
            nullable=_admits_null(schema),
            description=body.description,
            default=None,
        )
        return
    for field in fields:
        read = read_field(owner, field, annotations)
        yield Argument(
            name=names.arguments[operation.origin, field.origin],
            key=names.fields[owner.id, field.name.source],
            type=field.type,
            required=body.required and read.required and read.default is None,
            nullable=_admits_null(field.type),
            description=field.description,
            default=field.default,
            deprecated=field.deprecated,
            wire_name=field.name.source,
        )


def _body_owner(api: Api, operation: Operation) -> ObjectDeclaration | None:
    body = operation.request_body
    schema = body.contents[0].schema if body and body.contents else None
    found = api.declarations.get(schema.target) if isinstance(schema, Ref) else None
    return found if isinstance(found, ObjectDeclaration) else None


def argument_annotation(
    argument: Argument, annotations: Annotations
) -> tuple[Expression, str | None]:
    """An argument's annotation and default."""
    position = Position.ARGUMENT
    if argument.required:
        return annotations.annotation(argument.type, position), None
    if argument.nullable:
        unset = annotations.imported(".types", "UNSET")
        return annotations.optional_nullable(argument.type, position), unset
    own = annotations.annotation(argument.type, position)
    return annotations.optional(own), "None"


def _admits_null(type_: Type) -> bool:
    """Whether null is a value, which is not the same as none."""
    return isinstance(type_, Nullable | Anything | Nothing) or type_ == Const(None)


def parameter_expression(
    argument: Argument, parameter: Parameter, annotations: Annotations
) -> Expression:
    """``Parameter("limit", "limit", "query")``."""
    usual = _DEFAULT_STYLES.get(parameter.location, "form")
    arguments: list[Expression] = [
        str(text_literal(argument.key)),
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
    return call(annotations.imported("._runtime.parameter", "Parameter"), *arguments)


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
