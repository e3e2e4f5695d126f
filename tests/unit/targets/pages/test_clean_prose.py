"""The gate for a document's Markdown on clean pages: what each kind of text becomes."""

from __future__ import annotations

import pytest

from sdkwright.targets.pages.clean_prose import CleanProse

_BLOCKS = {
    "plain": ("Some text.\nMore.", "Some text.\nMore."),
    "braces": ("a {x} `{y}`", "a &#123;x&#125; `{y}`"),
    "html": ("<u>a</u> 1 < 2", "&lt;u>a&lt;/u> 1 &lt; 2"),
    "a comment": ("<!-- a -->", "&lt;!-- a -->"),
    "breaks": ("a<br>b<br/><br />c\\\nd", "a<br/>\nb<br/>\nc<br/>\nd"),
    "headings": ("# A\n\nB\n=\n\n### C", "#### A\n\n#### B\n\n###### C"),
    "headings that are deep": ("##### A\n\n###### B", "#### A\n\n##### B"),
    "a definition": ("[a], [b][a]\n\n[a]: https://x.y", "[a](https://x.y), [b](https://x.y)"),
    "a footnote": ("a[^1]\n\n[^1]: b c", "a[^1]\n\n[^1\\]: b c"),
    "code set in": ("a\n\n    {b}\n", "a\n\n```\n{b}\n```"),
    "an open fence": ("```js\n{a}", "```js\n{a}\n```"),
    "an autolink": ("<https://x.y/a>", "[https://x.y/a](https://x.y/a)"),
    "a module": ("import a", "&#105;mport a"),
    "lists": ("* a\n* b\n  1. c", "-   a\n-   b\n    1. c"),
    "lists side by side": ("- a\n\n\n* b", "- a\n\n* b"),
    "a table": ("|a|b|\n|-|:-:|\n|`c\\|d`|", "| a | b |\n| --- | :-: |\n| `c\\|d` |  |"),
    "no list": ("1\\. a\n2020\\. b", "1\\. a\n2020\\. b"),
    "a script": ("[a](javascript:b)", "[a\\](javascript:b)"),
    "an admonition": (":::note\na", "&#58;::note\na"),
}  # fmt: skip


@pytest.mark.parametrize("kind", _BLOCKS)
def test_blocks(kind: str) -> None:
    text, written = _BLOCKS[kind]
    assert str(CleanProse().block(text, 4)) == written


_CELLS = {
    "paragraphs": ("a\nb\n\nc", "a b\nc"),
    "a heading": ("# A\nb", "**A**\nb"),
    "a list": ("a:\n\n- b\n- c\n\n3. d", "a:\n• b\n• c\n3. d"),
    "code": ("```\na {\n  b\n```", "`a {`\n`b`"),
    "a table": ("|a|b|\n|-|-|\n|c|d|", "a | b\nc | d"),
    "a pipe": ("a | b", "a | b"),
}


@pytest.mark.parametrize("kind", _CELLS)
def test_cells(kind: str) -> None:
    text, written = _CELLS[kind]
    assert str(CleanProse().cell(text)) == written


_LINKS = {
    "from the root": ("/docs/x?y#z", "https://api.example/docs/x?y#z"),
    "from its place": ("../x", "https://api.example/x"),
    "a fragment": ("#x", "https://api.example/v1/guide#x"),
    "absolute": ("http://a.example/b_(c)", "http://a.example/b_%28c%29"),
    "without a scheme": ("//a.example/b", "https://a.example/b"),
    "mail": ("mailto:a@b.example", "mailto:a@b.example"),
}


@pytest.mark.parametrize("kind", _LINKS)
def test_links_are_resolved_against_the_base(kind: str) -> None:
    target, resolved = _LINKS[kind]
    prose = CleanProse(base="https://api.example/v1/guide")
    assert str(prose.line(f"See [it]({target}).")) == f"See [it]({resolved})."
    assert prose.dead == {}


@pytest.mark.parametrize("target", ["/docs/x", "../x", "x.md", "#x", "?a=b"])
def test_links_that_lead_nowhere_are_text_and_known(target: str) -> None:
    prose = CleanProse()
    assert str(prose.block(f"See [`it`]({target}).", 3)) == "See `it`."
    assert list(prose.dead.values()) == [(target,)]


def test_marks_of_a_link_that_leads_nowhere_join_no_others() -> None:
    assert str(CleanProse().line("*a*[*b*](#c) [](#d)")) == "*a*b #d"


def test_html_is_left_alone_where_it_is_kept() -> None:
    prose = CleanProse(html="keep")
    assert str(prose.block("a <b>c</b>\n\n<p>d</p>", 3)) == "a <b>c</b>\n\n<p>d</p>"
