"""Doc comments: what a document says can't end them, hide in them or mean anything to tools."""

from __future__ import annotations

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
