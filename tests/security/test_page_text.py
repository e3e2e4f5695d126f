"""Pages show what a document says; nothing of it is alive where a site renders them."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from typing import Any

import pytest
from markdown_it import MarkdownIt

from sdkwright.app.package_files import print_package
from sdkwright.core.copies import ALONE
from sdkwright.core.unseen import UNSEEN
from sdkwright.targets.contract.registry import TARGETS
from tests.security.hostile_document import hostile_document
from tests.support.built_api import built_api
from tests.support.small_documents import document_of_paths, operation, parameter

_LIVE = "<img src=q onerror=alert(1)>"
_OURS = {
    *("a", "blockquote", "br", "code", "details", "em", "h1", "h2", "h3", "h4", "hr"),
    *("h5", "h6", "li", "ol", "p", "pre", "s", "strong", "summary", "table", "tbody"),
    *("td", "th", "thead", "tr", "ul"),
}

_HTML = {
    "a tag": _LIVE,
    "a tag of many lines": "<img\nsrc=q\nonerror=alert(1)\n>",
    "an end of what is ours": "</summary></details><script>alert(1)</script>",
    "a comment": f"<!-- {_LIVE} --> {_LIVE}",
    "an instruction": f"<?php {_LIVE} ?> <![CDATA[ {_LIVE} ]]> <!DOCTYPE x>",
    "an autolink": "<javascript:alert(1)>",
    "a backtick that pairs": f"a ` b {_LIVE} ` c {_LIVE}",
    "a backtick left open": f"a ` b\nc {_LIVE} ` d {_LIVE}\n{_LIVE}",
    "a backtick in another block": f"a `\n# {_LIVE} ` {_LIVE}",
    "an escaped backtick": f"a \\` b {_LIVE} ` c {_LIVE}",
    "runs of other lengths": f"`` a ` {_LIVE} ` b {_LIVE}",
    "a table": f"| a | b |\n| - | - |\n| ` {_LIVE} | ` {_LIVE} ` {_LIVE} |",
    "a table that splits": f"a | b\n- | -\n` | {_LIVE} ` ` {_LIVE} `",
    "a fence": f"```\n{_LIVE}\n```\n{_LIVE}",
    "a fence left open": f"```\n{_LIVE}",
    "a fence in a list": f"- a\n  ```\n{_LIVE}\n  ```\n{_LIVE}",
    "a fence in a list item": f"1. ```\n{_LIVE}\n   ```\n{_LIVE}",
    "a fence in a quote": f"> ```\n{_LIVE}\n> ```\n\n{_LIVE}",
    "a fence set in": f"  ```\n{_LIVE}\n```\n{_LIVE}\n  ```\n{_LIVE}",
    "a fence closed by a longer one": f"```\n{_LIVE}\n`````\n{_LIVE}",
    "fences of both kinds": f"~~~\n```\n~~~\n{_LIVE}\n```\n{_LIVE}",
    "a fence that is a span": f"``` a ``` {_LIVE}\n``` b\n{_LIVE}\n```",
    "code set in": f"    {_LIVE}\n\n{_LIVE}",
    "an entity": f"&lt;img&gt; &#60;img&#62; {_LIVE}",
    "a break that begins a block": f"<br>\n~~~\n{_LIVE}\n~~~",
    "an autolink with a backtick": f"<https://a.example/`> {_LIVE} `",
    "a table that begins like a fence": f"``` | a\n--- | ---\n{_LIVE} | b",
}

_MARKDOWN = {
    "a link": "[a](https://evil.example)",
    "an image": "![a](https://evil.example/x.png)",
    "a reference": "[a][b] [c]",
    "emphasis": "*a* **b** _c_ __d__ ~~e~~",
    "code": "`a` ``b",
    "escapes": "\\*a\\* \\[ \\",
    "an entity": "&lt;b&gt; &amp; &copy;",
    "hashes": "a ##",
    "pipes": "a | b \\| c",
    "html": _LIVE,
}


def _pages(
    document: Mapping[str, Any], language: str, **options: Any
) -> Iterator[tuple[str, str]]:
    api = built_api(document).api
    target = TARGETS[language]
    lowered = target.lower(api, target.parse_options(options, api))
    tree = print_package(lowered, processes=ALONE, maximum_bytes=1 << 30)[0]
    for path, file in tree.items():
        if path.endswith(".md"):
            yield path, file.content.decode()


class _Seen(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self, markdown: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        renderer = MarkdownIt("commonmark", {"html": True})
        self.feed(renderer.enable(["table", "strikethrough"]).render(markdown))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@pytest.mark.parametrize("language", TARGETS)
@pytest.mark.parametrize("html", _HTML)
def test_no_html_of_a_document_is_alive(html: str, language: str) -> None:
    options = {"packageName": "hostile", "sdkClassName": "Hostile"}
    for path, page in _pages(hostile_document(_HTML[html]), language, **options):
        for tag, attributes in _Seen(page).tags:
            # `EventStream<models.Thing>` stands plain on a response's line, as on published pages.
            is_type = tag.startswith("models.") and not attributes
            assert tag in _OURS or is_type, (path, tag, attributes)
            href = attributes.get("href") or ""
            assert not href.startswith("javascript:"), path
            # Parts of a page have places of their own.
            assert re.fullmatch(r"[\w-]*", attributes.get("id") or ""), path
            assert attributes.keys() <= {"href", "class", "open", "start", "id"}, path


def _document_of_data(text: str) -> dict[str, Any]:
    """A document with a text wherever it has data that pages show."""
    thing = {
        "type": "object",
        "properties": {
            "kind": {"type": "string", "enum": ["plain", text]},
            "fixed": {"const": text},
            "shown": {"type": "string", "example": text},
        },
    }
    servers = [
        {"url": f"https://a.example/{text}", "x-speakeasy-server-id": text},
        {"url": "https://b.example"},
    ]
    return {
        **document_of_paths(
            {
                "/things": {
                    "post": operation(
                        "makeThing",
                        parameters=[parameter("q", example=text)],
                        body={"$ref": "#/components/schemas/Thing"},
                        tags=["things"],
                    )
                }
            },
            components={"schemas": {"Thing": thing}},
            servers=servers,
        ),
        "info": {"title": text, "version": "1"},
    }


@pytest.mark.parametrize("language", TARGETS)
@pytest.mark.parametrize(("preset", "places"), [("speakeasy", 4), ("default", 3)])
@pytest.mark.parametrize("markdown", _MARKDOWN)
def test_data_shows_as_it_is_written(
    markdown: str, preset: str, places: int, language: str
) -> None:
    text = _MARKDOWN[markdown]
    options = {
        "packageName": "hostile",
        "sdkClassName": "Hostile",
        "enumFormat": "enum",
        "preset": preset,
    }
    seen = {
        path: _Seen(page)
        for path, page in _pages(_document_of_data(text), language, **options)
    }
    for path, page in seen.items():
        assert not any(
            tag == "img" or "evil" in str(attributes) for tag, attributes in page.tags
        ), path
    readme = "".join(seen["README.md"].texts)
    assert f"{text} for {'Python' if language == 'python' else 'TypeScript'}" in readme
    assert f"https://a.example/{text}" in readme
    everywhere = "".join(t for page in seen.values() for t in page.texts)
    # Code shows some of it escaped as a literal.
    assert everywhere.count(text) >= places


@pytest.mark.parametrize("language", TARGETS)
def test_html_in_prose_is_shown_unless_it_is_kept(language: str) -> None:
    document = document_of_paths({"/a": {"get": operation("a")}})
    document["info"][
        "description"
    ] = "<u>text</u>, `<i>`, 1 < 2 and <https://a.example>"
    escaped = dict(_pages(document, language))["README.md"]
    link = "[https://a.example](https://a.example)"
    assert f"&lt;u>text&lt;/u>, `<i>`, 1 &lt; 2 and {link}" in escaped
    kept = dict(_pages(document, language, proseHtml="keep"))["README.md"]
    assert "<u>text</u>, `<i>`, 1 &lt; 2" in kept
    published = dict(_pages(document, language, preset="speakeasy"))["README.md"]
    assert "&lt;u>text&lt;/u>, `<i>`, 1 < 2 and <https://a.example>" in published


_UNSEEN = {
    "a fill": "\u3164",
    "half a fill": "\uffa0",
    "a letter of Arabic": "\u061c",
    "no width": "\u200b",
    "a joiner": "\u200d",
    "a word joiner": "\u2060",
    "a tag": "\U000e0041",
    "a selector": "\U000e0100",
    "a mark of direction": "\u202e",
    "a joiner of graphemes": "\u034f",
    "a blank of Braille": "\u2800",
    "a soft hyphen": "\u00ad",
    "looks of nothing": " \ufe0f\ufe0f",
}


@pytest.mark.parametrize("language", TARGETS)
@pytest.mark.parametrize("character", _UNSEEN)
def test_what_nobody_sees_is_in_no_file_and_no_name(
    character: str, language: str
) -> None:
    api = built_api(hostile_document(f"ad{_UNSEEN[character]}min")).api
    target = TARGETS[language]
    options = {"packageName": "hostile", "sdkClassName": "Hostile"}
    lowered = target.lower(api, target.parse_options(options, api))
    tree = print_package(lowered, processes=ALONE, maximum_bytes=1 << 30)[0]
    for path, file in tree.items():
        found = UNSEEN.search(file.content.decode()) or UNSEEN.search(path)
        assert found is None, (path, found)
    if language == "python":
        project = tomllib.loads(tree["pyproject.toml"].content.decode())["project"]
    else:
        project = json.loads(tree["package.json"].content)
    assert _UNSEEN[character] in project["description"]
