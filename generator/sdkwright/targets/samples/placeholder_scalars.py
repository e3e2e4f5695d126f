"""Made-up strings and numbers, valid for format, bounds and (where easy) pattern."""

from __future__ import annotations

import math
from collections.abc import Mapping

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
        case ScalarKind.STRING:
            return _string(schema, name)
        case _:
            return _BY_KIND[schema.kind]


def _string(schema: Scalar, name: str) -> str:
    constraints = schema.constraints
    known = _BY_FORMAT.get(schema.format or "")
    if known is None:
        words = [word.lower() for word in split_words(name)]
        known = "<id>" if words and words[-1] in _ID_WORDS else "<value>"
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
    lowest = math.ceil(low) if low > -math.inf else None
    if lowest is not None and constraints.exclusive_minimum == lowest:
        lowest += 1
    highest = math.floor(high) if high < math.inf else None
    if highest is not None and constraints.exclusive_maximum == highest:
        highest -= 1
    step = constraints.multiple_of
    if isinstance(step, int) and step > 1:
        first = step if lowest is None else -(-lowest // step) * step
        return first if first else (step if highest is None or step <= highest else 0)
    return _nearest(1, lowest, highest)


def _number(constraints: Constraints) -> float | int:
    low, high = _bounds(constraints)
    step = constraints.multiple_of
    if step:
        return step if low == -math.inf else math.ceil(low / step) * step
    if low < 1 < high or (low <= 1 <= high and _is_inclusive(constraints, 1)):
        return 1
    if low > -math.inf and high < math.inf:
        return low if _is_inclusive(constraints, low) else (low + high) / 2
    if low > -math.inf:
        return low if _is_inclusive(constraints, low) else low + 1
    return high if _is_inclusive(constraints, high) else high - 1


def _bounds(constraints: Constraints) -> tuple[float, float]:
    lows = (constraints.minimum, constraints.exclusive_minimum)
    highs = (constraints.maximum, constraints.exclusive_maximum)
    low = max((each for each in lows if each is not None), default=-math.inf)
    high = min((each for each in highs if each is not None), default=math.inf)
    return low, high


def _is_inclusive(constraints: Constraints, value: float) -> bool:
    return value not in (constraints.exclusive_minimum, constraints.exclusive_maximum)


def _nearest(wanted: int, lowest: int | None, highest: int | None) -> int:
    if lowest is not None and wanted < lowest:
        return lowest
    if highest is not None and wanted > highest:
        return highest
    return wanted
