"""Scalars that travel in another form than they are held in, and values from newer servers."""

from __future__ import annotations

from binascii import Error, a2b_base64, b2a_base64
from collections.abc import AsyncIterable, Iterable
from os import PathLike
from typing import (
    IO,
    TYPE_CHECKING,
    Annotated,
    Any,
    Union,
)

if TYPE_CHECKING:
    from pydantic_core import CoreSchema


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


class Base64:
    """Marks bytes that travel as base64 text (RFC 4648, section 4)."""

    __slots__ = ()

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.json_or_python_schema(
            json_schema=core_schema.no_info_after_validator_function(
                _from_base64, core_schema.str_schema()
            ),
            python_schema=core_schema.bytes_schema(),
            serialization=core_schema.plain_serializer_function_ser_schema(
                _to_base64, when_used="json"
            ),
        )


def _from_base64(text: str) -> bytes:
    try:
        return a2b_base64(text.replace("-", "+").replace("_", "/") + "==")
    except Error as error:
        raise ValueError(f"not base64: {error}") from None


def _to_base64(value: bytes) -> str:
    return b2a_base64(value, newline=False).decode()


class IntegerText:
    """Marks an integer that travels as text, for values beyond what JSON readers hold exactly."""

    __slots__ = ()

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.int_schema(
            serialization=core_schema.to_string_ser_schema(when_used="json")
        )


Base64Bytes = Annotated[bytes, Base64()]
"""Bytes that travel as base64 text."""

IntegerString = Annotated[int, IntegerText()]
"""An integer that travels as text."""

if TYPE_CHECKING:
    FileContent = Union[
        bytes, IO[bytes], PathLike[str], Iterable[bytes], AsyncIterable[bytes]
    ]
else:
    FileContent = Any
"""What a file can be read from: bytes, a file opened in binary mode, a path, or chunks of bytes (sync or async)."""
