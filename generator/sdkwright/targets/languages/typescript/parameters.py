"""Parameters as data."""

from __future__ import annotations

from sdkwright.ir.operation import Location, Parameter
from sdkwright.targets.languages.typescript.codecs import Codecs
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.literals import scalar_literal, text_literal
from sdkwright.targets.reading.wire_defaults import (
    own_explode,
    own_style,
    parameter_type,
    sent_default,
)

_PLAIN = {
    Location.PATH: "plainPath",
    Location.QUERY: "plainQuery",
    Location.HEADER: "plainHeader",
}


def parameter_expression(
    parameter: Parameter, key: str, codecs: Codecs, imports: Imports
) -> str:
    """``query("ids", "ids", { explode: false })``; ``plainQuery("limit", "limit")``, which takes less code."""
    location, name = parameter.location, text_literal(parameter.name.source)
    parts = _options(parameter, codecs)
    if location in _PLAIN and not parts and codecs.is_plain(parameter.type):
        function = imports.value("runtime/parameters", _PLAIN[location])
        fallback = sent_default(parameter)
        third = "" if fallback is None else f", {scalar_literal(fallback)}"
    else:
        function = imports.value("runtime/parameters", location.value)
        parts += _fallback(parameter)
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
    media_type = parameter_type(parameter)
    if media_type is not None:
        parts.append(f"mediaType: {text_literal(media_type)}")
    codec = codecs.lazy(parameter.type)
    if codec is not None:
        parts.append(f"codec: {codec}")
    return parts


def _fallback(parameter: Parameter) -> list[str]:
    fallback = sent_default(parameter)
    return [] if fallback is None else [f"fallback: {scalar_literal(fallback)}"]
