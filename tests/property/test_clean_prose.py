"""Whatever a description is made of: on a clean page it shows the same, and is nothing but text there."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sdkwright.targets.pages.clean_prose import CleanProse
from sdkwright.targets.pages.markup import clean

_PIECES = [
    *("`", "``", "```", "~~~", "~", "~~", "\n", "\n\n", " ", "    ", "\t", "\r", "\\"),
    *("<img src=q onerror=alert(1)>", "<br>", "</b>", "<a\n", "<", "<!--", "-->", "&"),
    *("&lt;", "{", "}", "{x}", "|", "| - | - |\n", "a|b\n-|-\nc|d\n", "\n---\n", "="),
    *("\n===\n", "- ", "* ", "+ ", "1. ", "2) ", "> ", "# ", "## ", "#", "-", "!", '"'),
    *(
        "a",
        "b c",
        "*",
        "**",
        "_",
        "[a]",
        "(b)",
        "[x]: /y\n",
        "[x]",
        "[^1]",
        "[^1]: n\n",
    ),
    *("import a\n", "export b\n", ":::note\n", "![i](http://x/y)", "[m](#z)", "'"),
    *("[l](http://e.example/a_b)", "[n](javascript:x)", "<http://e.example>"),
    *("\u00a0", "http://x.y", "\n- ", "\n  - ", "\n    "),
]
_texts = st.lists(st.sampled_from(_PIECES), max_size=16).map("".join)
_BASE = "https://docs.example/"


def _parser(*, html: bool) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": html, "maxNesting": 100})
    return parser.enable(["table", "strikethrough"])


class _Shown(HTMLParser):
    """What a reader sees of a text, and the tags that it became."""

    def __init__(self, markdown: str, *, html: bool) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[str] = []
        self.feed(_parser(html=html).render(markdown))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert not any(name.startswith("on") for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        # Which marks of emphasis belong together, programs don't agree on in every case.
        marks = str.maketrans("", "", "*_")
        self.text += "".join(data.replace("<br>", "").translate(marks).split())


@given(_texts)
def test_a_text_shows_the_same_when_it_was_written_again(text: str) -> None:
    written = str(CleanProse(base=_BASE).block(text, 3))
    before = _Shown(clean(text).strip(), html=False)
    after = _Shown(written, html=True)
    assert after.text == before.text, written
    structure = {"pre", "table", "a", "img", "td"}
    assert [one for one in after.tags if one in structure] == [
        one for one in before.tags if one in structure
    ], written


@given(_texts)
def test_a_text_has_no_html_and_no_heading_of_the_pages_own(text: str) -> None:
    prose = CleanProse()
    page = f"# Things\n\n{prose.block(text, 4)!s}\n\nMore.\n"
    tokens = _parser(html=True).parse(page)
    inline = [one for token in tokens for one in token.children or ()]
    assert not any(one.type == "html_block" for one in tokens), page
    html = {one.content for one in inline if one.type == "html_inline"}
    assert html <= {"<br/>"}, page
    headings = [one.tag for one in tokens if one.type == "heading_open"]
    assert all(tag >= "h4" for tag in headings[1:]), page
    assert tokens[-2].content == "More.", page


@given(_texts)
def test_a_cell_is_lines_of_running_text(text: str) -> None:
    cell = str(CleanProse().cell(text))
    row = cell.replace("|", "\\|").replace("\n", "<br/>")
    tokens = _parser(html=True).parse(f"| a |\n| --- |\n| {row} |\n\nMore.\n")
    assert [one.type for one in tokens].count("td_open") == 1, row
    assert tokens[-2].content == "More.", row


# What running text is made of, where it needs no reading, and what is near to that.
_RUNNING = [
    *("word", "Ab", "a_b", " ", " ", " ", "\n", " \n", "\n\n", ".", "!", ",", "(", ")"),
    *("`x`", "`a b`", "`{*`", "`[a]`", "`<b>`", '"', "'", "0", "1.", "é", "import a"),
    *("[a](http://a.example/b_c?d=e#f)", "[`x` y!](https://a.example)", "[a](/b)"),
    *(
        "[a b_c](/b#c)",
        "[import a](/b)",
        "[1.](/b)",
        "[`a`](#b)",
        "[a ](/b)",
        "`[a](/b)`",
    ),
    *("[a](https://A.example)", "[a](https://a.example/%zz)", "[a](https://a 'b')"),
    *("![a](https://a.example)", "[a]", "[", "]", "[TOC]", "*a*", "**", "_", "~"),
    *("www.", "://", "https://a.example", "//", "|", "\\", "&amp;", "{a}", "``", "="),
    *("- ", "+ ", "#", "--", ":", ":::", "???", "> ", "a\n-", "export"),
]


@given(
    st.lists(st.sampled_from(_RUNNING), min_size=1, max_size=9).map("".join),
    st.sampled_from(["", _BASE]),
)
def test_a_text_is_written_the_same_beside_one_that_has_to_be_read(
    text: str, base: str
) -> None:
    prose = CleanProse(base=base)
    beside = f"*a*\n\n{text.strip()}"
    blocks = filter(None, ("*a*", str(prose.block(text, 3))))
    assert str(prose.block(beside, 3)) == "\n\n".join(blocks)
    lines = filter(None, ("*a*", str(prose.cell(text))))
    assert prose.dead.get((beside, 3)) == prose.dead.get((text, 3))
    assert _single(str(prose.cell(beside))) == _single("\n".join(lines))


def _single(text: str) -> list[str]:
    """The lines of a text with one blank between words."""
    return [" ".join(line.split()) for line in text.split("\n")]
