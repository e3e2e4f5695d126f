"""Trees on disk: what is ours, what is written, and that it is all or nothing."""

from __future__ import annotations

import json
import os
import shutil
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from sdkwright.emit.compare import compare
from sdkwright.emit.folder import Folder
from sdkwright.emit.manifest import MANIFEST_PATH
from sdkwright.emit.record import ATTRIBUTES, FILES_PATH, OWN_FOLDER
from sdkwright.emit.tree import Artifact, Tree, UnsafePath
from sdkwright.emit.write import FilesInTheWay, write


def _tree(once: tuple[str, ...] = (), /, **files: str) -> Tree:
    return Tree(
        tuple(
            Artifact(
                path=name.replace("__", "/"), content=text.encode(), once=name in once
            )
            for name, text in files.items()
        )
    )


def _files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and OWN_FOLDER not in path.parts and path.name != ATTRIBUTES
    }


def test_a_tree_is_written_with_its_folders(tmp_path: Path) -> None:
    write(_tree(a="1", d__e__b="2"), tmp_path / "new" / "out")
    assert _files(tmp_path / "new" / "out") == {"a": "1", "d/e/b": "2"}


def test_a_second_run_touches_nothing(tmp_path: Path) -> None:
    tree = _tree(a="1", d__b="2")
    write(tree, tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    changes = write(tree, tmp_path)
    assert not changes.drifted
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_a_file_that_is_made_no_longer_goes_with_its_empty_folders(
    tmp_path: Path,
) -> None:
    write(_tree(a="1", d__e__b="2"), tmp_path)
    write(_tree(a="1"), tmp_path)
    assert not (tmp_path / "d").exists()
    assert _files(tmp_path) == {"a": "1"}


def test_files_of_others_are_never_touched(tmp_path: Path) -> None:
    write(_tree(a="1", d__b="2"), tmp_path)
    (tmp_path / "d" / "mine").write_text("3")
    write(_tree(a="1"), tmp_path)
    assert _files(tmp_path) == {"a": "1", "d/mine": "3"}


def test_a_stale_file_that_was_edited_stays(tmp_path: Path) -> None:
    write(_tree(a="1", b="2"), tmp_path)
    (tmp_path / "b").write_text("mine")
    changes = write(_tree(a="1"), tmp_path)
    assert changes.kept == ("b",)
    assert _files(tmp_path) == {"a": "1", "b": "mine"}


def test_a_file_of_others_in_the_way_stops_everything(tmp_path: Path) -> None:
    (tmp_path / "b").write_text("mine")
    with pytest.raises(FilesInTheWay) as stopped:
        write(_tree(a="1", b="2"), tmp_path)
    assert stopped.value.paths == ("b",)
    assert _files(tmp_path) == {"b": "mine"}
    write(_tree(a="1", b="2"), tmp_path, overwrite=True)
    assert _files(tmp_path) == {"a": "1", "b": "2"}


def test_a_link_in_the_output_is_never_followed(tmp_path: Path) -> None:
    outside, out = tmp_path / "outside", tmp_path / "out"
    outside.mkdir()
    out.mkdir()
    (out / "d").symlink_to(outside)
    with pytest.raises(FilesInTheWay):
        write(_tree(d__b="2"), out, overwrite=True)
    assert list(outside.iterdir()) == []


def test_a_once_file_is_written_when_missing_and_then_left_to_people(
    tmp_path: Path,
) -> None:
    write(_tree(("hooks",), hooks="1"), tmp_path)
    (tmp_path / "hooks").write_text("mine")
    changes = write(_tree(("hooks",), hooks="2"), tmp_path)
    assert not changes.drifted
    write(_tree(a="1"), tmp_path)
    assert _files(tmp_path) == {"a": "1", "hooks": "mine"}


def test_a_file_can_become_a_folder_and_back(tmp_path: Path) -> None:
    write(_tree(a="1"), tmp_path)
    write(_tree(a__b="2"), tmp_path)
    assert _files(tmp_path) == {"a/b": "2"}
    write(_tree(a="3"), tmp_path)
    assert _files(tmp_path) == {"a": "3"}


def test_a_file_can_take_the_place_of_empty_folders(tmp_path: Path) -> None:
    (tmp_path / "a" / "b" / "c").mkdir(parents=True)
    (tmp_path / "a" / "d").mkdir()
    write(_tree(a="1"), tmp_path)
    assert _files(tmp_path) == {"a": "1"}


def test_folders_nested_deeper_than_anybody_would_are_not_ours(
    tmp_path: Path,
) -> None:
    opened = os.open(tmp_path, os.O_RDONLY)
    for name in ("a", *["d"] * 100):
        os.mkdir(name, dir_fd=opened)
        inner = os.open(name, os.O_RDONLY, dir_fd=opened)
        os.close(opened)
        opened = inner
    os.close(opened)
    with pytest.raises(FilesInTheWay):
        write(_tree(a="1"), tmp_path)


def test_a_changed_spelling_of_case_is_written(tmp_path: Path) -> None:
    write(_tree(readme="1"), tmp_path)
    write(_tree(README="1"), tmp_path)
    assert _files(tmp_path) == {"README": "1"}


@pytest.mark.parametrize("failure", [OSError, KeyboardInterrupt])
@pytest.mark.parametrize("after", [1, 2, 3, 4, 5])
def test_a_run_that_is_broken_off_leaves_the_old_tree(
    failure: type[BaseException],
    after: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    old = _tree(a="1", b="1", gone="1", d__gone="1")
    write(old, tmp_path)
    before = _files(tmp_path)
    real = os.replace
    calls = 0

    def replace(source: str, target: str, **handles: Any) -> None:
        nonlocal calls
        calls += 1
        # Undoing moves files, too; it comes after the failure.
        if calls == after + 1:
            raise failure
        real(source, target, **handles)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(failure):
        write(_tree(a="2", b="2", new__c="2"), tmp_path)
    monkeypatch.undo()
    assert _files(tmp_path) == before
    assert not compare(old, Folder(tmp_path)).drifted


def test_a_record_that_names_a_path_outside_makes_nothing_ours(
    tmp_path: Path,
) -> None:
    out = tmp_path / "out"
    write(_tree(a="1"), out)
    victim = tmp_path / "victim"
    victim.write_text("mine")
    digest = sha256(b"mine").hexdigest()
    (out / FILES_PATH).write_text(f"{digest}  ../victim\n")
    write(_tree(b="1"), out)
    assert victim.read_text() == "mine"
    assert (out / "a").exists()


@pytest.mark.parametrize("text", ["", "[]\n", "a\nb\n", "\0" * 200])
def test_a_record_without_lines_of_ours_makes_nothing_ours(
    text: str, tmp_path: Path
) -> None:
    write(_tree(a="1", b="1"), tmp_path)
    (tmp_path / FILES_PATH).write_text(text)
    with pytest.raises(FilesInTheWay):
        write(_tree(a="2"), tmp_path)
    assert _files(tmp_path) == {"a": "1", "b": "1"}


def test_where_most_is_as_generated_a_lost_record_is_made_again(tmp_path: Path) -> None:
    write(_tree(a="1", b="1", c="1"), tmp_path)
    (tmp_path / FILES_PATH).unlink()
    changes = write(_tree(a="1", b="1", c="2"), tmp_path)
    assert changes.adopted == ("c",)
    assert _files(tmp_path) == {"a": "1", "b": "1", "c": "2"}
    assert "-2\n" in (tmp_path / ".sdkwright/edits.patch").read_text()
    assert not write(_tree(a="1", b="1", c="2"), tmp_path).drifted


def test_a_whole_record_never_lets_files_of_others_be_taken(tmp_path: Path) -> None:
    write(_tree(a="1", b="1", c="1"), tmp_path)
    (tmp_path / "d").write_text("mine")
    with pytest.raises(FilesInTheWay):
        write(_tree(a="1", b="1", c="1", d="1"), tmp_path)
    assert (tmp_path / "d").read_text() == "mine"


def test_the_manifest_of_earlier_versions_is_read_once_and_replaced(
    tmp_path: Path,
) -> None:
    write(_tree(a="1", b="1", stale="1"), tmp_path)
    lines = (tmp_path / FILES_PATH).read_text().splitlines()
    files = dict(line.split("  ")[::-1] for line in lines)
    shutil.rmtree(tmp_path / OWN_FOLDER)
    (tmp_path / OWN_FOLDER).mkdir()
    (tmp_path / MANIFEST_PATH).write_text(json.dumps({"files": files}))
    (tmp_path / "b").write_text("mine")
    changes = write(_tree(a="2", b="2"), tmp_path)
    assert (changes.edited, changes.stale) == (("b",), ("stale",))
    assert _files(tmp_path) == {"a": "2", "b": "2"}
    assert not (tmp_path / MANIFEST_PATH).exists()
    assert not write(_tree(a="2", b="2"), tmp_path).recorded


def test_our_own_folder_takes_no_file_of_a_tree(tmp_path: Path) -> None:
    with pytest.raises(UnsafePath):
        write(Tree((Artifact(path=".SDKWRIGHT/x", content=b""),)), tmp_path)
