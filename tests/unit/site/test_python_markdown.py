"""What Python-Markdown shows of a text that was written for it is what CommonMark shows of the text."""

from __future__ import annotations

import re

import markdown
import pytest
from markdown_it import MarkdownIt

from sdkwright.site.adapters.python_markdown import python_markdown

_EXTENSIONS = ["admonition", "attr_list", "tables", "toc", "pymdownx.superfences"]
_EXTENSIONS += ["pymdownx.details", "pymdownx.tabbed"]
_TAG = re.compile(r"<(/?)(ul|ol|li|pre|table|tr|h\d|blockquote|div|details|em)\b")
_FENCED = "```json\n{}\n```"


def _shape(html: str) -> list[str]:
    """The elements that a reader sees, without paragraphs, which lists have or not, and what surrounds code."""
    html = re.sub(
        r'<div class="[^"]*highlight[^"]*">(.*?)</div>', r"\1", html, flags=re.S
    )
    return ["".join(one) for one in _TAG.findall(html)]


def _words(html: str) -> list[str]:
    text = re.sub(r"<[^>]*>", " ", html)
    for entity, mark in (("&quot;", '"'), ("&#33;", "!"), ("&#58;", ":")):
        text = text.replace(entity, mark)
    for entity, mark in (
        ("&#61;", "="),
        ("&#63;", "?"),
        ("&#91;", "["),
        ("&#47;", "/"),
    ):
        text = text.replace(entity, mark)
    return text.replace("\u200b", "").replace("&#8203;", "").split()


@pytest.mark.parametrize(
    "text",
    [
        "Text\n* a\n* b",
        "Text\n- a\n  - b\n    - c\n- d",
        "1. a\n   - b\n\n     more\n2. c",
        "1) a\n2) b",
        f"Text\n{_FENCED}\nmore",
        f"Text\n{_FENCED}\n* a",
        f"* a\n\n  {_FENCED.replace(chr(10), chr(10) + '  ')}\n\n* b",
        f"* a\n  {_FENCED.replace(chr(10), chr(10) + '  ')}\n* b",
        f"1. {_FENCED.replace(chr(10), chr(10) + '   ')}\n2. b",
        "Text\n| a | b |\n| --- | --- |\n| 1 | 2 |",
        f"{_FENCED}\n| a | b |\n| --- | --- |\n| 1 | 2 |",
        "* a\nlazy\n* b",
        "* a\n\n  b\n\nc",
        "Text that goes on\n2. is no list",
        "Text\n-\nmore",
        '!!! note "x"\n    y',
        '=== "x"\n\ny',
        "??? a\n\nb",
        "[TOC]\n\n# a",
        "/// note\nx\n///",
        "> quote\n\n*a* _b_",
        "```\n* a\n!!! b\n```",
        "````\n```\n* a\n````\nText\n* b",
        "~~~\n* a\n~~~",
        "*   a\n*   b\n\n    c",
        "a\n\n***\n\nb",
        "",
    ],
)
def test_a_text_shows_as_commonmark_has_it(text: str) -> None:
    expected = MarkdownIt("commonmark").enable("table").render(text)
    shown = markdown.markdown(python_markdown(text), extensions=_EXTENSIONS)
    assert _shape(shown) == _shape(expected), shown
    assert _words(shown) == _words(expected), shown
