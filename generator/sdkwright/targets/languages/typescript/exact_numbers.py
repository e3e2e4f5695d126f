"""Numbers with all their digits: what an API's types are for packages that ask for that."""

from __future__ import annotations

from dataclasses import replace

from sdkwright.ir.api import Api
from sdkwright.ir.types import Scalar, ScalarKind, Type
from sdkwright.targets.reading.changed_types import with_changed_types

LONG_FORMATS = frozenset({"int64", "uint64"})
"""Formats of integers that may have more digits than a number of JavaScript."""


def with_exact_numbers(api: Api) -> Api:
    """The API with kinds of their own for integers of 64 bits and for decimal numbers, wherever they stand."""
    return with_changed_types(api, _exact)


def _exact(type_: Type) -> Type:
    return replace(type_, kind=_kind(type_)) if isinstance(type_, Scalar) else type_


def _kind(scalar: Scalar) -> ScalarKind:
    if scalar.kind is ScalarKind.INTEGER and scalar.format in LONG_FORMATS:
        return ScalarKind.LONG_INTEGER
    if scalar.kind is ScalarKind.DECIMAL_NUMBER:
        return ScalarKind.EXACT_DECIMAL
    return scalar.kind
