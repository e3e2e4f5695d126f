"""YAML 1.2's core schema (section 10.3.2): what an unquoted scalar means.

One departure: an integer with leading zeros, ``012``, stays text. YAML 1.1 reads it as octal, 1.2 as decimal, and people
who write it mean a code.
"""

from __future__ import annotations

import math
import re

from sdkwright.core.json import JsonValue

_CONSTANTS: dict[str, JsonValue] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_LEADING_ZEROS = re.compile(r"[-+]?0[0-9]+")
_OCTAL = re.compile(r"0o[0-7]+")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_NUMBER_STARTS = frozenset("0123456789+-.")
_MAXIMUM_DIGITS = 4000

_PREFIX = "tag:yaml.org,2002:"


class NotFiniteError(ValueError):
    """A number that JSON can't hold: infinite, not a number, or absurdly long."""


def plain_scalar(text: str) -> JsonValue:
    """The value of an unquoted, untagged scalar. Raises NotFiniteError."""
    if text[:1] in _NUMBER_STARTS and text:
        return _number_or_text(text)
    return _CONSTANTS.get(text, text)


def tagged_scalar(tag: str, text: str) -> JsonValue:
    """The value of a scalar with a resolved tag.

    Raises KeyError for a tag outside the core schema, ValueError for text that doesn't fit the tag.
    """
    expected = {
        _PREFIX + "str": str,
        _PREFIX + "int": int,
        _PREFIX + "float": float,
        _PREFIX + "bool": bool,
        _PREFIX + "null": type(None),
    }[tag]
    if expected is str:
        return text
    value = plain_scalar(text)
    if expected is float and type(value) is int:
        return _float(text)
    if type(value) is not expected:
        raise ValueError(text)
    return value


def _number_or_text(text: str) -> JsonValue:
    if _INTEGER.fullmatch(text):
        return _integer(text, 10)
    if _LEADING_ZEROS.fullmatch(text):
        return text
    if _FLOAT.fullmatch(text):
        return _float(text)
    if _OCTAL.fullmatch(text):
        return _integer(text[2:], 8)
    if _HEXADECIMAL.fullmatch(text):
        return _integer(text[2:], 16)
    if _NOT_FINITE.fullmatch(text):
        raise NotFiniteError(text)
    return text


def _float(text: str) -> float:
    value = float(text)
    if math.isfinite(value):
        return value
    raise NotFiniteError(text)


def _integer(digits: str, base: int) -> int:
    # Integers of more than 4300 digits can't be printed (`sys.set_int_max_str_digits`); what is read must be.
    if len(digits) > (_MAXIMUM_DIGITS if base == 10 else 1000):
        raise NotFiniteError(digits)
    return int(digits, base)
