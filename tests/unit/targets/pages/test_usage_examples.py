"""Which calls README shows first, where the document says so, and what it says above them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sdkwright.emit.render import render_all
from sdkwright.targets.languages.python import readme as python_readme
from sdkwright.targets.languages.typescript import readme as typescript_readme
from tests.support.python_api import python_api
from tests.support.small_documents import document_of_paths, operation
from tests.support.typescript_api import typescript_api

_MARK = "x-speakeasy-usage-example"
_OBJECT = {"type": "object", "properties": {"a": {"type": "string"}}}


def _python(document: dict[str, Any], preset: str) -> dict[str, str]:
    jobs = python_readme.readme_jobs(python_api(document, preset=preset).package)
    return _texts(jobs)


def _typescript(document: dict[str, Any], preset: str) -> dict[str, str]:
    package = typescript_api(document, preset=preset).package
    return _texts(typescript_readme.readme_jobs(package))


def _texts(jobs: Any) -> dict[str, str]:
    tree = render_all(jobs)
    return {path: tree[path].content.decode() for path in tree}


languages = pytest.mark.parametrize("pages", [_python, _typescript])
presets = pytest.mark.parametrize("preset", ["default", "speakeasy"])


def _document(**marks: Any) -> dict[str, Any]:
    """Three operations; the first would be shown if none were marked."""
    paths: dict[str, Any] = {}
    for name in ("look", "move", "stop"):
        one = operation(name, answer=_OBJECT, summary=f"To {name}")
        if name in marks:
            one[_MARK] = marks[name]
        paths[f"/{name}"] = {"get" if name == "look" else "delete": one}
    return document_of_paths(paths)


def _shown(text: str) -> str:
    """What stands between the marks of the section."""
    begin, end = "<!-- Start SDK Example Usage", "<!-- End SDK Example Usage"
    return text.partition(begin)[2].partition(end)[0]


@languages
@presets
def test_the_marked_call_is_the_one_that_readme_shows(
    pages: Callable[..., dict[str, str]], preset: str
) -> None:
    written = pages(_document(move=True), preset)
    for page in ("README.md", "USAGE.md"):
        shown = _shown(written[page])
        assert ".move" in shown
        assert ".look" not in shown
        assert "###" not in shown


@languages
def test_several_stand_in_the_order_of_their_positions_below_headings(
    pages: Callable[..., dict[str, str]],
) -> None:
    marks = {
        "look": True,
        "move": {"position": 2},
        "stop": {"title": "Come to <b>rest</b>", "description": "Now.", "position": 1},
    }
    shown = _shown(pages(_document(**marks), "default")["README.md"])
    headings = [line for line in shown.splitlines() if line.startswith("### ")]
    assert [one.split()[-1] for one in headings][1:] == ["move", "look"]
    assert "Come to" in headings[0]
    assert "<b>" not in headings[0]
    assert "\n\nNow.\n\n" in shown
    places = [shown.index(f".{name}") for name in ("stop", "move", "look")]
    assert places == sorted(places)


@languages
def test_none_is_marked_by_false(pages: Callable[..., dict[str, str]]) -> None:
    written = pages(_document(move=False), "default")
    assert written == pages(_document(), "default")
