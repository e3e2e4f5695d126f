"""Parameters as data."""

from __future__ import annotations

from sdkwright.ir.operation import Parameter
from sdkwright.targets.languages.typescript.codecs import Codecs
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.literals import scalar_literal, text_literal
from sdkwright.targets.reading.wire_defaults import (
    own_explode,
    own_style,
    parameter_type,
    sent_default,
)


def parameter_expression(
    parameter: Parameter, key: str, codecs: Codecs, imports: Imports
) -> str:
    """``query("limit", "limit", { explode: false })``."""
    function = imports.value("runtime/parameters", parameter.location.value)
    name = text_literal(parameter.name.source)
    parts = _options(parameter, codecs)
    third = f", {{ {', '.join(parts)} }}" if parts else ""
    return f"{function}({text_literal(key)}, {name}{third})"


def _options(parameter: Parameter, codecs: Codecs) -> list[str]:
    parts: list[str] = []
    style, explode = own_style(parameter), own_explode(parameter)
    if style is not None:
        parts.append(f"style: {text_literal(style)}")
    if explode is not None:
        parts.append(f"explode: {scalar_literal(explode)}")
    if parameter.allow_reserved:
        parts.append("allowReserved: true")
    media_type, fallback = parameter_type(parameter), sent_default(parameter)
    if media_type is not None:
        parts.append(f"mediaType: {text_literal(media_type)}")
    if fallback is not None:
        parts.append(f"fallback: {scalar_literal(fallback)}")
    codec = codecs.lazy(parameter.type)
    if codec is not None:
        parts.append(f"codec: {codec}")
    return parts
