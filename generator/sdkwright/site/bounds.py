"""What a document asks of values beside their type, in a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.emit.code import Code
from sdkwright.ir.types import Constraints, ListOf, Scalar, Type, without_null
from sdkwright.targets.pages.markup import code_span
from sdkwright.targets.reading.example_text import number_text

_LONGEST_PATTERN = 80
_LARGEST = 2**62


def bounds_text(type_: Type) -> Code:
    """The bounds of a type's values; empty where there are none."""
    inner = without_null(type_)
    if not isinstance(inner, Scalar | ListOf):
        return Code("")
    parts = ", ".join(_parts(inner.constraints))
    return Code(f"{parts[:1].upper()}{parts[1:]}." if parts else "")


def _parts(asked: Constraints) -> Iterator[str]:
    yield from _between(asked.minimum, asked.maximum, "")
    for word, bound in (
        ("more than", asked.exclusive_minimum),
        ("less than", asked.exclusive_maximum),
        ("a multiple of", asked.multiple_of),
    ):
        if bound is not None and _is_told(bound):
            yield f"{word} {_number(bound)}"
    yield from _between(asked.min_length or None, asked.max_length, " characters")
    yield from _between(asked.min_items or None, asked.max_items, " items")
    if asked.pattern and len(asked.pattern) <= _LONGEST_PATTERN:
        yield f"as {code_span(asked.pattern)}"


def _between(
    least: float | int | None, most: float | int | None, unit: str
) -> Iterator[str]:
    least = least if least is not None and _is_told(least) else None
    most = most if most is not None and _is_told(most) else None
    if least is not None and least == most:
        yield f"exactly {_number(least)}{unit}"
    elif least is not None and most is not None:
        yield f"{_number(least)} to {_number(most)}{unit}"
    elif least is not None:
        yield f"at least {_number(least)}{unit}"
    elif most is not None:
        yield f"at most {_number(most)}{unit}"


def _is_told(bound: float | int) -> bool:
    """Whether a bound tells more than how large numbers of a computer are."""
    return abs(bound) < _LARGEST


def _number(value: float | int) -> str:
    return number_text(value)
