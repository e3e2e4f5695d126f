"""Values to JSON and back, by their types."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any

from .._runtime.adapter import adapter_of
from .._runtime.unset import Unset

__all__ = [
    "get_pydantic_model",
    "marshal_json",
    "serialize_decimal",
    "serialize_float",
    "serialize_int",
    "stream_to_bytes",
    "stream_to_bytes_async",
    "stream_to_text",
    "stream_to_text_async",
    "unmarshal",
    "unmarshal_json",
    "validate_const",
    "validate_decimal",
    "validate_float",
    "validate_int",
    "validate_open_enum",
]


def marshal_json(val: Any, typ: Any) -> str:
    """The JSON of a value of a type; what wasn't given isn't in it."""
    from pydantic import TypeAdapter

    adapter: TypeAdapter[Any] = TypeAdapter(typ)
    return adapter.dump_json(val, by_alias=True, exclude_unset=True).decode()


def unmarshal_json(raw: Any, typ: Any) -> Any:
    """The value of a type that JSON holds."""
    octets = raw.encode() if isinstance(raw, str) else bytes(raw)
    return adapter_of(typ).decoded(octets)


def unmarshal(val: Any, typ: Any) -> Any:
    """The value of a type that untyped JSON holds."""
    from pydantic import TypeAdapter

    adapter: TypeAdapter[Any] = TypeAdapter(typ)
    return adapter.validate_python(val)


def get_pydantic_model(data: Any, typ: Any) -> Any:
    """A value of a type, made of an untyped one."""
    return unmarshal(data, typ) if isinstance(data, dict | list) else data


def serialize_decimal(as_str: bool) -> Callable[[Any], Any]:
    """What spells decimal numbers: as text, or as numbers."""
    return _spelling(as_str, float)


def serialize_float(as_str: bool) -> Callable[[Any], Any]:
    """What spells numbers: as text, or as they are."""
    return _spelling(as_str, _same)


def serialize_int(as_str: bool) -> Callable[[Any], Any]:
    """What spells integers: as text, or as they are."""
    return _spelling(as_str, _same)


def _spelling(as_str: bool, number: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def spell(value: Any) -> Any:
        if value is None or isinstance(value, Unset):
            return value
        return str(value) if as_str else number(value)

    return spell


def _same(value: Any) -> Any:
    return value


def validate_decimal(value: Any) -> Any:
    """A decimal number, also of text.

    :raises ValueError: It is another value.
    """
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        return value
    try:
        return Decimal(str(value))
    except InvalidOperation as error:
        raise ValueError(f"{value!r} is no decimal number") from error


def validate_float(value: Any) -> Any:
    """A number, also of text.

    :raises ValueError: It is another text.
    """
    return float(value) if isinstance(value, str) else value


def validate_int(value: Any) -> Any:
    """An integer, also of text.

    :raises ValueError: It is another text.
    """
    return int(value) if isinstance(value, str) else value


def validate_open_enum(is_int: bool) -> Callable[[Any], Any]:
    """What takes any value of an enum's kind."""
    kind: type[Any] = int if is_int else str

    def validate(value: Any) -> Any:
        if value is None or isinstance(value, Unset):
            return value
        if not isinstance(value, kind):
            raise ValueError(f"{value!r} is no {kind.__name__}")
        return value

    return validate


def validate_const(expected: Any) -> Callable[[Any], Any]:
    """What takes one value alone."""

    def validate(value: Any) -> Any:
        if value is None or isinstance(value, Unset):
            return value
        if value != expected:
            raise ValueError(f"{value!r} isn't {expected!r}")
        return value

    return validate


def stream_to_text(stream: Any) -> str:
    """The text of a response that is still coming."""
    return bytes(stream.read()).decode()


async def stream_to_text_async(stream: Any) -> str:
    """The same in async code."""
    return bytes(await stream.aread()).decode()


def stream_to_bytes(stream: Any) -> bytes:
    """The bytes of a response that is still coming."""
    return bytes(stream.read())


async def stream_to_bytes_async(stream: Any) -> bytes:
    """The same in async code."""
    return bytes(await stream.aread())
