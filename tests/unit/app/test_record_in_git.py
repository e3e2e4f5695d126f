"""The record of a run lives in repositories: it is merged, rebased, cloned, ignored, edited and lost."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from sdkwright.app.findings import Verdict
from sdkwright.app.freshness import fresh_targets
from sdkwright.app.generate import Generated
from sdkwright.targets.contract.surface_json import read_surface_text
from tests.support.git_repository import OUTPUT, SPEC, Repository
from tests.support.small_documents import operation

_RECORD = f"{OUTPUT}/.sdkwright/"

New = Callable[..., Repository]


@pytest.fixture(scope="module", name="new")
def _new(tmp_path_factory: pytest.TempPathFactory) -> New:
    """Makes repositories, each kind once; the others are copies."""
    made: dict[tuple[str, ...], Repository] = {}

    def new(root: Path, *tags: str) -> Repository:
        if tags not in made:
            made[tags] = Repository.new(tmp_path_factory.mktemp("git") / "r", *tags)
        shutil.copytree(made[tags].root, root)
        return Repository(root)

    return new


def _codes(done: Generated) -> list[str]:
    return [one.rule.code for group in done.findings for one in group.diagnostics]


def _branch(repository: Repository, name: str, *tags: str) -> None:
    """A branch of main whose document has other tags, with its package."""
    repository.git("checkout", "-q", "-b", name, "main")
    repository.describe(*tags)
    repository.generate()
    repository.commit(name)


def _settle(repository: Repository, *tags: str) -> None:
    """What a person does with a merge that stopped: the document as both want it, anything of generated files, a run."""
    conflicts = repository.conflicts()
    assert not [path for path in conflicts if path.startswith(_RECORD)]
    for path in conflicts:
        repository.git("checkout", "--theirs", "--", path)
    repository.describe(*tags)
    repository.generate()
    repository.git("add", "-A")


def _is_settled(repository: Repository) -> bool:
    checked = repository.check()
    paths = [line.partition("  ")[2] for line in repository.recorded("files")]
    assert paths == sorted(set(paths))
    return (checked.verdict, checked.drifts) == (Verdict.DONE, ())


def test_two_branches_that_add_operations_merge(new: New, tmp_path: Path) -> None:
    repository = new(tmp_path / "r", "pets")
    _branch(repository, "one", "pets", "cats")
    _branch(repository, "two", "pets", "dogs")
    repository.git("merge", "-q", "one", fails=True)
    # The document has conflicts: it is none.
    assert repository.check().verdict is Verdict.UNREADABLE
    _settle(repository, "pets", "cats", "dogs")
    repository.git("commit", "-q", "--no-edit")
    assert _is_settled(repository)


def test_surfaces_that_both_grew_at_one_place_have_no_conflict(
    new: New, tmp_path: Path
) -> None:
    repository = new(tmp_path / "r", "pets")
    _branch(repository, "one", "pets", "cats")
    _branch(repository, "two", "pets", "dogs")
    repository.git("merge", "-q", "one", fails=True)
    (surface,) = (repository.root / OUTPUT).rglob("*surface.json")
    path = surface.relative_to(repository.root).as_posix()
    assert path not in repository.conflicts()
    read = read_surface_text(surface.read_text(encoding="utf-8"))
    assert {"catsList", "dogsList"} <= {one.called for one in read.symbols}


def test_three_branches_merge_one_after_the_other(new: New, tmp_path: Path) -> None:
    repository = new(tmp_path / "r", "pets")
    _branch(repository, "one", "pets", "cats")
    _branch(repository, "two", "pets", "dogs")
    _branch(repository, "three", "fish")
    repository.git("checkout", "-q", "main")
    repository.git("merge", "-q", "one")
    assert _is_settled(repository)
    for name, tags in (("two", ("pets", "cats", "dogs")), ("three", ("cats", "fish"))):
        repository.git("merge", "-q", name, fails=True)
        _settle(repository, *tags)
        repository.git("commit", "-q", "--no-edit")
        assert _is_settled(repository)
    assert not list(repository.output.rglob("pets.py"))


def test_a_branch_is_rebased_onto_one_that_regenerated(
    new: New, tmp_path: Path
) -> None:
    repository = new(tmp_path / "r", "pets")
    _branch(repository, "one", "pets", "cats")
    _branch(repository, "two", "pets", "dogs")
    repository.git("rebase", "-q", "one", fails=True)
    _settle(repository, "pets", "cats", "dogs")
    repository.git("rebase", "--continue")
    assert _is_settled(repository)


def test_lines_of_two_branches_are_no_edits(new: New, tmp_path: Path) -> None:
    """Both branches changed other lines of the same files, and git merged them: nobody edited anything."""
    repository = new(tmp_path / "r", "ants", "pets", "zoos")
    summaries = {"ants": {"summary": "All ants."}}, {"zoos": {"summary": "All zoos."}}
    for name, changed in zip(("one", "two"), summaries, strict=True):
        repository.git("checkout", "-q", "-b", name, "main")
        repository.describe("ants", "pets", "zoos", **changed)
        repository.generate()
        repository.commit(name)
    repository.git("merge", "-q", "one", "--no-edit")
    several = [line.partition("  ")[2] for line in repository.recorded("files")]
    assert len(several) > len(set(several))
    (drift,) = repository.check().drifts
    assert drift.state == "merged"
    assert "lines of several branches" in drift.causes[0].text
    assert fresh_targets(repository.order()) == {}
    assert not drift.comparison.drifted
    done = repository.generate()
    assert "output/overwritten" not in _codes(done)
    assert _is_settled(repository)


def test_branches_that_git_merges_without_a_word_are_looked_at(
    new: New, tmp_path: Path
) -> None:
    """Each changed files and documents of its own, so that every file is as one of them recorded it."""
    # A surface is changed by both.
    repository = replace(new(tmp_path / "r", "pets"), preset="speakeasy")
    document = json.loads((repository.root / SPEC).read_text())
    items = {
        part: {"get": operation(f"{part}List", answer={"type": "string"}, tags=[part])}
        for part in ("ants", "zoos")
    }
    for part, item in items.items():
        document["paths"][f"/{part}"] = {"$ref": f"{part}.json"}
        (repository.root / f"spec/{part}.json").write_text(json.dumps(item))
    (repository.root / SPEC).write_text(json.dumps(document))
    repository.generate()
    repository.commit("parts")
    for part, item in items.items():
        repository.git("checkout", "-q", "-b", part, "main")
        item["get"]["description"] = "All."
        (repository.root / f"spec/{part}.json").write_text(json.dumps(item))
        repository.generate()
        repository.commit(part)
    repository.git("merge", "-q", "ants", "--no-edit")
    paths = [line.partition("  ")[2] for line in repository.recorded("files")]
    assert len(paths) == len(set(paths))
    assert fresh_targets(repository.order()) == {}
    assert repository.check().verdict is Verdict.DONE
    repository.generate()
    assert fresh_targets(repository.order()) != {}


def test_marks_of_a_merge_are_told_of_and_mended(new: New, tmp_path: Path) -> None:
    """As hosts leave them that don't know `merge=union`."""
    repository = new(tmp_path / "r", "pets")
    for name in ("files", "inputs", "outline"):
        lines = repository.recorded(name)
        marked = ["<<<<<<< HEAD", *lines[:2], "=======", *lines[:1], ">>>>>>> one"]
        path = repository.output / ".sdkwright" / name
        path.write_text("\n".join([*marked, *lines[2:], ""]))
    checked = repository.check()
    assert checked.verdict is Verdict.FINDINGS
    (drift,) = checked.drifts
    assert drift.state == "merged"
    assert [cause.text for cause in drift.causes] == [
        "the record has marks of a merge; contents are right"
    ]
    assert _codes(repository.generate()) == []
    assert repository.git("status", "--porcelain") == ""


@pytest.mark.parametrize("keeps_attributes", [True, False])
def test_line_ends_of_windows_are_no_drift(
    keeps_attributes: bool, new: New, tmp_path: Path
) -> None:
    origin = new(tmp_path / "origin", "pets")
    if not keeps_attributes:
        for folder in (origin.output, origin.output / ".sdkwright"):
            (folder / ".gitattributes").write_text("")
        origin.commit("without attributes")
    origin.git("clone", "-q", "-c", "core.autocrlf=true", ".", "../clone")
    clone = Repository(tmp_path / "clone")
    assert b"\r\n" in (clone.root / SPEC).read_bytes()
    readme = (clone.output / "README.md").read_bytes()
    assert (b"\r\n" in readme) != keeps_attributes
    if keeps_attributes:
        assert clone.check().drifts == ()
    assert clone.check().verdict is Verdict.DONE
    done = clone.generate()
    assert _codes(done) == []
    assert done.written[0].counts().startswith("0 written, 0 removed, ")
    assert (clone.output / "README.md").read_bytes() == readme


def test_an_edit_is_an_edit_with_line_ends_of_windows_too(
    new: New, tmp_path: Path
) -> None:
    repository = new(tmp_path / "r", "pets")
    readme = repository.output / "README.md"
    text = readme.read_bytes() + b"mine\n"
    readme.write_bytes(text.replace(b"\n", b"\r\n"))
    (drift,) = repository.check().drifts
    assert drift.state == "edited"
    assert "README.md: 1 line by hand" in drift.causes[0].text


def test_a_clone_without_the_record_is_as_good(new: New, tmp_path: Path) -> None:
    origin = new(tmp_path / "origin", "ants", "pets")
    (origin.root / ".gitignore").write_text(".sdkwright/\n")
    origin.git("rm", "-q", "-r", "--cached", f"{OUTPUT}/.sdkwright")
    origin.commit("the record is ignored")
    origin.git("clone", "-q", ".", "../clone")
    clone = Repository(tmp_path / "clone")
    checked = clone.check()
    assert checked.verdict is Verdict.DONE
    assert checked.drifts[0].causes[0].text == "its files are in no record"
    clone.describe("ants", "pets", pets={"summary": "Pets of all kinds."})
    done = clone.generate()
    assert set(_codes(done)) == {"output/adopted"}
    assert _is_settled(clone)
    assert "?? " not in clone.git("status", "--porcelain")


def test_a_lost_record_is_written_again(new: New, tmp_path: Path) -> None:
    repository = new(tmp_path / "r", "pets")
    shutil.rmtree(repository.output / ".sdkwright")
    assert _codes(repository.generate()) == []
    assert repository.git("status", "--porcelain") == ""


def test_a_file_that_a_person_renamed_is_missed_and_its_new_name_theirs(
    new: New, tmp_path: Path
) -> None:
    repository = new(tmp_path / "r", "pets")
    repository.git("mv", f"{OUTPUT}/USAGE.md", f"{OUTPUT}/HOWTO.md")
    (drift,) = repository.check().drifts
    assert drift.state == "missing"
    assert drift.causes[0].text == "USAGE.md: no longer there"
    repository.generate()
    assert (repository.output / "HOWTO.md").exists()
    assert (repository.output / "USAGE.md").exists()
    repository.describe("dogs")
    repository.generate()
    assert (repository.output / "HOWTO.md").exists()


def test_a_folder_that_a_person_renamed_is_generated_anew_beside_it(
    new: New, tmp_path: Path
) -> None:
    repository = new(tmp_path / "r", "pets")
    repository.git("mv", f"{OUTPUT}/docs", f"{OUTPUT}/pages")
    assert repository.check().verdict is Verdict.FINDINGS
    done = repository.generate()
    assert done.written[0].changes.stale == ()
    assert (repository.output / "pages").is_dir()
    assert (repository.output / "docs").is_dir()


def test_edits_are_kept_as_a_patch_that_git_merges(new: New, tmp_path: Path) -> None:
    """Though the document changed meanwhile, and so did the edited file."""
    repository = new(tmp_path / "r", "ants", "pets")
    code = next(repository.output.glob("src/*/pets.py"))
    text = code.read_text()
    code.write_text(text.replace('"""', '"""Mine: ', 1) + "\n\nMINE = 1\n")
    repository.describe("ants", "pets", pets={"summary": "Pets of all kinds."})
    done = repository.generate()
    assert _codes(done) == ["output/overwritten"]
    assert "MINE" not in code.read_text()
    assert "edits.patch" not in repository.git("status", "--porcelain")
    repository.commit("regenerated")
    repository.git("apply", "-3", f"{OUTPUT}/.sdkwright/edits.patch")
    assert "MINE = 1" in code.read_text()
    assert '"""Mine: ' in code.read_text()
    assert "Pets of all kinds." in code.read_text()


_SIGNING = """\
#!/bin/sh
touch "$(dirname "$0")/ran"
echo "-----BEGIN PGP SIGNATURE-----"
echo "-----END PGP SIGNATURE-----"
echo >&2
echo "[GNUPG:] SIG_CREATED " >&2
"""


def test_looking_for_what_was_edited_runs_nothing_that_a_repository_names(
    new: New, tmp_path: Path
) -> None:
    repository = new(tmp_path / "r", "pets")
    program, ran = tmp_path / "program", tmp_path / "ran"
    program.write_text(_SIGNING)
    program.chmod(0o755)
    for name in ("gpg.program", "core.fsmonitor", "core.pager", "diff.external"):
        repository.git("config", name, str(program))
    repository.git("config", "log.showSignature", "true")
    (repository.output / "README.md").write_text("mine\n")
    repository.git("commit", "-q", "-S", "--allow-empty", "-m", "signed", "-a")
    repository.git("log", "-1")
    assert ran.exists()
    ran.unlink()
    done = repository.generate()
    assert _codes(done) == ["output/overwritten"]
    assert not ran.exists()
    patch = (repository.output / ".sdkwright/edits.patch").read_text()
    name = repository.git("rev-parse", f"HEAD~1:{OUTPUT}/README.md").strip()
    assert f"index {name}.." in patch


def test_edits_outside_git_and_of_odd_bytes_are_kept_too(
    new: New, tmp_path: Path
) -> None:
    repository = new(tmp_path / "r", "pets")
    shutil.rmtree(repository.root / ".git")
    edited = {
        "README.md": b"no end of line \xff\xfe",
        "USAGE.md": b"",
        "pyproject.toml": b"\xe6\x97\xa5\n" * 30_000,
    }
    for path, content in edited.items():
        (repository.output / path).write_bytes(content)
    done = repository.generate()
    assert _codes(done) == ["output/overwritten"] * 3
    repository.git("init", "-q", f"../{repository.root.name}/{OUTPUT}")
    inner = Repository(repository.output)
    inner.git("apply", ".sdkwright/edits.patch")
    for path, content in edited.items():
        assert (repository.output / path).read_bytes() == content


def test_a_second_patch_leaves_the_first(new: New, tmp_path: Path) -> None:
    repository = new(tmp_path / "r", "pets")
    for text in ("first\n", "second\n", "second\n"):
        (repository.output / "README.md").write_text(text)
        repository.generate()
    own = repository.output / ".sdkwright"
    assert "+second" in (own / "edits.patch").read_text()
    assert "+first" in (own / "edits-2.patch").read_text()
    assert not (own / "edits-3.patch").exists()


def test_what_is_as_recorded_is_known_without_reading_the_document(
    new: New, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = new(tmp_path / "r", "pets")
    monkeypatch.setattr("sdkwright.frontend.parse.parse_json", None)
    assert fresh_targets(repository.order())["shop"] > 50


_PEOPLES = (".gitattributes", "src/things/hooks.py")


@pytest.mark.parametrize(
    "path",
    [
        f"../{SPEC}",
        "README.md",
        ".sdkwright/files",
        ".sdkwright/inputs",
        ".sdkwright/.gitignore",
        *_PEOPLES,
    ],
)
@pytest.mark.parametrize("change", ["changed", "removed"])
def test_whatever_changes_ends_the_short_way_but_changes_of_what_is_peoples(
    path: str, change: str, new: New, tmp_path: Path
) -> None:
    repository = new(tmp_path / "r", "pets")
    place = repository.output / path
    if change == "removed":
        place.unlink()
    else:
        place.write_text(place.read_text() + "\n# a line\n")
    is_fresh = change == "changed" and path in _PEOPLES
    assert (fresh_targets(repository.order()) != {}) == is_fresh
