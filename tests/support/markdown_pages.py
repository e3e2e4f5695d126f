"""What readers of CommonMark and MDX find wrong in a package's pages."""

from __future__ import annotations

import json
import posixpath
import re
import subprocess
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from sdkwright.app.package_files import print_package
from sdkwright.core.copies import ALONE
from sdkwright.ir.api import Api
from sdkwright.targets.contract.registry import TARGETS
from tests.conftest import REPOSITORY
from tests.typescript.tools import install

LARGEST = 400_000
"""Bytes of a page that every place shows."""
_MDX = REPOSITORY / "tests" / "mdx"
_PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
_ANCHOR = re.compile(r'<a id="([^"<>]*)">')
_OURS = ("</a>", "<br/>")
_SCHEME = re.compile(r"[a-z][a-z+.-]*:")


def pages_of(api: Api, language: str, **options: Any) -> Mapping[str, str]:
    """The Markdown files of a package by path."""
    target = TARGETS[language]
    lowered = target.lower(api, target.parse_options(options, api))
    tree = print_package(lowered, processes=ALONE, maximum_bytes=1 << 30)[0]
    return {
        path: file.content.decode()
        for path, file in tree.items()
        if path.endswith(".md")
    }


def wrong_markdown(texts: Mapping[str, str]) -> list[str]:
    """HTML that isn't ours, links and anchors that lead nowhere, and second titles, of the pages below ``docs``."""
    shown = {path: text for path, text in texts.items() if path.startswith("docs/")}
    tokens = {path: _PARSER.parse(text) for path, text in shown.items()}
    anchors = {path: list(_anchors(found)) for path, found in tokens.items()}
    return [
        f"{path}: {problem}"
        for path, found in tokens.items()
        for problem in (
            *_titles(found),
            *_html(found),
            *(
                ["an anchor twice"]
                if len(set(anchors[path])) < len(anchors[path])
                else []
            ),
            *_dead(path, found, anchors),
        )
    ]


def wrong_mdx(texts: Mapping[str, str]) -> list[str]:
    """What MDX can't read, plain or with GitHub's additions, of the pages below ``docs``."""
    install(_MDX)
    shown = {path: text for path, text in texts.items() if path.startswith("docs/")}
    ran = subprocess.run(
        ["node", str(_MDX / "judge.mjs")],
        input=json.dumps(shown),
        capture_output=True,
        text=True,
        check=True,
    )
    found: list[str] = json.loads(ran.stdout)
    return found


def wrong_skill(texts: Mapping[str, str]) -> list[str]:
    """What agents can't read of a package's ``SKILL.md``: its front matter, its length."""
    (text,) = (text for path, text in texts.items() if path.endswith("SKILL.md"))
    _, head, body = text.split("---\n", 2)
    front = yaml.safe_load(head)
    problems = [
        (front.keys() == {"name", "description"}, "other keys"),
        (re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", front["name"]), "a wrong name"),
        (len(front["name"]) <= 64, "a long name"),
        (0 < len(front["description"]) <= 1024, "a long description"),
        (len(text.encode()) < 8_000, "many bytes"),
        (text.count("\n") < 200, "many lines"),
        (body.lstrip().startswith("# "), "no title"),
    ]
    return [f"SKILL.md has {problem}" for is_right, problem in problems if not is_right]


def _inline(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield from token.children or ()


def _titles(tokens: list[Token]) -> Iterator[str]:
    levels = [one.tag for one in tokens if one.type == "heading_open"]
    if levels.count("h1") != 1 or levels[0] != "h1":
        yield "it has not one title"


def _html(tokens: list[Token]) -> Iterator[str]:
    yield from (one.content for one in tokens if one.type == "html_block")
    for one in _inline(tokens):
        is_ours = one.content in _OURS or _ANCHOR.fullmatch(one.content)
        if one.type == "html_inline" and not is_ours:
            yield one.content


def _anchors(tokens: list[Token]) -> Iterator[str]:
    for one in _inline(tokens):
        found = _ANCHOR.fullmatch(one.content) if one.type == "html_inline" else None
        if found is not None:
            yield found.group(1)


def _dead(
    path: str, tokens: list[Token], anchors: Mapping[str, list[str]]
) -> Iterator[str]:
    for one in _inline(tokens):
        target = str(one.attrs.get("href", one.attrs.get("src", "")))
        if not target or _SCHEME.match(target):
            continue
        file, _, fragment = target.partition("#")
        folder = posixpath.dirname(path)
        page = posixpath.normpath(posixpath.join(folder, unquote(file)))
        page = page if file else path
        if page not in anchors:
            yield f"no page {target}"
        elif fragment and unquote(fragment) not in anchors[page]:
            yield f"no anchor {target}"
