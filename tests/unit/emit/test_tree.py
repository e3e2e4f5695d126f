"""Which paths a tree can hold."""

from __future__ import annotations

import pytest

from sdkwright.emit.tree import Artifact, Tree, UnsafePath


def _tree(*paths: str) -> Tree:
    return Tree(tuple(Artifact(path=path, content=b"") for path in paths))


def test_artifacts_are_sorted_by_path() -> None:
    assert list(_tree("b", "a/c", "a/b")) == ["a/b", "a/c", "b"]


@pytest.mark.parametrize(
    "path",
    [
        *("", "/a", "a//b", "a/", "../a", "a/../../b", "./a", "a\\b", "C:/a", "a\x00"),
        *(
            "a\n",
            "a.",
            "a ",
            "aux",
            "Con.py",
            "lpt1.txt",
            "x" * 256,
            "é" * 128,
            "\ud800",
        ),
    ],
)
def test_a_path_that_some_disk_refuses_or_that_climbs_out_is_unsafe(path: str) -> None:
    with pytest.raises(UnsafePath):
        _tree(path)


@pytest.mark.parametrize(
    "path", ["a", "a/b.py", ".gitignore", "con_.py", "é.md", "a b"]
)
def test_ordinary_paths_are_safe(path: str) -> None:
    assert list(_tree(path)) == [path]


@pytest.mark.parametrize("paths", [("a", "a"), ("a", "A"), ("a/b", "A"), ("ß", "SS")])
def test_no_two_files_share_a_path_on_any_disk(paths: tuple[str, str]) -> None:
    with pytest.raises(UnsafePath):
        _tree(*paths)
