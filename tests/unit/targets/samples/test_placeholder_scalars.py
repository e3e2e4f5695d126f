"""Made-up scalars are valid for their schema."""

from __future__ import annotations

import re
import uuid
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdkwright.ir.types import Constraints, Scalar, ScalarKind
from sdkwright.targets.samples.placeholder_scalars import scalar_value


def _text(name: str = "name", format_: str | None = None, **constraints: object) -> str:
    made = Constraints(**constraints)  # type: ignore[arg-type]
    value = scalar_value(Scalar(ScalarKind.STRING, format_, made), name)
    assert isinstance(value, str)
    return value


def _number(kind: ScalarKind, constraints: Constraints) -> float:
    value = scalar_value(Scalar(kind, None, constraints), "n")
    assert isinstance(value, int | float)
    return value


def test_a_plain_text_says_that_it_stands_for_one() -> None:
    assert _text("prompt") == "<value>"


@pytest.mark.parametrize("name", ["id", "userId", "request_id", "UUID"])
def test_identifiers_say_so(name: str) -> None:
    assert _text(name) == "<id>"


@pytest.mark.parametrize("name", ["idea", "paid", "identity", "id_kind"])
def test_names_that_only_look_like_identifiers_do_not(name: str) -> None:
    assert _text(name) == "<value>"


def test_addresses_are_those_reserved_for_documents() -> None:
    assert _text(format_="email").endswith("@example.com")
    assert _text(format_="uri") == "https://example.com"


@given(st.integers(0, 60), st.integers(0, 60))
def test_lengths_are_kept(first: int, second: int) -> None:
    shortest, longest = sorted((first, second))

    assert shortest <= len(_text(min_length=shortest, max_length=longest)) <= longest


def test_a_document_can_ask_for_no_giant() -> None:
    assert len(_text(min_length=10**12)) <= 1000


@pytest.mark.parametrize(
    "pattern",
    [r"^[a-z]+$", r"^\d{4}$", r"^[A-Z]{3}-\d{2,}$", r"^v\d+\.\d+$", r"^#[0-9a-f]{6}$"],
)
def test_patterns_are_matched(pattern: str) -> None:
    assert re.search(pattern, _text(pattern=pattern))


_BOUNDS = st.integers(-1000, 1000)


@given(_BOUNDS, _BOUNDS, st.booleans(), st.booleans())
def test_integers_stay_within_bounds(
    first: int, second: int, open_below: bool, open_above: bool
) -> None:
    low, high = sorted((first, second))
    if high - low < 2:
        return
    constraints = Constraints(
        minimum=None if open_below else low,
        exclusive_minimum=low if open_below else None,
        maximum=None if open_above else high,
        exclusive_maximum=high if open_above else None,
    )

    value = _number(ScalarKind.INTEGER, constraints)

    assert isinstance(value, int)
    assert low + open_below <= value <= high - open_above


@given(st.integers(1, 50), _BOUNDS)
def test_multiples_are_multiples(step: int, low: int) -> None:
    value = _number(ScalarKind.INTEGER, Constraints(multiple_of=step, minimum=low))

    assert value % step == 0
    assert value >= low


@given(_BOUNDS, _BOUNDS)
def test_numbers_stay_between_bounds_they_may_not_reach(
    first: int, second: int
) -> None:
    low, high = sorted((first, second))
    if low == high:
        return
    constraints = Constraints(exclusive_minimum=low, exclusive_maximum=high)

    assert low < _number(ScalarKind.NUMBER, constraints) < high


@pytest.mark.parametrize(
    ("kind", "read"),
    [
        (ScalarKind.DATE, date.fromisoformat),
        (ScalarKind.DATE_TIME, datetime.fromisoformat),
        (ScalarKind.TIME, time.fromisoformat),
        (ScalarKind.UUID, uuid.UUID),
        (ScalarKind.DECIMAL, float),
        (ScalarKind.INTEGER_STRING, int),
    ],
)
def test_texts_of_a_kind_can_be_read(kind: ScalarKind, read: type) -> None:
    assert read(scalar_value(Scalar(kind), "x"))


_LONG = int("9" * 4300)


@pytest.mark.parametrize("kind", [ScalarKind.INTEGER, ScalarKind.NUMBER])
@pytest.mark.parametrize(
    "constraints",
    [
        Constraints(minimum=1, multiple_of=5e-324),
        Constraints(minimum=1e308, multiple_of=1e-320),
        Constraints(exclusive_minimum=1e308, exclusive_maximum=1.1e308),
        Constraints(exclusive_minimum=_LONG),
        Constraints(minimum=_LONG, multiple_of=7),
        Constraints(exclusive_maximum=-_LONG),
        Constraints(minimum=1, multiple_of=0),
        Constraints(minimum=1, multiple_of=-3),
    ],
)
def test_numbers_at_their_ends_have_a_value_that_can_be_printed(
    kind: ScalarKind, constraints: Constraints
) -> None:
    assert repr(_number(kind, constraints))


def test_a_multiple_is_one_of_the_decimal_number_written() -> None:
    constraints = Constraints(minimum=0.07, multiple_of=0.01)
    assert _number(ScalarKind.NUMBER, constraints) == 0.07
