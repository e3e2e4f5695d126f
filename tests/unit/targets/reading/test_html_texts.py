"""HTML in descriptions is Markdown for whoever reads it in code or on pages; what is code or no tag stays."""

from __future__ import annotations

import time

import pytest

from sdkwright.targets.reading.html_texts import without_html


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<p>One <b>bold</b>.</p>\n<p>Two.</p>", "One **bold**.\n\nTwo."),
        ("See <a href='https://a.b/c#d'>it</a>.", "See [it](https://a.b/c#d)."),
        ('See <a href="/docs">the page</a>.', "See [the page](/docs)."),
        ('An <a name="x">anchor</a>.', "An anchor."),
        ("<ul>\n<li>one</li>\n<li>two</li></ul>", "- one\n- two"),
        ("<code>a &lt; b</code>", "`a < b`"),
        ("<code>a`b</code>", "`` a`b ``"),
        ("<EM>so </EM>it is", "*so* it is"),
    ],
)
def test_what_markdown_has_is_markdown(text: str, shown: str) -> None:
    assert without_html(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "the <id> of `<b>it</b>`",
        "answer_<i>_<j>",
        "<b>never closed",
        "never opened</b>",
        "a < b and c > d",
        "```\n<p>code</p>\n```",
        "<script>alert(1)</script>",
    ],
)
def test_anything_else_stays_as_it_is_written(text: str) -> None:
    assert without_html(text) == text


@pytest.mark.parametrize("part", ["<b>", "</b>", "<a href=", "<code>", "`<p>", "<p>"])
def test_texts_are_read_in_time_that_grows_with_them(part: str) -> None:
    started = time.thread_time()
    without_html(part * 20_000 + "</code>" * 20_000)
    assert time.thread_time() - started < 2
