"""Symbols as words, for names that consist of nothing else."""

from __future__ import annotations

import pytest

from sdkwright.targets.naming.symbols import needs_spelling, spell_out


@pytest.mark.parametrize("text", ["", "+", "<=", "_", "-1", "+1"])
def test_texts_that_say_nothing_without_their_symbols(text: str) -> None:
    assert needs_spelling(text)


@pytest.mark.parametrize("text", ["a-b", "1-2", "-name", "x", "é"])
def test_texts_that_say_enough_without_their_symbols(text: str) -> None:
    assert not needs_spelling(text)


def test_signed_numbers_differ() -> None:
    assert spell_out("+1") != spell_out("-1") != spell_out("1")


def test_a_symbol_without_a_common_word_has_its_unicode_name() -> None:
    assert spell_out("→") == "rightwards arrow"


def test_a_character_without_any_name_has_its_number() -> None:
    assert spell_out("\ue000") == "ue000"
