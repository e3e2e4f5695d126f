"""Texts that match a pattern."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdkwright.core.matching import MOST_STEPS, Matcher
from sdkwright.core.patterns import NoPatternError, parse
from sdkwright.targets.samples.patterns import matching


def test_a_text_that_matches_already_is_kept() -> None:
    assert matching("^<", "<value>", 0, None) == "<value>"


@pytest.mark.parametrize(
    "pattern", [r"^[A-Z]{2}\d{3}$", r"^\w+@\w+$", r"^img-[a-z0-9]{8}$", r"^x?y*z+$"]
)
def test_a_plain_pattern_is_followed(pattern: str) -> None:
    assert re.fullmatch(pattern, matching(pattern, "<value>", 0, None))


def test_a_match_is_no_longer_than_allowed() -> None:
    assert len(matching(r"^[a-z]+$", "<value>", 0, 3)) <= 3


@pytest.mark.parametrize("pattern", ["(", "[", r"\p{L}", "a{99999999999999999999}"])
def test_what_is_no_pattern_here_changes_nothing(pattern: str) -> None:
    assert matching(pattern, "<value>", 0, None) == "<value>"


@pytest.mark.parametrize(
    "pattern",
    [
        "^(a+)+$",
        "^(a|aa)+$",
        "^([a-z]+)*x$",
        "^" + "(a?){40}" * 3 + "a{40}$",
        "^a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b$",
        "(((((a*)*)*)*)*)*b",
        "((a?){99999}){99999}b",
    ],
)
def test_a_text_is_followed_once_however_it_could_be_split(pattern: str) -> None:
    matcher = Matcher(parse(pattern))

    matcher.is_in("a" * 200)

    assert matcher.steps < 2_000


def test_conditions_in_conditions_end_after_a_number_of_steps() -> None:
    matcher = Matcher(parse("(?=(?=(?=(?=a*)a*)a*)a*)b" * 8))

    assert not matcher.is_in("a" * 200)
    assert matcher.steps == MOST_STEPS


@pytest.mark.parametrize(
    "pattern",
    [
        r"^sk_(live|test)_[A-Za-z0-9]{24}$",
        r"^arn:aws:[a-z]+:::.+$",
        r"^(?!admin)[a-z]+$",
        r"^(?=.*[A-Z])(?=.*\d).{8,}$",
        r"^[^a-zA-Z]\u0041\x42$",
        r"^([0-9]{1,3}\.){3}[0-9]{1,3}$",
    ],
)
def test_groups_and_conditions_are_followed(pattern: str) -> None:
    assert re.search(pattern, matching(pattern, "<value>", 0, None))


def test_a_match_is_as_long_as_it_has_to_be() -> None:
    assert len(matching("^[a-z]+$", "<value>", 40, 50)) == 40


@pytest.mark.parametrize(
    "pattern", [r"(a)\1", "(?<=a)b", "^+", "a**", "a{2,1}", "[b-a]", "\\", "a)"]
)
def test_what_can_not_be_followed_is_refused(pattern: str) -> None:
    with pytest.raises(NoPatternError):
        parse(pattern)


_PIECES = st.recursive(
    st.sampled_from(["a", "b", ".", r"\d", "[a-c]", "[^a]", r"\b", "^", "$", "[a-]"]),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda both: f"(?:{both[0]}|{both[1]})"),
        inner.map(lambda one: f"(?={one})"),
        inner.map(lambda one: f"(?!{one})"),
        st.tuples(inner, st.sampled_from(["*", "+", "?", "{2}", "{1,2}", "*?"])).map(
            lambda both: f"({both[0]}){both[1]}"
        ),
    ),
    max_leaves=6,
)


@given(_PIECES, st.text("abc1 -", max_size=5))
def test_a_text_matches_where_a_backtracking_matcher_says_so(
    pattern: str, text: str
) -> None:
    assert Matcher(parse(pattern)).is_in(text) == bool(re.search(pattern, text))
