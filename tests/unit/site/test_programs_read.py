"""What programs read of a site: a list of its pages, all of it in one text, and each page as plain Markdown."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from sdkwright.site.adapters.registry import ADAPTERS
from sdkwright.site.lean import lean_text
from sdkwright.site.llms import llms_index, plain_pages
from tests.support.described_api import docs_of
from tests.support.sample_site import SAMPLE
from tests.support.small_documents import document_of_paths, operation

_TEXT = "Its number. It never changes, [as is told](/there).\n\nNor *should* it."


def _document(types: int = 1) -> dict[str, object]:
    schemas = {
        f"Thing{number}": {
            "type": "object",
            "description": "A thing. There are many.",
            "deprecated": True,
            "required": ["own_id"],
            "properties": {
                "own_id": {"type": "string", "description": _TEXT},
                "size": {"enum": ["s", "m"]},
            },
        }
        for number in range(types)
    }
    union = [{"$ref": f"#/components/schemas/{name}"} for name in schemas]
    listing = operation("getThing", answer={"oneOf": union} if types > 1 else union[0])
    asked = {
        "name": "id",
        "in": "query",
        "required": True,
        "description": _TEXT,
        "schema": {"type": "string"},
    }
    listing |= {"tags": ["things"], "summary": "Get a thing", "parameters": [asked]}
    document = document_of_paths({"/things": {"get": listing}})
    document["components"] = {"schemas": schemas}
    return document


def test_the_whole_text_has_every_operation_and_type_in_few_words() -> None:
    docs = docs_of(_document())
    text = lean_text(docs.site, tuple(docs.packages))
    operation_text = """\
## Get a thing
`GET /things`
### Parameters
- `id` (query, string): **Required.** Its number.
### Returns
- `200` `application/json` `Thing0`
- Python: `things.get` or `things.get_async` gives `models.Thing0`
- TypeScript: `things.get` or `thingsGet` gives `Promise<models.Thing0>`
"""
    assert operation_text in text
    assert (
        """\n# Thing0\n> **Deprecated**\nA thing.\n`own_id`* string, `size` `"s"` or `"m"`\n"""
        in text
    )
    assert "A type is `models.NAME` in Python, TypeScript unless" in text
    # How to begin is told as the guide tells it.
    assert "npm install things" in text
    assert ".md" not in text
    assert "## Operations" not in text


def test_the_whole_text_is_much_shorter_than_the_pages() -> None:
    docs = docs_of(_document(types=100))
    text = lean_text(docs.site, tuple(docs.packages))
    assert len(text) < 0.6 * sum(map(len, plain_pages(docs.site).values()))


def test_the_list_of_pages_is_short_however_many_types_there_are() -> None:
    site = docs_of(_document(types=250)).site
    listed = llms_index(site, lambda page: f"{page.path}.md")
    assert "(things/index.md)" in listed
    assert "(types/index.md)" in listed
    assert "thing249" not in listed
    assert "(types/thing249.md)" in llms_index(
        docs_of(_document()).site, lambda page: f"{page.path}.md"
    ).replace("thing0", "thing249")


_LINKS = {
    "index": ["images/create.md#createImage", "images/index.md"],
    "images/create": ["../types/image.md#image", "../types/image.md", "../index.md"],
    "images/inner/_get": ["../create.md#hostile", "_get.md", "../../index.md"],
    "types/image": ["../images/create.md#createImage"],
}


@pytest.mark.parametrize(
    ("name", "folder"), [("starlight", "src/content/docs"), ("docusaurus", "docs")]
)
def test_pages_are_published_as_plain_markdown_too(
    name: str, folder: str, tmp_path: Path
) -> None:
    written = ADAPTERS[name].write(SAMPLE)
    for path, text in {**written.files, **written.once}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    program = f"""
        import {{ plainPages }} from "{tmp_path}/src/plain-pages.mjs";
        console.log(JSON.stringify(plainPages("{folder}")));"""
    ran = subprocess.run(
        ("node", "--input-type=module", "--eval", program),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    pages = json.loads(ran.stdout)
    assert pages.keys() == plain_pages(SAMPLE).keys()
    for path, links in _LINKS.items():
        for link in links:
            assert f"]({link})" in pages[path], pages[path]
    create = pages["images/create"]
    assert create.startswith("# ")
    assert '**Python**\n\n```python\nprint("{x}")' in create
    assert "console.log(`${1} <b>`);" in create
    assert "import " not in create
    assert "<Tab" not in create
