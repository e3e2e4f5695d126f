"""Types as the pages print them: text with links."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.core.json import JsonValue
from sdkwright.ir.types import (
    Anything,
    Const,
    EventStream,
    JsonLines,
    ListOf,
    MapOf,
    Nothing,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    TupleOf,
    Type,
)
from sdkwright.targets.contract.reference import Cell, ExternalLink, Link
from sdkwright.targets.languages.python.literals import scalar_literal
from sdkwright.targets.languages.python.names import Names
from sdkwright.targets.pages.markup import data

_SCALARS: Mapping[ScalarKind, str] = {
    ScalarKind.STRING: "str",
    ScalarKind.INTEGER: "int",
    ScalarKind.NUMBER: "float",
    ScalarKind.BOOLEAN: "bool",
    ScalarKind.DATE: "date",
    ScalarKind.DATE_TIME: "datetime",
    ScalarKind.TIME: "time",
    ScalarKind.DURATION: "timedelta",
    ScalarKind.UUID: "str",
    ScalarKind.DECIMAL: "Decimal",
    ScalarKind.DECIMAL_NUMBER: "Decimal",
    ScalarKind.INTEGER_STRING: "int",
    ScalarKind.BYTES: "bytes",
    ScalarKind.BINARY: "bytes",
}
_DATES = "https://docs.python.org/3/library/datetime.html"
# A fault that is kept: published pages name the two the wrong way round, and pages have to match byte for byte.
_LINKED: Mapping[ScalarKind, ExternalLink] = {
    ScalarKind.DATE_TIME: ExternalLink("date", f"{_DATES}#date-objects"),
    ScalarKind.DATE: ExternalLink("datetime", f"{_DATES}#datetime-objects"),
}
NO_PAGE = "models/.md"
"""What types without a page of their own link to."""


def type_cell(type_: Type, names: Names, wrapper: str = "") -> Cell:
    """A type's cell. ``wrapper`` (``Optional``, ``Nullable``, ``OptionalNullable``) goes inside a link's text; lists and
    maps have none.
    """
    match type_:
        case Nullable(inner):
            return type_cell(inner, names, wrapper or "Nullable")
        case ListOf(item):
            return ("List[", *type_cell(item, names), "]")
        case MapOf(value):
            return ("Dict[str, ", *type_cell(value, names), "]")
        case Ref(target):
            located = names.types[target]
            return (Link(_wrapped(located.qualified, wrapper), located.page),)
        case Scalar(kind) if kind in _LINKED:
            return (_LINKED[kind],)
        case _:
            return (f"*{data(_wrapped(type_text(type_, names), wrapper))}*",)


def _wrapped(text: str, wrapper: str) -> str:
    return f"{wrapper}[{text}]" if wrapper else text


def wrapper_of(type_: Type, *, required: bool) -> str:
    """The wrapper for a value that may be absent, null or both."""
    if isinstance(type_, Nullable):
        return "Nullable" if required else "OptionalNullable"
    return "" if required else "Optional"


def type_text(type_: Type, names: Names) -> str:
    """A type in plain text, without links."""
    match type_:
        case Scalar(kind):
            return _SCALARS[kind]
        case Ref(target):
            return names.types[target].qualified
        case Nullable(inner):
            return f"Nullable[{type_text(inner, names)}]"
        case ListOf(item):
            return f"List[{type_text(item, names)}]"
        case MapOf(value):
            return f"Dict[str, {type_text(value, names)}]"
        case TupleOf():
            return _tuple_text(type_, names)
        case Const(value):
            return _constant(value)
        case EventStream() | JsonLines():
            return stream_text(type_, names)
        case Nothing():
            return "None"
        case Anything():
            return "Any"


def _tuple_text(type_: TupleOf, names: Names) -> str:
    if type_.rest is not None:
        return "List[Any]"
    return f"Tuple[{', '.join(type_text(item, names) for item in type_.items)}]"


def _constant(value: JsonValue) -> str:
    if isinstance(value, str | int) or value is None:
        return f"Literal[{scalar_literal(value)}]"
    return "float" if isinstance(value, float) else "Any"


def stream_text(
    stream: EventStream | JsonLines, names: Names, *, flat: bool = False
) -> str:
    """Both kinds of a stream, as methods give them."""
    if isinstance(stream, JsonLines):
        kind, inner = "JsonLinesStream", stream.item
    else:
        kind, inner = "EventStream", stream.data if flat else stream.event
    text = type_text(inner, names)
    return f"Union[eventstreaming.{kind}[{text}], eventstreaming.{kind}Async[{text}]]"


def response_text(type_: Type, names: Names, *, flat: bool) -> str:
    """What a method gives, in plain text."""
    match type_:
        case EventStream() | JsonLines():
            return stream_text(type_, names, flat=flat)
        case Scalar(ScalarKind.BINARY):
            return "httpx.Response"
        case _:
            return type_text(type_, names)
