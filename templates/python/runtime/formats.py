"""What the formats of a document admit, in place of what pydantic does: RFCs decide, and what came goes back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from .dates import parse_date, parse_datetime, parse_duration, parse_time

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

_DECIMAL = r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,9})?"
_COMMON_MOMENT = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3])(?::[0-5][0-9]){2}Z$"

# Where schemas have schemas inside. Markers of our own see to theirs, and models are built with their own.
_INSIDE = ("schema", "items_schema", "values_schema")
_CLOSED = ("model", "json-or-python")


class ReceivedDecimal(Decimal):
    """A number read from a text that says it another way than we would; it is sent as that text."""

    wire_text: str | None = None

    def __reduce__(self) -> Any:
        return parse_decimal, (self.wire_text or str(self),)


def parse_decimal(text: str) -> Decimal:
    """The number that a decimal text means.

    :raises ValueError: It means none.
    """
    if re.fullmatch(_DECIMAL, text) is None:
        raise ValueError("no decimal number")
    found = Decimal(text)
    if str(found) == text:
        return found
    received = ReceivedDecimal(found)
    received.wire_text = text
    return received


class AsDocumented:
    """Marks a type that is no model: its formats are those of documents too."""

    __slots__ = ()

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        schema = handler(source)
        apply_formats(schema, handler)
        return schema


def apply_formats(schema: Any, handler: GetCoreSchemaHandler) -> None:
    """Replace, in a schema and all that it is made of, what reads and writes values with a format."""
    open_ = [schema]
    seen: set[int] = set()
    while open_:
        node = open_.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        kind = node["type"]
        if kind in _SCALARS:
            made: Any = as_documented(dict(node))
            node.clear()
            node.update(made)
        elif kind == "definition-ref":
            # One that is still being made is seen to by those who make it.
            with suppress(LookupError):
                open_.append(handler.resolve_ref_schema(node))
        elif kind not in _CLOSED:
            open_ += _inside(node)


def as_documented(scalar: Any) -> CoreSchema:
    """The schema of a scalar as documents mean it, for pydantic's."""
    make = _SCALARS.get(scalar["type"])
    made: CoreSchema = scalar if make is None else make(scalar)
    return made


def _inside(node: Any) -> Iterator[Any]:
    for key in _INSIDE:
        found = node.get(key)
        if isinstance(found, dict):
            yield found
    items = node.get("items_schema")
    if isinstance(items, list):
        yield from items
    choices: Any = node.get("choices", ())
    for choice in choices.values() if node["type"] == "tagged-union" else choices:
        # Some have a label beside them.
        yield choice if "type" in choice else choice[0]


def _number(usual: Any) -> CoreSchema:
    """Numbers: what is an integer stays one, with all its digits."""
    from pydantic_core import core_schema

    if usual.get("strict"):
        return _copy(usual)
    whole = core_schema.int_schema(strict=True)
    return core_schema.union_schema([whole, _copy(usual)], mode="left_to_right")


def _values(usual: Any) -> CoreSchema:
    """Listed values: as numbers pydantic would write all with a fraction."""
    made: Any = {key: usual[key] for key in usual if key != "sub_type"}
    return made if usual.get("sub_type") == "float" else _copy(usual)


def _copy(schema: Any) -> CoreSchema:
    # What is put into the old one's place must not lead back to itself.
    copied: Any = dict(schema)
    made: CoreSchema = copied
    return made


def _day(value: Any) -> date:
    if isinstance(value, str):
        return parse_date(value)
    if isinstance(value, datetime) and value.time() == time():
        return value.date()
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise ValueError("neither date nor text")


def finite_decimal(value: Any) -> Decimal:
    """The number that a text or a number means.

    :raises ValueError: It means none.
    """
    if isinstance(value, Decimal) and value.is_finite():
        return value
    if isinstance(value, bool) or not isinstance(value, (str, int, float, Decimal)):
        raise ValueError("no decimal number")
    return parse_decimal(str(value))


def _reader(kind: type[Any], parse: Callable[[str], Any]) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if isinstance(value, str):
            return parse(value)
        if isinstance(value, kind):
            return value
        raise ValueError(f"neither {kind.__name__} nor text")

    return read


def _as_read(value: Any, handler: Callable[[Any], Any]) -> Any:
    """A value as the text that it was read from, or else as pydantic writes it."""
    kept = getattr(value, "wire_text", None)
    return handler(value) if kept is None else kept


def _text(name: str, read: Callable[[Any], Any], usual: CoreSchema) -> CoreSchema:
    """Values that travel as text of a format; `usual` writes those that were read from none."""
    from pydantic_core import core_schema

    described = core_schema.str_schema(
        metadata={"pydantic_js_updates": {"format": name}}
    )
    return core_schema.json_or_python_schema(
        json_schema=core_schema.no_info_after_validator_function(read, described),
        python_schema=core_schema.no_info_plain_validator_function(read),
        serialization=core_schema.wrap_serializer_function_ser_schema(
            _as_read, schema=usual, when_used="json"
        ),
    )


def _moment(usual: CoreSchema) -> CoreSchema:
    """Moments. Those of UTC in whole seconds, which most are, are read without a line of Python for each."""
    from pydantic_core import core_schema

    schema: Any = _text("date-time", _reader(datetime, parse_datetime), usual)
    read = schema["json_schema"]

    def described(_: CoreSchema, handler: Callable[[CoreSchema], Any]) -> Any:
        return handler(read)

    common = core_schema.no_info_after_validator_function(
        datetime.fromisoformat, core_schema.str_schema(pattern=_COMMON_MOMENT)
    )
    schema["json_schema"] = core_schema.union_schema(
        [common, read],
        mode="left_to_right",
        # Else an error would say what each of the two has against a value.
        custom_error_type="date_time",
        custom_error_message="Input should be a date-time of RFC 3339",
        metadata={"pydantic_js_functions": [described]},
    )
    return schema  # type: ignore[no-any-return]


def _decimal(usual: CoreSchema) -> CoreSchema:
    from pydantic_core import core_schema

    schema: Any = _text("decimal", finite_decimal, usual)
    number = core_schema.union_schema(
        [core_schema.int_schema(strict=True), core_schema.float_schema(strict=True)]
    )
    others = core_schema.no_info_after_validator_function(finite_decimal, number)
    # Careless servers send numbers where they promised text.
    schema["json_schema"] = core_schema.union_schema(
        [schema["json_schema"], others], mode="left_to_right"
    )
    return schema  # type: ignore[no-any-return]


_SCALARS: dict[str, Callable[[Any], CoreSchema]] = {
    "float": _number,
    "enum": _values,
    "date": lambda usual: _text("date", _day, usual),
    "datetime": _moment,
    "time": lambda usual: _text("time", _reader(time, parse_time), usual),
    "timedelta": lambda usual: _text(
        "duration", _reader(timedelta, parse_duration), usual
    ),
    "decimal": _decimal,
}
