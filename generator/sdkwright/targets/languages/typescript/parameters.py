"""Parameters as data."""

from __future__ import annotations

from sdkwright.ir.operation import Codec, Location, Parameter
from sdkwright.targets.languages.typescript.codecs import Codecs
from sdkwright.targets.languages.typescript.imports import Imports
from sdkwright.targets.languages.typescript.literals import scalar_literal, text_literal

_DEFAULT_STYLES = {Location.PATH: "simple", Location.HEADER: "simple"}
_MEDIA_TYPES = {
    Codec.JSON: "application/json",
    Codec.FORM: "application/x-www-form-urlencoded",
    Codec.XML: "application/xml",
    Codec.TEXT: "text/plain",
}


def parameter_expression(
    parameter: Parameter, key: str, codecs: Codecs, imports: Imports
) -> str:
    """``query("limit", "limit", { explode: false })``."""
    function = imports.value("runtime/parameters", parameter.location.value)
    name = text_literal(parameter.name.source)
    parts = _options(parameter, codecs)
    behind = f", {{ {', '.join(parts)} }}" if parts else ""
    return f"{function}({text_literal(key)}, {name}{behind})"


def _options(parameter: Parameter, codecs: Codecs) -> list[str]:
    parts: list[str] = []
    if parameter.style != _DEFAULT_STYLES.get(parameter.location, "form"):
        parts.append(f"style: {text_literal(parameter.style)}")
    if parameter.explode != (parameter.style in ("form", "cookie")):
        parts.append(f"explode: {'true' if parameter.explode else 'false'}")
    if parameter.allow_reserved:
        parts.append("allowReserved: true")
    if parameter.content_codec is not None:
        media_type = _MEDIA_TYPES.get(parameter.content_codec, "text/plain")
        parts.append(f"mediaType: {text_literal(media_type)}")
    if parameter.required and parameter.default is not None:
        value = parameter.default.value
        if isinstance(value, str | int | float):
            parts.append(f"fallback: {scalar_literal(value)}")
    codec = codecs.lazy(parameter.type)
    if codec is not None:
        parts.append(f"codec: {codec}")
    return parts
