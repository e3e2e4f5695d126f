"""JSON as JSON has it: numbers with all their digits, and what Python's reader reads though pydantic's doesn't."""

from __future__ import annotations

import re
from decimal import Decimal
from json import dumps, loads
from secrets import token_hex
from typing import Any, NoReturn, cast

# Stands where a number's digits go; nobody else can know it.
AS_DIGITS = f"digits-{token_hex(16)}:"
"""The context of what is written as JSON text, and what the texts of numbers begin with until they are written."""

_DIGITS = re.compile(rf'"{AS_DIGITS}([^"]*)"'.encode())


class ReceivedFloat(float):
    """A number that was read from other digits than a float has."""

    wire_text: str


def read_json(text: bytes) -> Any:
    """What JSON says, byte order mark and halves of surrogate pairs included.

    :raises ValueError: It is none.
    """
    try:
        return loads(text, parse_float=_float)
    except RecursionError:
        raise ValueError("the JSON is too deep") from None


def is_no_json(error: Exception) -> bool:
    """Whether an error is pydantic's for a text that is no JSON in its eyes."""
    found: Any = error
    return (
        getattr(found, "error_count", int)() == 1
        and found.errors(include_url=False, include_input=False)[0]["type"]
        == "json_invalid"
    )


def _float(text: str) -> float:
    value = float(text)
    if repr(value) == text:
        return value
    received = ReceivedFloat(value)
    received.wire_text = text
    return received


def write_json(value: Any) -> bytes:
    """Plain data as JSON; halves of surrogate pairs are escaped."""
    return dumps(value, separators=(",", ":")).encode()


def with_members(content: bytes, others: bytes) -> bytes:
    """The JSON of an object, with another's members in place of its own or besides, and numbers as they are written.

    :raises ValueError: One of them is no object.
    """
    texts = (content, others)
    values = [loads(text, parse_float=AS_DIGITS.__add__) for text in texts]
    if not all(isinstance(value, dict) for value in values):
        raise ValueError("extra_body: the body is no object")
    return with_digits(write_json({**values[0], **values[1]}))


def with_digits(content: bytes) -> bytes:
    """JSON in which numbers stand for the texts that held their digits."""
    return _DIGITS.sub(rb"\1", content)


def as_digits(value: object) -> str:
    """What is written for a Decimal until `with_digits` makes it a number."""
    return f"{AS_DIGITS}{value}"


def decimals_in(value: Any) -> Any:
    """Plain data with Decimals for the texts that hold digits."""
    if isinstance(value, dict):
        members = cast("dict[str, Any]", value)
        return {key: decimals_in(item) for key, item in members.items()}
    if isinstance(value, list):
        return [decimals_in(item) for item in cast("Any", value)]
    if isinstance(value, str) and value.startswith(AS_DIGITS):
        return Decimal(value.removeprefix(AS_DIGITS))
    return value


def refuse_constants(content: bytes) -> None:
    """See that JSON has no number that there is none for.

    :raises ValueError: It has.
    """
    loads(content, parse_constant=refuse)


def refuse(name: str) -> NoReturn:
    """Say that JSON has no such number."""
    raise ValueError(f"{name} is no number that can be sent")
