"""Pages of hostile documents: valid CommonMark and MDX, with links that lead somewhere, and nothing above what is the page's own."""

from __future__ import annotations

import re
from typing import Any

import pytest

from sdkwright.targets.contract.registry import TARGETS
from tests.conftest import REPOSITORY
from tests.support.built_api import built_api
from tests.support.documents import read_document
from tests.support.markdown_pages import (
    pages_of,
    wrong_markdown,
    wrong_mdx,
    wrong_skill,
)
from tests.support.small_documents import document_of_paths, operation, parameter

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


def _document() -> dict[str, Any]:
    """A document with each of the texts wherever it describes something."""
    paths: dict[str, Any] = {}
    schemas: dict[str, Any] = {}
    for number, text in enumerate(_TEXTS.values()):
        field = {"type": "string", "enum": [text, "a"], "description": text}
        properties = {"it": field, "list": {"type": "array", "items": field}}
        schemas[f"Thing{number}"] = {
            "type": "object",
            "description": text,
            "properties": properties,
        }
        reference = {"$ref": f"#/components/schemas/Thing{number}"}
        made = operation(
            f"make{number}",
            parameters=[parameter("q", description=text, example=text)],
            body=reference,
            answer=reference,
            tags=[f"tag {number}"],
        )
        words = {"description": text, "summary": text, "deprecated": True}
        paths[f"/{number}/{{{text[:5]}}}"] = {"post": {**made, **words}}
    tags = [
        {"name": f"tag {number}", "description": text}
        for number, text in enumerate(_TEXTS.values())
    ]
    return document_of_paths(paths, components={"schemas": schemas}, tags=tags)


@pytest.mark.parametrize("language", TARGETS)
def test_pages_are_valid_whatever_descriptions_hold(language: str) -> None:
    options = {"packageName": "hostile", "sdkClassName": "Hostile"}
    texts = pages_of(built_api(_document()).api, language, **options)
    assert len(texts) > 2 * len(_TEXTS)
    assert wrong_markdown(texts) == []
    assert wrong_skill(texts) == []
    assert wrong_mdx(texts) == []


@pytest.mark.parametrize("language", TARGETS)
def test_links_of_the_document_are_resolved_against_a_base(language: str) -> None:
    path = REPOSITORY / "tests/cases/docs-hostile-text/openapi.yaml"
    api = built_api(read_document(path, ())).api
    base = {"base": "https://docs.example/v1/"}
    texts = pages_of(api, language, packageName="pad", docs=base)
    page = texts["docs/sdks/notes/README.md"]
    assert "[guide](https://docs.example/docs/x)" in page
    assert "[up](https://docs.example/x)" in page
    assert "[here](https://docs.example/v1/#x)" in page
    assert not re.search(r"(?<!\\)\]\(javascript:", page)
