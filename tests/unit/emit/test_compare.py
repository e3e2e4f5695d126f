"""Drift: which files differ, and how."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from sdkwright.emit.compare import compare, short_diff
from sdkwright.emit.folder import Folder
from sdkwright.emit.record import FILES_PATH, INPUTS_PATH, NOTHING
from sdkwright.emit.recording import with_record
from sdkwright.emit.tree import Artifact, Tree
from sdkwright.emit.write import write


def _tree(**files: str) -> Tree:
    return Tree(
        tuple(
            Artifact(path=name, content=text.encode()) for name, text in files.items()
        )
    )


def test_changed_missing_and_stale_files_are_told_apart(tmp_path: Path) -> None:
    write(_tree(same="1", changed="1", stale="1"), tmp_path)
    tree = with_record(_tree(same="1", changed="2", missing="1"), NOTHING)
    found = compare(tree, Folder(tmp_path))
    assert [artifact.path for artifact in found.changed] == ["changed"]
    assert [artifact.path for artifact in found.recorded] == [
        FILES_PATH,
        INPUTS_PATH,
    ]
    assert [artifact.path for artifact in found.missing] == ["missing"]
    assert found.stale == ("stale",)
    assert found.drifted


def test_comparing_writes_nothing(tmp_path: Path) -> None:
    compare(_tree(a="1"), Folder(tmp_path / "out"))
    assert list(tmp_path.iterdir()) == []


def test_a_file_edited_by_hand_is_drift(tmp_path: Path) -> None:
    tree = _tree(a="1")
    write(tree, tmp_path)
    (tmp_path / "a").write_text("2")
    assert [artifact.path for artifact in compare(tree, Folder(tmp_path)).changed] == [
        "a"
    ]


def test_the_record_has_a_line_for_each_file_sorted_by_path() -> None:
    tree = with_record(_tree(b="1", a="1"), NOTHING)
    digest = sha256(b"1").hexdigest()
    assert tree[FILES_PATH].content == f"{digest}  a\n{digest}  b\n".encode()


def test_a_diff_is_short_and_says_what_it_leaves_out() -> None:
    old = "\n".join(str(n) for n in range(100)).encode()
    lines = list(short_diff(old, b"", lines=5))
    assert len(lines) == 6
    assert lines[-1] == "... and 96 more lines"


def test_what_a_diff_can_not_show_it_says() -> None:
    assert list(short_diff(b"a\r\n", b"a\n")) == ["line endings differ"]
    assert list(short_diff(b"\xff", b"\xfe\xfd")) == [
        "binary content differs (1 bytes, would be 2)"
    ]
