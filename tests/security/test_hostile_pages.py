"""Pages of hostile documents: valid CommonMark and MDX, with links that lead somewhere, and nothing above what is the page's own."""

from __future__ import annotations

import re

import pytest

from sdkwright.ir.api import Api
from sdkwright.targets.contract.registry import TARGETS
from tests.conftest import REPOSITORY
from tests.security.hostile_document import hostile_document
from tests.support.built_api import built_api
from tests.support.documents import read_document
from tests.support.markdown_pages import pages_of, wrong_markdown, wrong_mdx

_TEXTS = {
    "braces": "{x} `{y}` {/* z */} ${z}",
    "html": "<br> <script>alert(1)</script>\n\n<div>\n\n*a*\n",
    "a comment": "a <!-- b",
    "an open fence": "a\n\n~~~js\n{b}",
    "headings": "# A\n\nB\n=\n\n###### C",
    "tables": "| a | b |\n|-|-|\n| `c\\|d` | {e} |\n\nf | g",
    "definitions": "[a]: /b\n[^1]: c\n\n[a] [^1]",
    "links": "[a](/docs/x) [b](../x) [c](#x) [d](javascript:e) ![f](g.png)",
    "modules": "import a from 'b'\n\nexport const c = 1",
    "code set in": "a\n\n    {b} <c>\n\n\t<d>",
    "lists": "- a\n  1. b\n\n     {c}\n* d\n+ e\n2) f",
    "quotes": "> # a\n> - <b>\n> {c}",
    "marks": "` `` *a **b _c __d ~~e [f ![g",
    "escapes": "\\ \\{ \\< a\\|b \\\\| `\\|`",
}


@pytest.mark.parametrize("language", TARGETS)
def test_pages_are_valid_whatever_descriptions_hold(language: str) -> None:
    options = {"packageName": "hostile", "sdkClassName": "Hostile"}
    shown: dict[str, str] = {}
    for name, text in _TEXTS.items():
        texts = pages_of(built_api(hostile_document(text)).api, language, **options)
        assert wrong_markdown(texts) == [], name
        shown |= {
            f"docs/{name}/{path}": page
            for path, page in texts.items()
            if path.startswith("docs/")
        }
    assert wrong_mdx(shown) == []


def _case() -> Api:
    path = REPOSITORY / "tests/cases/docs-hostile-text/openapi.yaml"
    return built_api(read_document(path, ())).api


@pytest.mark.parametrize("language", TARGETS)
def test_links_of_the_document_are_resolved_against_a_base(language: str) -> None:
    base = {"base": "https://docs.example/v1/"}
    texts = pages_of(_case(), language, packageName="pad", docs=base)
    page = texts["docs/sdks/notes/README.md"]
    assert "[guide](https://docs.example/docs/x)" in page
    assert "[up](https://docs.example/x)" in page
    assert "[here](https://docs.example/v1/#x)" in page
    assert not re.search(r"(?<!\\)\]\(javascript:", page)
