"""What needs no word in an operation's data: how values travel where the document says nothing else."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.core.json import JsonValue
from sdkwright.ir.operation import Content, Location, MediaKind, Parameter
from sdkwright.ir.types import Anything, Const, Items, Type

_STYLES = {Location.PATH: "simple", Location.HEADER: "simple"}
_PARAMETER_TYPES = {
    MediaKind.JSON: "application/json",
    MediaKind.FORM: "application/x-www-form-urlencoded",
    MediaKind.XML: "application/xml",
}
BODY_TYPES: Mapping[MediaKind, str] = {
    MediaKind.JSON: "application/json",
    MediaKind.FORM: "application/x-www-form-urlencoded",
    MediaKind.MULTIPART: "multipart/form-data",
    MediaKind.TEXT: "text/plain",
    MediaKind.XML: "text/plain",
    MediaKind.BINARY: "application/octet-stream",
    MediaKind.JSON_LINES: "application/jsonl",
    # Events are for reading; a body of them is written by the caller.
    MediaKind.EVENT_STREAM: "text/plain",
}
"""The media type that a body of each codec is sent with."""

_WHOLE = (MediaKind.JSON, MediaKind.FORM, MediaKind.MULTIPART)


def coded_type(content: Content) -> Type | None:
    """The type of what a body is made of: a value, or items; None where text or octets go out as they are."""
    if isinstance(content.schema, Items):
        return content.schema.item
    return content.schema if content.media_kind in _WHOLE else None


def may_be_octets(content: Content) -> bool:
    """Whether a body may be JSON or octets: it is of a range of media types, and nothing says of what."""
    is_open = content.media_kind is MediaKind.JSON and "*" in content.media_type
    return is_open and isinstance(content.schema, Anything)


def own_style(parameter: Parameter) -> str | None:
    """The style, where it is not the one of the parameter's location (OpenAPI 3.2, Parameter Object)."""
    usual = _STYLES.get(parameter.location, "form")
    return None if parameter.style == usual else parameter.style


def own_explode(parameter: Parameter) -> bool | None:
    """Whether values stand apart, where it is not what the parameter's style does."""
    usual = parameter.style in ("form", "cookie")
    return None if parameter.explode == usual else parameter.explode


def parameter_type(parameter: Parameter) -> str | None:
    """The media type of a parameter that has content."""
    if parameter.media_kind is None:
        return None
    return _PARAMETER_TYPES.get(parameter.media_kind, "text/plain")


def sent_default(parameter: Parameter) -> str | int | float | None:
    """The scalar that is sent for a required parameter that nobody gives: its default, or its one value."""
    value: JsonValue = None
    if parameter.required and parameter.default is not None:
        value = parameter.default.value
    elif parameter.required and isinstance(parameter.type, Const):
        value = parameter.type.value
    return value if isinstance(value, str | int | float) else None


def is_constant(parameter: Parameter) -> bool:
    """Whether a parameter has one value, which is sent where nobody gives it."""
    return isinstance(parameter.type, Const) and sent_default(parameter) is not None
