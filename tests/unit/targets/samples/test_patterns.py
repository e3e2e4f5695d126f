"""Texts that match a pattern."""

from __future__ import annotations

import re
import time

import pytest

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
    "pattern", ["^(a+)+$", "^(a|aa)+$", "^([a-z]+)*x$", "^" + "(a?){40}" * 3 + "a{40}$"]
)
def test_a_pattern_takes_no_forever(pattern: str) -> None:
    began = time.perf_counter()

    matching(pattern, "<value>", 0, None)

    assert time.perf_counter() - began < 2
