"""Texts laid out for code: paragraphs, lists and code stay what they are, lines have a width, nothing is said twice."""

from __future__ import annotations

import time

import pytest

from sdkwright.targets.reading.prose import (
    begins_with,
    behind,
    first_section,
    joined_sentences,
    laid_out,
    opening_of,
    says_default,
)

_WORDS = "one two three four five six seven eight nine ten"


def _lines(text: str, width: int = 40, hanging: str = "") -> list[str]:
    return laid_out(text, width, hanging=hanging).split("\n")


def test_paragraphs_that_are_too_wide_are_filled_anew() -> None:
    assert _lines(f"{_WORDS}\n{_WORDS}") == [
        "one two three four five six seven eight",
        "nine ten one two three four five six",
        "seven eight nine ten",
    ]


def test_paragraphs_that_fit_keep_their_lines() -> None:
    assert _lines("first line\nsecond line") == ["first line", "second line"]


def test_paragraphs_are_set_apart_by_one_blank_line() -> None:
    assert _lines("\na\n\n \n\nb\r\n\r\nc\n") == ["a", "", "b", "", "c"]


@pytest.mark.parametrize("mark", ["-", "*", "+", "1.", "12)"])
def test_further_lines_of_an_item_stand_below_its_text(mark: str) -> None:
    margin = " " * (len(mark) + 1)
    first, *rest = _lines(f"{mark} {_WORDS}\n{mark} b")
    assert first.startswith(f"{mark} one")
    assert rest[0].startswith(margin)
    assert rest[0].lstrip() in _WORDS
    assert rest[1] == f"{mark} b"


def test_nested_items_keep_their_margin() -> None:
    text = f"* a\n  * {_WORDS}\n    more\n* b"
    assert _lines(text) == [
        "* a",
        "  * one two three four five six seven",
        "    eight nine ten more",
        "* b",
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"```json\n{_WORDS}   {_WORDS}\n\n\n  - x\n```",
        f"~~~\n{_WORDS} {_WORDS}\n~~~",
        f"a\n\n    {_WORDS}    {_WORDS}\n\nb",
        f"| {_WORDS} | {_WORDS} |\n|---|---|",
        f"# {_WORDS} {_WORDS}",
    ],
)
def test_code_tables_and_headings_stay_as_they_are(text: str) -> None:
    assert laid_out(text, 40) == text


def test_a_fence_that_nothing_closes_reaches_to_the_end() -> None:
    text = f"```\n{_WORDS} {_WORDS}\n- a"
    assert laid_out(text, 40) == text


def test_an_alert_keeps_its_first_line() -> None:
    text = f"> [!NOTE]\n> {_WORDS}\n> {_WORDS} eleven"
    assert _lines(text, 55) == [
        "> [!NOTE]",
        f"> {_WORDS} one",
        "> two three four five six seven eight nine ten eleven",
    ]


def test_quotations_are_filled_as_quotations() -> None:
    assert all(line.startswith("> ") for line in _lines(f"> {_WORDS}\n> {_WORDS}"))


@pytest.mark.parametrize("mark", ["-", "1.", "#", ">", "@deprecated", ":param", "|"])
def test_no_line_begins_with_what_would_mean_something_there(mark: str) -> None:
    lines = _lines(" ".join(f"{'x' * size} {mark} y" for size in range(1, 30)))
    assert len(lines) > 5
    assert not any(line.startswith(mark) for line in lines)


def test_long_words_stay_whole() -> None:
    link = "https://example.com/" + "x" * 60
    assert _lines(f"see {link} for more") == ["see", link, "for more"]


def test_what_stands_behind_a_prefix_hangs() -> None:
    text = behind(":param mode:", f"{_WORDS}\n\n- {_WORDS}")
    assert _lines(text, 44, "    ") == [
        ":param mode: one two three four five six",
        "    seven eight nine ten",
        "",
        "    - one two three four five six seven",
        "      eight nine ten",
    ]


def test_a_list_begins_below_a_prefix() -> None:
    assert _lines(behind(":param mode:", "- a\n- b"), 44, "    ") == [
        *(":param mode:", "    - a", "    - b")
    ]


@pytest.mark.parametrize(
    ("texts", "whole"),
    [
        (("An API key", "The key."), "An API key. The key."),
        (("An API key.", "The key."), "An API key. The key."),
        (("", "The key."), "The key."),
        (("One of:\n\n- a\n- b", "The key."), "One of:\n\n- a\n- b\n\nThe key."),
        (("```\na\n```", "The key."), "```\na\n```\n\nThe key."),
        (("A `key`", "", "B"), "A `key`. B"),
        (("A key (an old one)", "B"), "A key (an old one). B"),
        (("A key (It is old.)", "B"), "A key (It is old.) B"),
    ],
)
def test_sentences_are_not_glued(texts: tuple[str, ...], whole: str) -> None:
    assert joined_sentences(*texts) == whole


def test_html_is_laid_out_as_what_it_stands_for() -> None:
    assert _lines("<p>one</p><p>two<br>three</p>", 40) == ["one", "", "two", "three"]


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("One.\n\nTwo.\n\n# A\n\nThree.", "One.\n\nTwo."),
        ("# A\n\n## B\n\nOne.\n\n# C\n\nTwo.", "One."),
        ("```\n# no\n```\n\n#yes\n# B", "```\n# no\n```\n\n#yes"),
        ("# A", "# A"),
        ("One.", "One."),
    ],
)
def test_the_first_section_ends_at_a_heading(text: str, section: str) -> None:
    assert first_section(text) == section


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("List pets", "List pets"),
        ("One. Two.\n\nThree.", "One. Two."),
        (f"{'Long ' * 30}one. Two.\n\nThree.", f"{'Long ' * 30}one."),
        ("**NOTE:** Ask first.\n\nLists pets.", "Lists pets."),
        ("Note this.", "Note this."),
    ],
)
def test_lists_have_how_a_text_begins(text: str, opening: str) -> None:
    assert opening_of(text) == opening


@pytest.mark.parametrize(
    ("text", "beginning", "is_said"),
    [
        ("Lists all the pets.", "List pets", True),
        ("Gets the pet", "Get a pet", True),
        ("Gets a pet by its name", "Get pet", True),
        ("Gets the pet's owner", "Get a pet", False),
        ("Get pets", "Get pets by name", False),
    ],
)
def test_whether_a_text_begins_with_another(
    text: str, beginning: str, is_said: bool
) -> None:
    assert begins_with(text, beginning) is is_said


@pytest.mark.parametrize(
    ("text", "value", "is_said"),
    [
        ("Page size. Defaults to `small`.", '"small"', True),
        ("The default value is 10.", "10", True),
        ("The default value is 10.", "1", False),
        ("Up to 10,000, the default.", "10000", True),
        ("1.0 is the default.", "1.0", True),
        ("Default: true", "True", True),
        ("Either `small` or `big`. The default is yours.", '"small"', False),
        ("By default empty.", '""', True),
        ("A size.", '"small"', False),
    ],
)
def test_whether_a_text_tells_the_default(text: str, value: str, is_said: bool) -> None:
    assert says_default(text, value) is is_said


@pytest.mark.parametrize("part", ["- ", "x ", "> ", "`", "|", "\n", "* a\n", "    "])
def test_any_text_is_laid_out_in_time_that_grows_with_it(part: str) -> None:
    text = part * 40_000
    start = time.thread_time()
    laid_out(text, 88)
    joined_sentences(text, text)
    says_default(text, '"small"')
    assert time.thread_time() - start < 5
