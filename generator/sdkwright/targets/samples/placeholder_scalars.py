"""Made-up strings and numbers, valid for format, bounds and (where easy) pattern."""

from __future__ import annotations

import math
from collections.abc import Mapping
from fractions import Fraction

from sdkwright.core.json import JsonValue
from sdkwright.ir.names import split_words
from sdkwright.ir.types import Constraints, Scalar, ScalarKind
from sdkwright.targets.samples.patterns import matching

_BY_KIND: Mapping[ScalarKind, str] = {
    ScalarKind.DATE: "2025-01-15",
    ScalarKind.DATE_TIME: "2025-01-15T09:30:00Z",
    ScalarKind.TIME: "09:30:00Z",
    ScalarKind.DURATION: "P1D",
    ScalarKind.UUID: "123e4567-e89b-42d3-a456-426614174000",
    ScalarKind.DECIMAL: "1.5",
    ScalarKind.INTEGER_STRING: "1",
    ScalarKind.BYTES: "ZXhhbXBsZQ==",
    ScalarKind.BINARY: "example.file",
    ScalarKind.UNRECOGNIZED: "<value>",
}

# Domains and addresses are the ones reserved for documentation (RFC 2606, 5737, 3849).
_BY_FORMAT: Mapping[str, str] = {
    "email": "user@example.com",
    "idn-email": "user@example.com",
    "uri": "https://example.com",
    "url": "https://example.com",
    "iri": "https://example.com",
    "uri-reference": "/example",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "json-pointer": "/example",
    "regex": ".*",
    "password": "<password>",
}

# A document may ask for a text that no memory holds.
_LONGEST_TEXT = 1000
# Integers of more than 4300 digits can't be printed (`sys.set_int_max_str_digits`), and one is calculated with.
_LARGEST = 10**4000
# Whole numbers from here on are written as powers of ten.
_FIRST_IN_POWERS = 10**21
_ID_WORDS = frozenset({"id", "uuid", "guid"})


def scalar_value(schema: Scalar, name: str) -> JsonValue:
    """A value for a scalar schema; ``name`` is the field's."""
    constraints = schema.constraints
    match schema.kind:
        case ScalarKind.BOOLEAN:
            return True
        case ScalarKind.INTEGER:
            return _integer(constraints)
        case ScalarKind.NUMBER:
            return _number(constraints)
        case ScalarKind.LONG_INTEGER:
            return str(_integer(constraints))
        case ScalarKind.DECIMAL_NUMBER | ScalarKind.EXACT_DECIMAL:
            return str(_number(constraints))
        case ScalarKind.STRING:
            return _string(schema, name)
        case _:
            return _BY_KIND[schema.kind]


def _string(schema: Scalar, name: str) -> str:
    constraints = schema.constraints
    known = _BY_FORMAT.get(schema.format or "")
    if known is None:
        words = split_words(name)
        is_id = bool(words) and words[-1].lower() in _ID_WORDS
        known = "<id>" if is_id else "<value>"
    shortest = min(constraints.min_length or 0, _LONGEST_TEXT)
    if constraints.pattern is not None:
        known = matching(constraints.pattern, known, shortest, constraints.max_length)
    longest = constraints.max_length
    if longest is not None and len(known) > longest:
        known = known.strip("<>")[:longest]
    if len(known) < shortest and constraints.pattern is None:
        known = (known * (shortest // max(len(known), 1) + 1))[:shortest]
    return known


def _integer(constraints: Constraints) -> int:
    low, high = _bounds(constraints)
    lowest = None if low is None else math.ceil(low)
    if lowest is not None and not _is_inclusive(constraints, lowest):
        lowest += 1
    highest = None if high is None else math.floor(high)
    if highest is not None and not _is_inclusive(constraints, highest):
        highest -= 1
    step = constraints.multiple_of
    if step is not None and step > 1 and step == int(step):
        first = int(step)
        if lowest is not None:
            first = -(-lowest // first) * first
        elif highest is not None and first > highest:
            first = highest // first * first
        return first if first else _nearest(int(step), None, highest)
    return _nearest(1, lowest, highest)


def _number(constraints: Constraints) -> float | int:
    """Exactly calculated: bounds may be larger, steps smaller than anything a float can tell apart."""
    low, high = _bounds(constraints)
    step = constraints.multiple_of
    if step is not None and step > 0:
        return _written(_multiple(constraints, _exact(step), low, high))
    one = Fraction(1)
    is_between = (low is None or low <= one) and (high is None or high >= one)
    if is_between and _is_inclusive(constraints, one):
        return 1
    if low is not None and high is not None:
        return _written(low if _is_inclusive(constraints, low) else (low + high) / 2)
    bound, further = (low, 1) if low is not None else (high or one, -1)
    return _written(bound if _is_inclusive(constraints, bound) else bound + further)


def _multiple(
    constraints: Constraints,
    step: Fraction,
    low: Fraction | None,
    high: Fraction | None,
) -> Fraction:
    """The multiple nearest to the lower bound, else one step, or what the upper bound leaves of it."""
    if low is not None:
        times = math.ceil(low / step)
        return step * (times + (not _is_inclusive(constraints, step * times)))
    if high is not None and high < step:
        times = math.floor(high / step)
        return step * (times - (not _is_inclusive(constraints, step * times)))
    return step


def _bounds(constraints: Constraints) -> tuple[Fraction | None, Fraction | None]:
    lows = (constraints.minimum, constraints.exclusive_minimum)
    highs = (constraints.maximum, constraints.exclusive_maximum)
    low = max((_exact(each) for each in lows if each is not None), default=None)
    high = min((_exact(each) for each in highs if each is not None), default=None)
    return low, high


def _exact(number: float | int) -> Fraction:
    """The number that a person wrote, not the nearest one of base two."""
    if isinstance(number, int):
        return Fraction(min(max(number, -_LARGEST), _LARGEST))
    return Fraction(repr(number))


def _written(value: Fraction) -> float | int:
    if value.denominator == 1 and abs(value) < _FIRST_IN_POWERS:
        return int(value)
    try:
        return float(value)
    except OverflowError:
        return int(value)


def _is_inclusive(constraints: Constraints, value: Fraction | int) -> bool:
    edges = (constraints.exclusive_minimum, constraints.exclusive_maximum)
    return all(edge is None or _exact(edge) != value for edge in edges)


def _nearest(wanted: int, lowest: int | None, highest: int | None) -> int:
    if lowest is not None and wanted < lowest:
        return lowest
    if highest is not None and wanted > highest:
        return highest
    return wanted
