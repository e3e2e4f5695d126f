"""Parameters as data, and the arguments of methods."""

from __future__ import annotations

from sdkwright.ir.operation import Parameter
from sdkwright.ir.types import (
    Anything,
    Const,
    ListOf,
    Nullable,
    Scalar,
    ScalarKind,
    Type,
)
from sdkwright.targets.languages.python.layout import Expression, call, named
from sdkwright.targets.languages.python.literals import scalar_literal, text_literal
from sdkwright.targets.languages.python.responses import type_thunk
from sdkwright.targets.languages.python.types import Annotations
from sdkwright.targets.reading.wire_defaults import (
    own_explode,
    own_style,
    parameter_type,
    sent_default,
)

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
    arguments: list[Expression] = [
        str(text_literal(key)),
        str(text_literal(parameter.name.source)),
        str(text_literal(parameter.location.value)),
    ]
    style, explode = own_style(parameter), own_explode(parameter)
    if style is not None:
        arguments.append(f"style={text_literal(style)}")
    if explode is not None:
        arguments.append(f"explode={explode}")
    if parameter.allow_reserved:
        arguments.append("allow_reserved=True")
    media_type, default = parameter_type(parameter), sent_default(parameter)
    if media_type is not None:
        arguments.append(f"media_type={text_literal(media_type)}")
    if default is not None:
        arguments.append(f"default={scalar_literal(default)}")
    if _needs_type(parameter.type):
        arguments.append(named("type", type_thunk(parameter.type, annotations)))
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
