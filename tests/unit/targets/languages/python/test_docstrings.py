"""Docstrings and comments: the text as its author laid it out, and nothing that isn't text."""

from __future__ import annotations

import pytest

from sdkwright.targets.languages.python.docstrings import comment, docstring


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("One line.", ['"""One line."""']),
        ("  padded  \n\n", ['"""padded"""']),
        ('Says "hi"', ['"""Says "hi" """']),
        ('"hi"', ['""" "hi" """']),
        ("a\\b", ['"""a\\\\b"""']),
        ('a """ b', ['"""a \\"\\"\\" b"""']),
        ("a\nb", ['"""a', "    b", '    """']),
        ("a\r\nb\rc", ['"""a', "    b", "    c", '    """']),
        ("a\n\n   b\n     c  ", ['"""a', "", "    b", "      c", '    """']),
        ("a\n\tb\n\t\tc", ['"""a', "    b", "        c", '    """']),
    ],
)
def test_a_docstring_keeps_its_lines_and_their_relative_margins(
    text: str, lines: list[str]
) -> None:
    assert str(docstring(text, indent=4)).split("\n") == lines


def test_what_cannot_be_seen_is_spelled_out() -> None:
    assert docstring("a\u202eb\x1b", indent=0) == '"""a\\\\u202eb\\\\x1b"""'


def test_a_comment_is_one_line() -> None:
    assert comment("a\n  b\r\nc") == "# a b c"
