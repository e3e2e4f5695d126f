"""The gates for Markdown: document text stays text, whatever it holds."""

from __future__ import annotations

import time

import pytest

from sdkwright.targets.pages.markup import (
    cell,
    clean,
    code_span,
    data,
    fence,
    heading,
    prose,
)


def test_prose_stands_as_it_is_written() -> None:
    text = "# Own *heading*\n\n* `a|b` c<br>\n\n```json\n{}\n```\n"

    assert prose(text) == text


def test_prose_opens_no_comment() -> None:
    assert prose("a <!-- Start Summary [summary] --> b") == (
        "a &lt;!-- Start Summary [summary] --> b"
    )


@pytest.mark.parametrize(
    ("text", "closing"),
    [
        ("```python\nx = 1", "\n```"),
        ("```python\nx = 1\n", "```"),
        ("~~~~\nx\n~~~\n", "~~~~"),
        ("````\n```\n", "````"),
        ("```\nx\n``` not closed", "\n```"),
    ],
)
def test_a_fence_left_open_is_closed_with_its_own_marks(
    text: str, closing: str
) -> None:
    assert prose(text) == text + closing


@pytest.mark.parametrize("text", ["```\nx\n```", "a ``` b", "``` a ` b", "````\n`````"])
def test_prose_without_an_open_fence_gets_none(text: str) -> None:
    assert prose(text) == text


def test_a_heading_is_one_line() -> None:
    assert heading(" List\r\n# things \n") == "List # things"


def test_a_heading_opens_no_comment() -> None:
    assert heading("List <!--") == "List &lt;!--"


def test_a_cell_is_one_line_of_one_column() -> None:
    assert cell("a | b\nc\n") == "a \\| b<br/>c<br/>"


def test_a_cell_opens_no_comment() -> None:
    assert cell("<!-- |") == "&lt;!-- \\|"


def test_a_cell_keeps_all_other_marks() -> None:
    assert cell("<b> *x* _y_ `z` [a](b)") == "<b> *x* _y_ `z` [a](b)"


@pytest.mark.parametrize("line_break", ["\r\n", "\r", "\x85", "\u2028", "\u2029"])
def test_every_line_break_is_a_plain_one(line_break: str) -> None:
    assert clean(f"a{line_break}b") == "a\nb"


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\u202e", "\ufeff", "\ud800"])
def test_what_nobody_sees_is_shown_as_unreadable(character: str) -> None:
    assert clean(f"a{character}b") == "a\ufffdb"


def test_a_fence_of_plain_code_has_three_marks() -> None:
    assert fence("python", "x = 1\n") == "```python\nx = 1\n```"


def test_code_with_a_fence_stands_in_a_longer_one() -> None:
    assert fence("md", "```\nx\n````\n") == "`````md\n```\nx\n````\n`````"


def test_marks_within_a_line_need_no_longer_fence() -> None:
    assert fence("python", 'x = "```"\n') == '```python\nx = "```"\n```'


def test_a_fence_closes_on_a_line_of_its_own() -> None:
    assert fence("python", "x") == "```python\nx\n```"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("snake_case and 1 < 2", "snake_case and 1 < 2"),
        ("_private_", "\\_private\\_"),
        ("a*b", "a\\*b"),
        ("[a](b)", "[a\\](b)"),
        ("C:\\dir \\*", "C:\\dir \\\\\\*"),
        ("<b> &amp; &", "&lt;b> &amp;amp; &"),
        ("a ##", "a \\##"),
    ],
)
def test_data_is_escaped_where_it_would_mean_something(text: str, shown: str) -> None:
    assert data(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a", "`a`"), ("a ` b", "``a ` b``"), ("``", "``` `` ```"), ("", "`  `")],
)
def test_a_code_span_has_more_ticks_than_it_holds(text: str, shown: str) -> None:
    assert code_span(text) == shown


def test_escaping_takes_time_in_proportion_to_the_text() -> None:
    for hard in (
        "`" + "a`b ``" * 50_000,
        "[" * 100_000,
        "&" * 100_000,
        "```\n" * 50_000,
    ):
        started = time.thread_time()
        prose(hard)
        data(hard)
        assert time.thread_time() - started < 5
