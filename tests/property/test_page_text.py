"""Whatever a text is made of: pages show its HTML, and a renderer finds none."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sdkwright.targets.pages.markup import code_span, data, heading, prose, prose_cell
from sdkwright.targets.pages.tables import table

_LIVE = "<img src=q onerror=alert(1)>"
_PIECES = [
    *("`", "``", "```", "~~~", "~~~~", "\n", "\n\n", " ", "   ", "    ", "\t", "\r"),
    *(_LIVE, _LIVE, "|", "| - | - |\n", "\n---\n", "- ", "1. ", "> ", "# ", "\\"),
    *("a", "*", "[a]", "(b)", "[x]: y", "<!--", "-->", "&lt;", "!", "<a\n", "<"),
    *(
        "</b>",
        "'",
        '"',
        "&",
        "<x:",
        "<http://e.example>",
        "<http://e.example`>",
        "<br>",
    ),
]
_texts = st.lists(st.sampled_from(_PIECES), max_size=24).map("".join)
_RENDERER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
_ALIVE = re.compile(r"<img[^>]*onerror|</b>|<a\n|<x:|<!--")


def _alive(page: str) -> list[str]:
    return _ALIVE.findall(_RENDERER.render(page))


@given(_texts)
def test_prose_has_no_html(text: str) -> None:
    assert _alive(f"# Things\n\n{prose(text)!s}\n\nMore.\n") == []


@given(_texts)
def test_cells_have_no_html(text: str) -> None:
    rows = [(prose_cell(text), data(text)), (str(code_span(text)), "")]
    assert _alive(table(("A", "B"), rows)) == []


@given(_texts)
def test_headings_and_spans_have_no_html(text: str) -> None:
    assert _alive(f"# {heading(text)!s}\n\n* {code_span(text)!s}: a\n") == []
