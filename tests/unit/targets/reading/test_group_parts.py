"""What the operations of a large group are about, as their paths say."""

from __future__ import annotations

import pytest

from sdkwright.targets.reading.group_parts import group_parts
from tests.support.large_groups import THINGS, large_group
from tests.support.python_api import python_api
from tests.support.small_documents import document_of_paths, operation


def _parts(document: object) -> dict[str, list[str]]:
    package = python_api(document).package  # type: ignore[arg-type]
    (group,) = package.api.groups
    return {
        " ".join(about): [one.id for one in operations]
        for about, operations in group_parts(group, package.calls).items()
    }


def test_a_group_with_few_operations_is_whole() -> None:
    assert list(_parts(large_group(each=3))) == [""]


def test_a_large_group_has_a_part_for_each_thing_of_its_own() -> None:
    parts = _parts(large_group())

    assert list(parts) == ["", *THINGS]
    assert parts[""] == ["repos/get", "repos/delete"]
    assert all(len(parts[thing]) == 12 for thing in THINGS)


@pytest.mark.parametrize(
    ("path", "about"),
    [
        ("/repos/{owner}/{repo}/branches/{branch}", "branches"),
        ("/repos/{owner}/{repo}/release-assets", "release assets"),
        ("/orgs/{org}/repos", ""),
        ("/v2/repos/{owner}/tags", "tags"),
        ("/user/repos", "user"),
        ("/repo/{owner}", ""),
        ("/repos", ""),
    ],
)
def test_neither_the_groups_words_nor_whose_a_thing_is_say_what_it_is_about(
    path: str, about: str
) -> None:
    document = large_group()
    document["paths"][path] = {"put": operation("wanted", tags=["repos"])}

    assert [key for key, ids in _parts(document).items() if "wanted" in ids] == [about]


def test_a_thing_with_many_operations_has_parts_of_its_own() -> None:
    paths = {
        f"/repos/{{id}}/branches{below}/{number}": {
            "get": operation(f"{below or 'own'}-{number}", tags=["repos"])
        }
        for below in ("", "/{branch}/protection", "/{branch}/rename")
        for number in range(30)
    }
    del paths["/repos/{id}/branches/29"]
    paths["/repos/{id}/branches"] = {"get": operation("all", tags=["repos"])}
    parts = _parts(document_of_paths(paths))

    assert parts["branches"] == ["all"]
    assert len(parts["branches protection"]) == 30
    assert len(parts["branches rename"]) == 30


def test_a_path_has_no_more_parts_than_people_read() -> None:
    paths = {
        f"/a/b/c/d/e/f/{number}": {"get": operation(f"do{number}", tags=["repos"])}
        for number in range(70)
    }

    assert list(_parts(document_of_paths(paths))) == ["", "a b c d"]
