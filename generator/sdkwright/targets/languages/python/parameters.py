"""Parameters as data, and the arguments of methods."""

from __future__ import annotations

from sdkwright.ir.operation import Codec, Location, Parameter
from sdkwright.ir.types import (
    Anything,
    Const,
    ListOf,
    Nullable,
    Scalar,
    ScalarKind,
    Type,
)
from sdkwright.targets.languages.python.layout import Expression, call, flat
from sdkwright.targets.languages.python.literals import scalar_literal, text_literal
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
