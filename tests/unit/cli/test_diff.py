"""`sdkwright diff` as people run it: what it compares with, what it says, and how it ends."""

from __future__ import annotations

import io
import json
import subprocess
import tarfile
import zipfile
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from sdkwright.cli.main import run
from sdkwright.targets.contract.registry import TARGETS
from sdkwright.targets.contract.surface_json import surface_text
from tests.support.built_api import built_api
from tests.support.small_documents import document_of_paths, operation

_CONFIG = """\
version: 1
sources: {things: {document: api/openapi.json, overlays: [api/names.overlay.yaml]}}
targets:
  python: {source: things, language: python, output: py, options: {version: 1.4.2}}
  typescript: {source: things, language: typescript, output: ts, options: {version: 1.4.2}}
"""
_OVERLAY = "overlay: 1.0.0\ninfo: {title: Names, version: 1.0.0}\nactions: [{target: $.info, update: {title: Named}}]\n"


class Done(NamedTuple):
    """How a run ended."""

    status: int
    out: str
    err: str


def _document(**properties: Any) -> dict[str, Any]:
    """An operation whose answer has a schema in a file of its own."""
    paths = {"/a": {"get": operation("getA", answer={"$ref": "thing.json"})}}
    return document_of_paths(paths)


def _thing(kind: str) -> dict[str, Any]:
    return {
        "type": "object",
        "title": "Thing",
        "required": ["size"],
        "properties": {"size": {"type": kind}},
    }


class Repository:
    """A folder under git, and the program run in it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def git(self, *arguments: str) -> None:
        """Run git here."""
        who = ("-c", "user.name=a", "-c", "user.email=a@example.org")
        subprocess.run(
            ["git", *who, *arguments], cwd=self.folder, check=True, capture_output=True
        )

    def write(self, path: str, content: Any) -> None:
        """Write a file, JSON unless it is text."""
        text = content if isinstance(content, str) else json.dumps(content, indent=1)
        place = self.folder / path
        place.parent.mkdir(exist_ok=True, parents=True)
        place.write_text(text, encoding="utf-8")

    def commit(self) -> None:
        """Commit everything."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "all")

    def diff(self, *arguments: str) -> Done:
        """Run `sdkwright diff`."""
        return self.run("diff", *arguments)

    def run(self, *arguments: str) -> Done:
        """Run a command."""
        with pytest.raises(SystemExit) as ended:
            run(arguments)
        shown = self._capsys.readouterr()
        assert "Traceback" not in shown.err
        assert "internal error" not in shown.err
        return Done(int(str(ended.value.code)), shown.out, shown.err)


@pytest.fixture
def repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Repository:
    made_here = Repository(tmp_path, capsys)
    made_here.git("init", "--quiet", "--initial-branch", "main")
    made_here.write("sdkwright.yaml", _CONFIG)
    made_here.write("api/names.overlay.yaml", _OVERLAY)
    made_here.write("api/openapi.json", _document())
    made_here.write("api/thing.json", _thing("integer"))
    made_here.commit()
    monkeypatch.chdir(tmp_path)
    return made_here


def test_nothing_changed_is_said_and_ends_with_0(repository: Repository) -> None:
    done = repository.diff("--against", "main")
    assert done == Done(
        0, "python, typescript: nothing changed that anybody feels\n", ""
    )


def test_a_part_of_the_document_is_compared_with_that_of_the_ref(
    repository: Repository,
) -> None:
    repository.write("api/thing.json", _thing("number"))
    done = repository.diff("--against", "HEAD")
    assert done.status == 1
    lines = [line.split() for line in done.out.splitlines()]
    assert lines[0][0].startswith("api/thing.json:8:")
    assert lines[0][-1] == "type/changed-out"
    assert lines[1][:3] == ["python", "MAJOR", "read"]
    assert "int -> float" in done.out
    assert lines[2][:2] == ["typescript", "patch"]
    assert lines[3][:2] == ["wire", "BREAK"]
    assert lines[-1][-7:] == (
        ["python", "2.0.0", "(now", "1.4.2),", "typescript", "1.4.3", "(now", "1.4.2)"][
            -7:
        ]
    )


def test_overlays_and_configuration_are_those_of_the_ref(
    repository: Repository,
) -> None:
    repository.write(
        "api/names.overlay.yaml", _OVERLAY.replace("title: Named}", "title: Other}")
    )
    done = repository.diff("--against", "HEAD", "--target", "python")
    assert "Named  ->  Other" in done.out
    assert done.status == 1
    repository.write("api/names.overlay.yaml", _OVERLAY)
    repository.write(
        "sdkwright.yaml", _CONFIG.replace("1.4.2", "1.4.2, sdkClassName: It")
    )
    assert "Named  ->  It" in repository.diff("--against", "HEAD").out


def test_a_folder_below_the_repository_has_its_own_files(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path, content in (
        ("deep/er/sdkwright.yaml", _CONFIG.replace("api/openapi", "../api/openapi")),
        ("deep/api/openapi.json", _document()),
        ("deep/api/thing.json", _thing("string")),
        ("deep/er/api/names.overlay.yaml", _OVERLAY),
    ):
        repository.write(path, content)
    repository.commit()
    monkeypatch.chdir(repository.folder / "deep/er")
    repository.write("deep/api/thing.json", _thing("boolean"))
    done = repository.diff("--against", "HEAD")
    assert "str -> bool" in done.out


def test_the_configuration_may_lie_above_or_have_the_other_ending(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.git("mv", "sdkwright.yaml", "sdkwright.yml")
    repository.commit()
    repository.write("api/thing.json", _thing("boolean"))
    monkeypatch.chdir(repository.folder / "api")
    assert "int -> bool" in repository.diff("--against", "HEAD").out
    assert repository.run("version", "--against", "HEAD", "--write").status == 0
    written = (repository.folder / "sdkwright.yml").read_text(encoding="utf-8")
    assert "version: 2.0.0" in written


def test_without_a_configuration_documents_are_asked_for(
    repository: Repository,
) -> None:
    (repository.folder / "sdkwright.yaml").unlink()
    done = repository.diff("--against", "HEAD")
    assert (done.status, done.out) == (2, "")
    assert "give OLD and NEW or --config" in done.err


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_names_of_a_document_steer_no_terminal(
    repository: Repository, form: str
) -> None:
    thing = _thing("integer")
    thing["properties"]["\x1b[31m\u202ered"] = {"type": "string"}
    repository.write("api/thing.json", thing)
    done = repository.diff("--against", "HEAD", "--format", form)
    assert "[31m" in done.out
    assert "\x1b" not in done.out


def test_a_link_in_the_repository_is_followed(repository: Repository) -> None:
    (repository.folder / "api/thing.json").rename(repository.folder / "api/real.json")
    (repository.folder / "api/thing.json").symlink_to("real.json")
    repository.commit()
    assert repository.diff("--against", "HEAD").status == 0


def test_what_cannot_be_compared_is_never_clean(repository: Repository) -> None:
    done = repository.diff("--against", "nowhere")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("sdkwright: there is no commit nowhere")
    done = repository.diff("--against", "--output=x")
    assert (done.status, done.out) == (2, "")


def test_a_ref_without_the_document_or_the_configuration_says_so(
    repository: Repository,
) -> None:
    repository.write("other/openapi.json", _document())
    repository.write("other/thing.json", _thing("integer"))
    repository.write("sdkwright.yaml", _CONFIG.replace("api/openapi", "other/openapi"))
    (repository.folder / "new.yaml").write_text(_CONFIG, encoding="utf-8")
    done = repository.diff("--against", "HEAD", "--config", "new.yaml")
    assert (done.status, done.out) == (2, "")
    assert "HEAD:new.yaml" in done.err
    assert "it isn't there at HEAD" in done.err
    repository.git("checkout", "--quiet", "--orphan", "empty")
    repository.git("rm", "--quiet", "--cached", "-r", "api")
    repository.git("commit", "--quiet", "--message", "without")
    done = repository.diff("--against", "HEAD")
    assert (done.status, done.out) == (2, "")
    assert "HEAD:api/openapi.json" in done.err


@pytest.mark.parametrize("side", ["old", "new"])
def test_a_document_that_no_longer_parses_on_either_side_says_which(
    repository: Repository, side: str
) -> None:
    repository.write("api/openapi.json", '{"openapi": ')
    if side == "old":
        repository.commit()
        repository.write("api/openapi.json", _document())
    done = repository.diff("--against", "HEAD")
    assert (done.status, done.out) == (2, "")
    label = "HEAD:api/openapi.json" if side == "old" else "api/openapi.json"
    assert done.err.startswith(f"{label}:1:")


def test_a_shallow_clone_says_how_to_get_the_rest(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write("api/thing.json", _thing("number"))
    repository.commit()
    where = f"file://{tmp_path}"
    repository.git("clone", "--quiet", "--depth", "1", where, "shallow")
    monkeypatch.chdir(tmp_path / "shallow")
    done = repository.diff("--against", "HEAD~1")
    assert (done.status, done.out) == (2, "")
    assert "fetch-depth: 0" in done.err


def test_outside_of_any_repository_a_ref_is_no_use(
    repository: Repository,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path_factory.mktemp("plain")
    (folder / "sdkwright.yaml").write_text(_CONFIG, encoding="utf-8")
    monkeypatch.chdir(folder)
    done = repository.diff("--against", "HEAD")
    assert (done.status, done.out) == (2, "")
    assert "no git repository" in done.err


def test_two_documents_are_compared_in_every_language(repository: Repository) -> None:
    repository.write("old.json", document_of_paths({"/a": {"get": operation("getA")}}))
    repository.write("new.json", document_of_paths({"/a": {"get": operation("getB")}}))
    done = repository.diff("old.json", "new.json")
    assert done.status == 1
    assert done.out.splitlines()[0].endswith("method/renamed")
    assert done.out.splitlines()[0].startswith("new.json:")
    assert repository.diff("old.json").status == 2
    assert repository.diff("old.json", "new.json", "--against", "HEAD").status == 2


def _surface(language: str, kind: str) -> bytes:
    document = _document()
    document["components"] = {"schemas": {"Thing": _thing(kind)}}
    ref = {"$ref": "#/components/schemas/Thing"}
    document["paths"]["/a"]["get"] = operation("getA", answer=ref)
    document["info"]["title"] = "Named"
    api = built_api(document).api
    target = TARGETS[language]
    surface = target.surface(api, target.parse_options({}, api))
    return surface_text(surface).encode()


@pytest.mark.parametrize("language", TARGETS)
def test_a_published_package_is_a_side(repository: Repository, language: str) -> None:
    content = _surface(language, "string")
    path = repository.folder / ("it.whl" if language == "python" else "it.tgz")
    if language == "python":
        with zipfile.ZipFile(path, "w") as wheel:
            wheel.writestr("named/_surface.json", content)
    else:
        with tarfile.open(path, "w:gz") as tarball:
            member = tarfile.TarInfo("package/surface.json")
            member.size = len(content)
            tarball.addfile(member, io.BytesIO(content))
    done = repository.diff("--against", path.name)
    assert done.status == 1
    assert "string -> integer" in done.out


def test_a_package_without_a_surface_is_never_clean(repository: Repository) -> None:
    with zipfile.ZipFile(repository.folder / "old.whl", "w") as wheel:
        wheel.writestr("named/__init__.py", "")
    (repository.folder / "broken.whl").write_bytes(b"no zip")
    with zipfile.ZipFile(repository.folder / "odd.whl", "w") as wheel:
        wheel.writestr("named/_surface.json", '{"format": 1}')
    for name, words in (
        ("old.whl", "has no surface"),
        ("broken.whl", "is no package"),
        ("odd.whl", "can't be read"),
        ("none.tgz", "can't be read"),
    ):
        done = repository.diff("--against", name)
        assert (done.status, done.out) == (2, "")
        assert words in done.err
        assert len(done.err.splitlines()) == 1


def test_what_is_accepted_fails_nothing_and_what_accepts_nothing_is_told(
    repository: Repository,
) -> None:
    repository.write("api/thing.json", _thing("number"))
    at = "thing.json#/properties/size"
    entry = f"{{rule: type/changed-out, at: '{at}', reason: it was meant}}"
    stale = "{rule: method/removed, at: '#/paths', reason: once, until: '2020-01-31'}"
    repository.write(
        "sdkwright.yaml", f"{_CONFIG}breaking: {{accept: [{entry}, {stale}]}}\n"
    )
    done = repository.diff("--against", "HEAD")
    assert done.status == 0
    assert "accepted" in done.out
    assert "config/accepts-nothing" in done.err
    assert "2020-01-31" in done.err
    assert repository.diff("--against", "HEAD", "--strict").status == 1


def test_levels_say_what_fails_a_run(repository: Repository) -> None:
    repository.write("api/thing.json", _thing("number"))
    repository.write("sdkwright.yaml", f"{_CONFIG}breaking: {{levels: [call]}}\n")
    assert repository.diff("--against", "HEAD").status == 0
    repository.write("sdkwright.yaml", f"{_CONFIG}breaking: {{levels: [cal]}}\n")
    done = repository.diff("--against", "HEAD")
    assert done.status == 2
    assert "levels" in done.err


def test_json_and_markdown_say_the_same(repository: Repository) -> None:
    repository.write("api/thing.json", _thing("number"))
    done = repository.diff("--against", "HEAD", "--format", "json")
    assert done.status == 1
    report = json.loads(done.out)
    (change,) = report["sources"][0]["changes"]
    assert (change["rule"], change["breaking"]) == ("type/changed-out", True)
    assert change["targets"]["python"]["levels"] == ["read"]
    assert report["sources"][0]["targets"]["python"]["next"] == "2.0.0"
    done = repository.diff("--against", "HEAD", "--format", "markdown")
    assert done.status == 1
    assert "- **" in done.out


def test_an_overlay_gives_everything_renamed_its_old_name(
    repository: Repository,
) -> None:
    def named(operation_id: str, tag: str, schema: str) -> dict[str, Any]:
        answer = {"$ref": f"#/components/schemas/{schema}"}
        one = {**operation(operation_id, answer=answer), "tags": [tag]}
        document = document_of_paths({"/a": {"get": one}})
        document["components"] = {"schemas": {schema: _thing("integer")}}
        del document["components"]["schemas"][schema]["title"]
        return document

    repository.write("old.json", named("getAllThings", "things", "BigThing"))
    repository.write("new.json", named("fetchEverything", "stuff", "Whatever"))
    done = repository.diff("old.json", "new.json", "--write-overlay", "keep.yaml")
    assert done.status == 1
    repository.write("api/openapi.json", named("getAllThings", "things", "BigThing"))
    repository.write("api/names.overlay.yaml", _OVERLAY)
    repository.commit()
    repository.write("api/openapi.json", named("fetchEverything", "stuff", "Whatever"))
    repository.write(
        "sdkwright.yaml",
        _CONFIG.replace("names.overlay.yaml]", "names.overlay.yaml, keep.yaml]"),
    )
    done = repository.diff("--against", "HEAD")
    assert done.out.splitlines()[-1].startswith("python, typescript: nothing changed")
    assert done.status == 0


def test_a_changelog_has_a_section_for_each_package(repository: Repository) -> None:
    repository.write("api/thing.json", _thing("number"))
    done = repository.run("changelog", "--against", "HEAD")
    assert done.status == 0
    assert done.out.startswith("## python 2.0.0\n\n### Breaking\n\n* ")
    assert "## typescript 1.4.3\n\nNothing that code feels.\n" in done.out


def test_the_next_version_is_told_and_written_where_the_old_one_stood(
    repository: Repository,
) -> None:
    repository.write("api/thing.json", _thing("number"))
    done = repository.run("version", "--against", "HEAD")
    assert done.status == 0
    assert done.out.startswith("python: next 2.0.0 (now 1.4.2), since ")
    path = repository.folder / "sdkwright.yaml"
    assert path.read_text(encoding="utf-8") == _CONFIG
    repository.run("version", "--against", "HEAD", "--write")
    written = path.read_text(encoding="utf-8")
    first, second = _CONFIG.split("version: 1.4.2", 1)
    expected = f"{first}version: 2.0.0{second.replace('1.4.2', '1.4.3')}"
    assert written == expected
    repository.write(
        "sdkwright.yaml", _CONFIG.replace(", options: {version: 1.4.2}", "")
    )
    done = repository.run("version", "--against", "HEAD", "--write")
    assert done.status == 2
    assert "has no version" in done.err
