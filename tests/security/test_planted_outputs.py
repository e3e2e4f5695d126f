"""A cloned repository can't make a run touch anything but generated files below the output folder."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from sdkwright.emit import folder as folders
from sdkwright.emit import write as writing
from sdkwright.emit.compare import Comparison, compare
from sdkwright.emit.folder import Folder
from sdkwright.emit.tree import Artifact, Tree, UnsafePath
from sdkwright.emit.write import FilesInTheWay, write
from tests.security.planted_outputs import ATTACKS, SECRET, furnish
from tests.support.patience import SECONDS
from tests.support.small_documents import document_of_paths, operation


def _tree(**files: str) -> Tree:
    return Tree(
        tuple(
            Artifact(path=name.replace("__", "/"), content=text.encode())
            for name, text in files.items()
        )
    )


_OLD = _tree(a="1", d__b="1", stale="1")
_NEW = _tree(a="2", d__b="2", new__c="2")
_RECORD = {"files", "inputs", "outline", ".gitattributes", ".gitignore"}
_GENERATED = {"a", "b", "c", "stale", "manifest.json", "edits.patch", *_RECORD}


def _seen(place: Path) -> dict[str, object]:
    """Everything below ``place`` that isn't generated there: mode, and content or where a link leads."""
    seen: dict[str, object] = {}
    for folder, names, files in os.walk(place):
        for name in (*names, *files):
            path = Path(folder, name)
            mode = path.lstat().st_mode
            content: object = None
            if path.is_symlink():
                content = os.readlink(path)
            elif stat.S_ISREG(mode) and path.stat().st_size < 1 << 20:
                content = path.read_bytes()
            elif stat.S_ISDIR(mode) and not any(path.iterdir()):
                content = "empty"
            if name not in _GENERATED or content == SECRET or path.is_symlink():
                seen[str(path)] = (mode, content)
    return seen


@pytest.fixture(params=[True, False], ids=["handles", "looking first"])
def out(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """The output of an earlier run, on a system that has folder handles and on one that hasn't."""
    monkeypatch.setattr(folders, "HAS_HANDLES", request.param)
    out = tmp_path / "out"
    write(_OLD, out)
    furnish(out, tmp_path / "home")
    return out


@pytest.mark.parametrize("overwrite", [False, True], ids=["", "overwrite"])
@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_but_generated_files_is_touched(
    attack: str, overwrite: bool, out: Path
) -> None:
    ATTACKS[attack](out, out.parent / "home")
    before = _seen(out.parent)
    with suppress(FilesInTheWay):
        write(_NEW, out, overwrite=overwrite)
    assert {
        path: value
        for path, value in _seen(out.parent).items()
        if path in before or not Path(path).is_relative_to(out)
    } == before


@pytest.mark.parametrize("attack", ATTACKS)
def test_comparing_with_a_planted_output_ends_and_writes_nothing(
    attack: str, out: Path
) -> None:
    ATTACKS[attack](out, out.parent / "home")
    before = _seen(out.parent)
    compare(_NEW, Folder(out))
    assert _seen(out.parent) == before


@pytest.mark.parametrize("place", ["d", "new", ".sdkwright"])
def test_a_link_that_appears_after_comparing_is_not_followed(
    place: str, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = out.parent / "home"
    real = writing.compare

    def compared(tree: Tree, folder: Folder) -> Comparison:
        found = real(tree, folder)
        if (out / place).exists():
            (out / place).rename(out / "moved")
        (out / place).symlink_to(home)
        return found

    monkeypatch.setattr(writing, "compare", compared)
    before = _seen(home)
    with pytest.raises(OSError, match=r"File exists|Not a directory"):
        write(_NEW, out)
    assert _seen(home) == before
    assert (out / "a").read_text() == "1"


def test_nothing_is_written_into_a_repositorys_own_folder(tmp_path: Path) -> None:
    (tmp_path / ".git" / "hooks").mkdir(parents=True)
    (tmp_path / "out").symlink_to(tmp_path / ".git" / "hooks")
    for output in (tmp_path / ".git" / "hooks", tmp_path / "out", tmp_path / ".git/x"):
        with pytest.raises(OSError, match=r"\.git"):
            write(_NEW, output)
    assert [path.name for path in (tmp_path / ".git").rglob("*")] == ["hooks"]


_CONFIG = """\
version: 1
sources: {s: {document: api.json}}
targets: {t: {source: s, language: python, output: out}}
"""


def _generate(
    folder: Path, command: str = "generate"
) -> subprocess.CompletedProcess[str]:
    document = document_of_paths(
        {"/a": {"get": operation("getA", answer={"type": "string"})}}
    )
    (folder / "api.json").write_text(json.dumps(document))
    (folder / "sdkwright.yaml").write_text(_CONFIG)
    done = subprocess.run(
        [sys.executable, "-m", "sdkwright", command],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )
    assert "Traceback" not in done.stderr
    assert "internal error" not in done.stderr
    return done


@pytest.mark.parametrize(
    ("attack", "status", "code"),
    [
        ("a_journal_that_never_ends", 0, "warning[output/relic]"),
        ("a_journal_nested_too_deeply", 0, "warning[output/relic]"),
        ("a_journal_of_wrong_types", 0, "warning[output/relic]"),
        ("a_record_that_never_ends", 2, "error[output/foreign]"),
        ("an_earlier_record_that_never_ends", 2, "error[output/foreign]"),
        ("an_earlier_record_nested_too_deeply", 0, "warning[output/adopted]"),
        ("a_record_of_no_text", 0, "warning[output/adopted]"),
        ("a_record_of_conflict_marks", 0, "warning[output/overwritten]"),
        ("a_patch_of_edits_that_is_a_link", 2, "error[output/foreign]"),
        ("the_records_folder_is_a_link", 2, "error[output/foreign]"),
    ],
)
def test_what_was_planted_is_a_finding_with_the_way_out(
    attack: str, status: int, code: str, tmp_path: Path
) -> None:
    _generate(tmp_path)
    furnish(tmp_path / "out", tmp_path / "home")
    readme = tmp_path / "out" / "README.md"
    readme.write_text("edited")
    ATTACKS[attack](tmp_path / "out", tmp_path / "home")
    done = _generate(tmp_path)
    assert (done.returncode, code in done.stderr) == (status, True), done.stderr
    assert (readme.read_text() == "edited") == (status != 0)


def test_an_output_that_leads_out_through_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "repository").mkdir()
    (tmp_path / "repository" / "out").symlink_to(tmp_path / "home")
    done = _generate(tmp_path / "repository")
    assert done.returncode == 2
    assert "sdkwright.yaml:3:44: error[config/link]" in done.stderr
    assert list((tmp_path / "home").iterdir()) == []


@pytest.mark.parametrize(
    "path",
    [
        ".git",
        "x/.git",
        ".git/config",
        "x/.GIT/y",
        ".g\u200dit/y",
        "git~1/y",
        "GIT~2",
        ".github/workflows/x",
        ".env",
        ".ssh/x",
        "x/.sdkwright/y",
    ],
)
def test_no_tree_holds_hidden_paths(path: str) -> None:
    with pytest.raises(UnsafePath):
        Tree((Artifact(path=path, content=b""),))


def test_handles_are_used_where_the_system_has_them() -> None:
    assert folders.HAS_HANDLES is (sys.platform != "win32")
