"""Numbers with all their digits: what an API's types are for packages that ask for that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from sdkwright.ir.api import Api
from sdkwright.ir.types import Scalar, ScalarKind

LONG_FORMATS = frozenset({"int64", "uint64"})
"""Formats of integers that may have more digits than a number of JavaScript."""

T = TypeVar("T")


def with_exact_numbers(api: Api) -> Api:
    """The API with kinds of their own for integers of 64 bits and for decimal numbers, wherever they stand."""
    return _replaced(api)


def _replaced(value: T) -> T:
    """A value of the API with other scalars in it; the same one where there are none."""
    if isinstance(value, Scalar):
        return cast("T", replace(value, kind=_kind(value)))
    if isinstance(value, tuple):
        items = cast("tuple[Any, ...]", value)
        inner = tuple(map(_replaced, items))
        is_same = all(one is other for one, other in zip(items, inner, strict=True))
        return cast("T", value if is_same else inner)
    if isinstance(value, Mapping):
        pairs = cast("Mapping[Any, Any]", value)
        return cast("T", {key: _replaced(inner) for key, inner in pairs.items()})
    if is_dataclass(value) and not isinstance(value, type):
        changed: dict[str, Any] = {}
        for field in fields(value):
            inner = getattr(value, field.name)
            new = _replaced(inner)
            if field.init and new is not inner:
                changed[field.name] = new
        return replace(value, **changed) if changed else value
    return value


def _kind(scalar: Scalar) -> ScalarKind:
    if scalar.kind is ScalarKind.INTEGER and scalar.format in LONG_FORMATS:
        return ScalarKind.LONG_INTEGER
    if scalar.kind is ScalarKind.DECIMAL_NUMBER:
        return ScalarKind.EXACT_DECIMAL
    return scalar.kind
