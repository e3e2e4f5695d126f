"""Doc comments: what a document says can't end them, hide in them or mean anything to tools."""

from __future__ import annotations

import re

import pytest

from sdkwright.targets.languages.typescript.comments import comment, tagged_comment


def test_a_short_text_stays_on_its_line() -> None:
    assert comment("**Bold** and `code`") == "/** **Bold** and `code` */"


def test_lines_stay_lines_and_their_marks_stay() -> None:
    assert comment("One\n* two\r\n\n* three", 2) == (
        "/**\n   * One\n   * * two\n   *\n   * * three\n   */"
    )


def test_nothing_ends_a_comment_but_its_end() -> None:
    assert str(comment("a */ b")).count("*/") == 1
    assert str(tagged_comment("a */ b", ("@param x */ y",))).count("*/") == 1


def test_what_cannot_be_seen_is_written_out() -> None:
    assert comment("a\u202eb\x00c") == "/** a\\u202eb\\u0000c */"


def test_a_description_has_no_tags_of_its_own() -> None:
    assert "\\@deprecated" in str(comment("Old.\n@deprecated no more"))


def test_tags_stand_below_the_text_and_alone_without_one() -> None:
    assert tagged_comment("**Old**", ("@deprecated",)) == (
        "/**\n * **Old**\n *\n * @deprecated\n */"
    )
    assert tagged_comment("", ("@deprecated",)) == "/** @deprecated */"
    assert "@param name one two" in str(tagged_comment("", ("@param name one\n two",)))


@pytest.mark.parametrize("word", ["@deprecated", "*/alert(1)/*", "@param x"])
def test_wrapping_makes_no_text_a_tag_or_the_end(word: str) -> None:
    text = " ".join([f"{'x' * number} {word}" for number in range(1, 40)])
    for shown in (
        str(comment(text, 2, wraps=True)),
        str(tagged_comment("", (f"@param a - {text}\n{word}",), 2, wraps=True)),
    ):
        lines = shown.split("\n")
        tags = [line for line in lines if re.match(r" *\* *@(?!param a)", line)]
        assert not tags
        assert shown.count("*/") == 1
        assert max(len(line.replace("\\/", "/")) for line in lines) <= 88


def test_wrapped_comments_keep_lists_and_fit_on_a_line_where_they_can() -> None:
    assert comment("- a\n- b", wraps=True) == "/**\n * - a\n * - b\n */"
    assert str(comment("x" * 81, wraps=True)).startswith("/** x")
    assert str(comment("x" * 82, wraps=True)).startswith("/**\n")
