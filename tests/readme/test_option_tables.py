"""README says of every option what its declaration says."""

from __future__ import annotations

from tests.readme.option_tables import (
    OPTIONS,
    README,
    options_page,
    options_without_a_meaning,
    with_tables,
)


def test_the_tables_are_those_of_the_declarations() -> None:
    text = README.read_text(encoding="utf-8")
    assert with_tables(text) == text, "run: make tables"


def test_the_guide_has_every_option() -> None:
    assert options_page() == OPTIONS.read_text(encoding="utf-8"), "run: make tables"


def test_every_option_says_what_it_means() -> None:
    assert list(options_without_a_meaning()) == []
