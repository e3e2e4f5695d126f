"""Scalars that travel in another form than they are held in, and values from newer servers."""

from __future__ import annotations

import re
from binascii import Error, a2b_base64, b2a_base64
from collections.abc import AsyncIterable, Iterable
from decimal import Decimal
from os import PathLike
from typing import (
    IO,
    TYPE_CHECKING,
    Annotated,
    Any,
    ClassVar,
    Union,
    cast,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic_core import CoreSchema

TEXT_FORMAT = "text format"
"""Where schemas that travel as text say of which format that is, in their metadata."""

_INTEGER = r"0|-?[1-9][0-9]*"
_MOST_DIGITS = 4_000


class UnrecognizedStr(str):
    """A value of an open enum that this version doesn't know. Make one to send such a value."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> CoreSchema:
        return _subclass_schema(cls, "str")


class UnrecognizedInt(int):
    """The same for an enum of integers."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> CoreSchema:
        return _subclass_schema(cls, "int")


class UnrecognizedFloat(float):
    """The same for an enum of numbers."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> CoreSchema:
        return _subclass_schema(cls, "float")


def _subclass_schema(cls: type[Any], kind: str) -> CoreSchema:
    from pydantic_core import core_schema

    makers: dict[str, Any] = {
        "str": core_schema.str_schema,
        "int": core_schema.int_schema,
        "float": core_schema.float_schema,
    }
    plain: CoreSchema = makers[kind](strict=True)
    return core_schema.no_info_after_validator_function(cls, plain)


class OneNumber:
    """Marks a number that is always the same."""

    __slots__ = ("_value",)

    def __init__(self, value: float) -> None:
        self._value = value

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.literal_schema([self._value])


class ReceivedBytes(bytes):
    """Bytes read from a text that says them another way than we would; they are sent as that text."""

    wire_text: str | None = None

    def __reduce__(self) -> Any:
        return parse_base64, (self.wire_text or _base64(self),)


class Base64:
    """Marks bytes that travel as base64 text (RFC 4648, sections 4 and 5)."""

    __slots__ = ()

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.json_or_python_schema(
            json_schema=core_schema.no_info_after_validator_function(
                parse_base64, core_schema.str_schema()
            ),
            python_schema=core_schema.with_info_before_validator_function(
                _received_octets, core_schema.bytes_schema()
            ),
            serialization=core_schema.wrap_serializer_function_ser_schema(
                _written_base64, schema=core_schema.bytes_schema(), when_used="json"
            ),
            metadata={TEXT_FORMAT: "base64"},
        )


def parse_base64(text: str) -> bytes:
    """The bytes that a base64 text means: of either alphabet, padded or not, in one line or several.

    :raises ValueError: It means none.
    """
    digits = text.replace("\r", "").replace("\n", "")
    digits = digits.replace("-", "+").replace("_", "/").rstrip("=")
    padded = digits + "=" * (-len(digits) % 4)
    try:
        found = a2b_base64(padded, strict_mode=True)
    except Error as error:
        raise ValueError(f"not base64: {error}") from None
    # Encoders leave no bits behind the last octet; where some are set, others would be written.
    if padded == text and (text[-1:] != "=" or _base64(found) == text):
        return found
    received = ReceivedBytes(found)
    received.wire_text = text
    return received


def _received_octets(value: Any, info: Any) -> Any:
    from .core_schema import FROM_WIRE

    is_wire = isinstance(value, str) and info.context == FROM_WIRE
    return parse_base64(value) if is_wire else value


def _base64(value: bytes) -> str:
    return b2a_base64(value, newline=False).decode()


def _written_base64(value: Any, handler: Callable[[Any], Any]) -> Any:
    if isinstance(value, ReceivedBytes) and value.wire_text is not None:
        return value.wire_text
    return _base64(value) if isinstance(value, bytes) else handler(value)


class IntegerText:
    """Marks an integer that travels as text, for values beyond what JSON readers hold exactly.

    What is no integer (`"indefinite"`), or not written as we would (`"007"`), stays text.
    """

    __slots__ = ()

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:
        from pydantic_core import core_schema

        number = core_schema.int_schema(strict=True)
        text = core_schema.no_info_after_validator_function(
            _integer_or_text, core_schema.str_schema()
        )
        return core_schema.union_schema(
            [number, text],
            mode="left_to_right",
            serialization=core_schema.to_string_ser_schema(when_used="json"),
            metadata={TEXT_FORMAT: "integer"},
        )


def _integer_or_text(text: str) -> int | str:
    # Reading more digits takes longer than the rest of the answer.
    if len(text) <= _MOST_DIGITS and re.fullmatch(_INTEGER, text):
        return int(text)
    return text


class DecimalDigits:
    """Marks a decimal number that travels as a number of JSON, with all its digits."""

    __slots__ = ()

    is_used: ClassVar[bool] = False
    """Whether the package has any: only then their types need another reader and writer of JSON."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:
        from pydantic_core import core_schema

        DecimalDigits.is_used = True
        number = core_schema.union_schema(
            [core_schema.int_schema(strict=True), core_schema.float_schema()],
            mode="left_to_right",
        )
        return core_schema.json_or_python_schema(
            json_schema=core_schema.no_info_after_validator_function(
                _decimal_number, number
            ),
            python_schema=core_schema.no_info_plain_validator_function(_decimal_number),
            serialization=core_schema.plain_serializer_function_ser_schema(
                _written_digits, info_arg=True, when_used="json"
            ),
            metadata={_DECIMAL_NUMBER: True},
        )


_DECIMAL_NUMBER = "decimal number"


def _decimal_number(value: Any) -> Decimal:
    from .formats import finite_decimal

    return finite_decimal(getattr(value, "wire_text", value))


def _written_digits(value: Any, info: Any) -> Any:
    from pydantic_core import PydanticSerializationUnexpectedValue

    from .digits import AS_DIGITS

    if not isinstance(value, Decimal):
        raise PydanticSerializationUnexpectedValue("no decimal number")
    text = getattr(value, "wire_text", None) or str(value)
    return f"{AS_DIGITS}{text}" if info.context == AS_DIGITS else text


def has_decimal_numbers(schema: Any) -> bool:
    """Whether a core schema has decimal numbers that travel as numbers, however deep."""
    open_: list[Any] = [schema] if DecimalDigits.is_used else []
    seen: set[int] = set()
    while open_:
        node: Any = open_.pop()
        kind: Any = type(cast("object", node))
        if kind not in (dict, list, tuple) or id(node) in seen:
            continue
        seen.add(id(node))
        if kind is dict and _DECIMAL_NUMBER in (node.get("metadata") or {}):
            return True
        open_ += node.values() if kind is dict else node
    return False


Base64Bytes = Annotated[bytes, Base64()]
"""Bytes that travel as base64 text."""

DecimalNumber = Annotated[Decimal, DecimalDigits()]
"""A decimal number that travels as a number, with all its digits."""

IntegerString = Annotated[Union[int, str], IntegerText()]
"""An integer that travels as text, or text that is none."""

if TYPE_CHECKING:
    from enum import Enum
    from typing import Literal

    class _Tag(Enum):
        UNRECOGNIZED = "unrecognized"

    Unrecognized = Literal[_Tag.UNRECOGNIZED]
else:
    Unrecognized = str
"""The tag of a union's member that this version doesn't know: a text, but none that type checkers take for a known one."""

if TYPE_CHECKING:
    FileContent = Union[
        bytes, IO[bytes], PathLike[str], Iterable[bytes], AsyncIterable[bytes]
    ]
else:
    FileContent = Any
"""What a file can be read from: bytes, a file opened in binary mode, a path, or chunks of bytes (sync or async)."""
