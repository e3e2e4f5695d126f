"""``SKILL.md``: short, right in its front matter, and full of names that exist."""

from __future__ import annotations

import re
from typing import Any

import pytest

from sdkwright.targets.contract.registry import TARGETS
from tests.support.built_api import built_api
from tests.support.markdown_pages import pages_of, wrong_skill
from tests.support.small_documents import document_of_paths, operation

_PATHS = {"python": "src/shop/SKILL.md", "typescript": "SKILL.md"}


def _skill(document: dict[str, Any], language: str, **options: Any) -> str:
    api = built_api(document).api
    texts = pages_of(api, language, packageName="shop", **options)
    assert wrong_skill(texts) == []
    return texts[_PATHS[language]]


def _large(groups: int, methods: int) -> dict[str, Any]:
    return document_of_paths(
        {
            f"/{group}/{number}": {
                "get": operation(f"get_{group}_{number}", tags=[f"group {group}"])
            }
            for group in range(groups)
            for number in range(methods)
        }
    )


@pytest.mark.parametrize("language", TARGETS)
@pytest.mark.parametrize(("groups", "methods"), [(1, 600), (30, 20), (300, 2)])
def test_a_large_api_has_a_short_skill(
    groups: int, methods: int, language: str
) -> None:
    page = _skill(_large(groups, methods), language)
    assert "more" in page


@pytest.mark.parametrize("language", TARGETS)
def test_all_names_of_a_small_api_are_there(language: str) -> None:
    paths = {"/a": {"get": operation("listThings", tags=["stock"])}}
    page = _skill(document_of_paths(paths), language)
    name = "list_things" if language == "python" else "listThings"
    assert re.search(rf"\* `stock`: `(?:{name}|list)`", page), page


@pytest.mark.parametrize("language", TARGETS)
@pytest.mark.parametrize(
    "title", ["---\nname: evil", '"; {x} <b> `c`', "a" * 500, "\u202e: #", "'''"]
)
def test_titles_stay_in_their_place(title: str, language: str) -> None:
    document = document_of_paths({"/a": {"get": operation("a", tags=["b"])}})
    document["info"]["title"] = title
    page = _skill(document, language, sdkClassName="Shop")
    assert page.count("\n---\n") == 1


@pytest.mark.parametrize("language", TARGETS)
def test_an_api_without_operations_has_a_skill_without_calls(language: str) -> None:
    assert "## Call" not in _skill(document_of_paths({}), language)


@pytest.mark.parametrize("language", TARGETS)
def test_published_packages_have_none(language: str) -> None:
    api = built_api(document_of_paths({"/a": {"get": operation("a")}})).api
    texts = pages_of(api, language, packageName="shop", preset="speakeasy")
    assert not [path for path in texts if path.endswith("SKILL.md")]


@pytest.mark.parametrize(
    ("language", "place"),
    [("python", "errors.by_status"), ("typescript", "errors.byStatus")],
)
def test_classes_that_catch_by_status_are_told_of(language: str, place: str) -> None:
    paths = {"/a": {"get": operation("listThings")}}
    page = _skill(document_of_paths(paths), language)
    assert f"`{place}` catches by status: `BadRequestError` (400)" in page
