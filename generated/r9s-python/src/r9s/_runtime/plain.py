"""Python values as the plain values (text, numbers, lists, mappings) that parameters and forms are made of."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from math import isfinite
from typing import Any, Union, cast

from .unset import UNSET

Plain = Union[None, str, bool, int, float, Decimal, "list[Plain]", "dict[str, Plain]"]


def plain(value: Any) -> Plain:
    """A value as plain data, names and formats as they travel."""
    kind: Any = type(cast("object", value))
    if kind is str or kind is int or kind is bool or kind is float or value is None:
        return cast("Plain", value)
    if isinstance(value, str):
        return _text_of(value)
    if isinstance(value, dict):
        return {
            str(key): plain(item)
            for key, item in cast("Mapping[Any, Any]", value).items()
            if item is not UNSET
        }
    if isinstance(value, (list, tuple, set, frozenset)):
        return [
            plain(item) for item in value  # pyright: ignore[reportUnknownVariableType]
        ]
    from .adapter import adapter_of

    found: Plain = adapter_of(kind).to_plain(value)
    return found


def _text_of(value: Any) -> str:
    """A text, or the text an enum's member stands for."""
    return str(getattr(value, "value", value))


def text(value: Plain) -> str:
    """A scalar as the text that travels."""
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, (list, dict)):
        return json_text(value)
    if isinstance(value, float) and not isfinite(value):
        raise ValueError(f"{value} is no number that can be sent")
    return str(value)


def json_text(value: Plain) -> str:
    """A value as JSON."""
    from json import dumps

    from .digits import as_digits, with_digits

    written = dumps(
        value,
        ensure_ascii=False,
        separators=(",", ":"),
        allow_nan=False,
        default=as_digits,
    )
    return with_digits(written.encode()).decode()
