"""`sdkwright diff` as people run it: what it compares with, what it says, and how it ends."""

from __future__ import annotations

import io
import json
import shlex
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest

from sdkwright.targets.contract.registry import TARGETS
from sdkwright.targets.contract.surface_json import surface_text
from tests.support.built_api import built_api
from tests.support.compared import CONFIG, OVERLAY, Done, Repository, document, thing
from tests.support.small_documents import document_of_paths, operation, parameter


def test_nothing_changed_is_said_and_ends_with_0(history: Repository) -> None:
    done = history.diff("--against", "main")
    assert done == Done(
        0, "python, typescript: nothing changed that anybody feels\n", ""
    )


def test_a_part_of_the_document_is_compared_with_that_of_the_ref(
    history: Repository,
) -> None:
    history.write("api/thing.json", thing("number"))
    done = history.diff("--against", "HEAD")
    assert done.status == 1
    lines = [line.split() for line in done.out.splitlines()]
    assert lines[0][0].startswith("api/thing.json:9:")
    assert lines[0][-1] == "type/changed-out"
    assert lines[3][:3] == ["python", "MAJOR", "read"]
    assert "int -> float" in done.out
    assert lines[4][:2] == ["typescript", "patch"]
    assert lines[5][:2] == ["wire", "BREAK"]
    assert lines[-1][-7:] == (
        ["python", "2.0.0", "(now", "1.4.2),", "typescript", "1.4.3", "(now", "1.4.2)"][
            -7:
        ]
    )


def test_the_order_of_the_paths_parameters_counts_where_they_stand_in_their_places(
    history: Repository,
) -> None:
    def written(*names: str) -> dict[str, Any]:
        of_path = [parameter(one, "path") for one in names]
        made = operation("getA", parameters=of_path)
        return document_of_paths({"/{shop}/{order}": {"get": made}})

    placed = "1.4.2, methodArguments: positional-path-params"
    history.write("sdkwright.yaml", CONFIG.replace("1.4.2", placed, 1))
    history.write("api/openapi.json", written("shop", "order"))
    history.commit()
    history.write("api/openapi.json", written("order", "shop"))
    done = history.diff("--against", "HEAD")
    assert done.status == 1
    lines = [line.split() for line in done.out.splitlines()]
    assert [one[-1] for one in lines if "/" in one[-1]] == ["signature/reshaped"]
    assert ["python", "MAJOR"] in [one[:2] for one in lines]
    assert "(shop, order)  ->  " in done.out
    assert ["typescript", "MAJOR"] not in [one[:2] for one in lines]


def test_overlays_and_configuration_are_those_of_the_ref(
    history: Repository,
) -> None:
    history.write(
        "api/names.overlay.yaml", OVERLAY.replace("title: Named}", "title: Other}")
    )
    done = history.diff("--against", "HEAD", "--target", "python")
    assert "Named  ->  Other" in done.out
    assert done.status == 1
    history.write("api/names.overlay.yaml", OVERLAY)
    history.write("sdkwright.yaml", CONFIG.replace("1.4.2", "1.4.2, sdkClassName: It"))
    assert "Named  ->  It" in history.diff("--against", "HEAD").out


def test_a_folder_below_the_repository_has_its_own_files(
    history: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path, content in (
        ("deep/er/sdkwright.yaml", CONFIG.replace("api/openapi", "../api/openapi")),
        ("deep/api/openapi.json", document()),
        ("deep/api/thing.json", thing("string")),
        ("deep/er/api/names.overlay.yaml", OVERLAY),
    ):
        history.write(path, content)
    history.commit()
    monkeypatch.chdir(history.folder / "deep/er")
    history.write("deep/api/thing.json", thing("boolean"))
    done = history.diff("--against", "HEAD")
    assert "str -> bool" in done.out


def test_the_configuration_may_lie_above_or_have_the_other_ending(
    history: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    history.git("mv", "sdkwright.yaml", "sdkwright.yml")
    history.commit()
    history.write("api/thing.json", thing("boolean"))
    monkeypatch.chdir(history.folder / "api")
    assert "int -> bool" in history.diff("--against", "HEAD").out
    assert history.run("version", "--against", "HEAD", "--write").status == 0
    written = (history.folder / "sdkwright.yml").read_text(encoding="utf-8")
    assert "version: 2.0.0" in written


def test_without_a_configuration_documents_are_asked_for(
    history: Repository,
) -> None:
    (history.folder / "sdkwright.yaml").unlink()
    done = history.diff("--against", "HEAD")
    assert (done.status, done.out) == (2, "")
    assert "give OLD and NEW or --config" in done.err


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_names_of_a_document_steer_no_terminal(history: Repository, form: str) -> None:
    changed = thing("integer")
    changed["properties"]["\x1b[31m\u202ered"] = {"type": "string"}
    history.write("api/thing.json", changed)
    done = history.diff("--against", "HEAD", "--format", form)
    assert "[31m" in done.out
    assert "\x1b" not in done.out


def test_a_link_in_the_repository_is_followed(history: Repository) -> None:
    (history.folder / "api/thing.json").rename(history.folder / "api/real.json")
    (history.folder / "api/thing.json").symlink_to("real.json")
    history.commit()
    assert history.diff("--against", "HEAD").status == 0


def test_what_cannot_be_compared_is_never_clean(history: Repository) -> None:
    done = history.diff("--against", "nowhere")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("sdkwright: there is no commit nowhere")
    done = history.diff("--against", "--output=x")
    assert (done.status, done.out) == (2, "")


def test_a_ref_without_the_document_or_the_configuration_says_so(
    history: Repository,
) -> None:
    history.write("other/openapi.json", document())
    history.write("other/thing.json", thing("integer"))
    history.write("sdkwright.yaml", CONFIG.replace("api/openapi", "other/openapi"))
    (history.folder / "new.yaml").write_text(CONFIG, encoding="utf-8")
    done = history.diff("--against", "HEAD", "--config", "new.yaml")
    assert (done.status, done.out) == (2, "")
    assert "HEAD:new.yaml" in done.err
    assert "it isn't there at HEAD" in done.err
    history.git("checkout", "--quiet", "--orphan", "empty")
    history.git("rm", "--quiet", "--cached", "-r", "api")
    history.git("commit", "--quiet", "--message", "without")
    done = history.diff("--against", "HEAD")
    assert (done.status, done.out) == (2, "")
    assert "HEAD:api/openapi.json" in done.err


@pytest.mark.parametrize("side", ["old", "new"])
def test_a_document_that_no_longer_parses_on_either_side_says_which(
    history: Repository, side: str
) -> None:
    history.write("api/openapi.json", '{"openapi": ')
    if side == "old":
        history.commit()
        history.write("api/openapi.json", document())
    done = history.diff("--against", "HEAD")
    assert (done.status, done.out) == (2, "")
    label = "HEAD:api/openapi.json" if side == "old" else "api/openapi.json"
    assert done.err.startswith(f"{label}:1:")


def test_a_shallow_clone_says_how_to_get_the_rest(
    history: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    history.write("api/thing.json", thing("number"))
    history.commit()
    where = f"file://{tmp_path}"
    history.git("clone", "--quiet", "--depth", "1", where, "shallow")
    monkeypatch.chdir(tmp_path / "shallow")
    done = history.diff("--against", "HEAD~1")
    assert (done.status, done.out) == (2, "")
    assert "fetch-depth: 0" in done.err


def test_outside_of_any_repository_a_ref_is_no_use(
    history: Repository,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path_factory.mktemp("plain")
    (folder / "sdkwright.yaml").write_text(CONFIG, encoding="utf-8")
    monkeypatch.chdir(folder)
    done = history.diff("--against", "HEAD")
    assert (done.status, done.out) == (2, "")
    assert "no git repository" in done.err


def test_two_documents_are_compared_in_every_language(history: Repository) -> None:
    history.write("old.json", document_of_paths({"/a": {"get": operation("getA")}}))
    history.write("new.json", document_of_paths({"/a": {"get": operation("getB")}}))
    done = history.diff("old.json", "new.json")
    assert done.status == 1
    assert done.out.splitlines()[0].endswith("method/renamed")
    assert done.out.splitlines()[0].startswith("new.json:")
    assert history.diff("old.json").status == 2
    assert history.diff("old.json", "new.json", "--against", "HEAD").status == 2


def _surface(language: str, kind: str) -> bytes:
    changed = document()
    changed["components"] = {"schemas": {"Thing": thing(kind)}}
    ref = {"$ref": "#/components/schemas/Thing"}
    changed["paths"]["/a"]["get"] = operation("getA", answer=ref)
    changed["info"]["title"] = "Named"
    api = built_api(changed).api
    target = TARGETS[language]
    surface = target.surface(api, target.parse_options({}, api))
    return surface_text(surface).encode()


@pytest.mark.parametrize("language", TARGETS)
def test_a_published_package_is_a_side(history: Repository, language: str) -> None:
    content = _surface(language, "string")
    path = history.folder / ("it.whl" if language == "python" else "it.tgz")
    if language == "python":
        with zipfile.ZipFile(path, "w") as wheel:
            wheel.writestr("named/_surface.json", content)
    else:
        with tarfile.open(path, "w:gz") as tarball:
            member = tarfile.TarInfo("package/surface.json")
            member.size = len(content)
            tarball.addfile(member, io.BytesIO(content))
    done = history.diff("--against", path.name)
    assert done.status == 1
    assert "string -> integer" in done.out


def test_a_package_without_a_surface_is_never_clean(history: Repository) -> None:
    with zipfile.ZipFile(history.folder / "old.whl", "w") as wheel:
        wheel.writestr("named/__init__.py", "")
    (history.folder / "broken.whl").write_bytes(b"no zip")
    with zipfile.ZipFile(history.folder / "odd.whl", "w") as wheel:
        wheel.writestr("named/_surface.json", '{"format": 1}')
    for name, words in (
        ("old.whl", "has no surface"),
        ("broken.whl", "is no package"),
        ("odd.whl", "can't be read"),
        ("none.tgz", "can't be read"),
    ):
        done = history.diff("--against", name)
        assert (done.status, done.out) == (2, "")
        assert words in done.err
        assert len(done.err.splitlines()) == 1


def test_what_is_accepted_fails_nothing_and_what_accepts_nothing_is_told(
    history: Repository,
) -> None:
    history.write("api/thing.json", thing("number"))
    at = "thing.json#/properties/size"
    entry = f"{{rule: type/changed-out, at: '{at}', reason: it was meant}}"
    stale = "{rule: method/removed, at: '#/paths', reason: once, until: '2020-01-31'}"
    history.write(
        "sdkwright.yaml", f"{CONFIG}breaking: {{accept: [{entry}, {stale}]}}\n"
    )
    done = history.diff("--against", "HEAD")
    assert done.status == 0
    assert "accepted" in done.out
    assert "config/accepts-nothing" in done.err
    assert "2020-01-31" in done.err
    assert history.diff("--against", "HEAD", "--strict").status == 1


def test_levels_say_what_fails_a_run(history: Repository) -> None:
    history.write("api/thing.json", thing("number"))
    history.write("sdkwright.yaml", f"{CONFIG}breaking: {{levels: [call]}}\n")
    assert history.diff("--against", "HEAD").status == 0
    history.write("sdkwright.yaml", f"{CONFIG}breaking: {{levels: [cal]}}\n")
    done = history.diff("--against", "HEAD")
    assert done.status == 2
    assert "levels" in done.err


def test_json_and_markdown_say_the_same(history: Repository) -> None:
    history.write("api/thing.json", thing("number"))
    done = history.diff("--against", "HEAD", "--format", "json")
    assert done.status == 1
    report = json.loads(done.out)
    (change,) = report["sources"][0]["changes"]
    assert (change["rule"], change["breaking"]) == ("type/changed-out", True)
    assert change["targets"]["python"]["levels"] == ["read"]
    assert report["sources"][0]["targets"]["python"]["next"] == "2.0.0"
    done = history.diff("--against", "HEAD", "--format", "markdown")
    assert done.status == 1
    assert "- **" in done.out


@pytest.mark.parametrize("form", ["sarif", "github"])
def test_code_scanning_and_annotations_have_what_breaks_at_its_line(
    history: Repository, form: str
) -> None:
    history.write("api/thing.json", thing("number"))
    done = history.diff("--against", "HEAD", "--format", form)
    assert done.status == 1
    assert "int -> float" in done.out
    if form == "github":
        assert done.out.startswith("::error file=api/thing.json,line=9,col=")
        return
    (result,) = json.loads(done.out)["runs"][0]["results"]
    assert (result["ruleId"], result["level"]) == ("type/changed-out", "error")
    (place,) = result["locations"]
    assert place["physicalLocation"]["region"]["startLine"] == 9


def test_what_is_gone_has_no_line_in_files_that_are_here(
    history: Repository,
) -> None:
    empty = thing("integer")
    history.write("api/thing.json", {**empty, "properties": {}, "required": []})
    done = history.diff("--against", "HEAD", "--format", "github")
    assert done.out.startswith("::error title=field/removed::")
    assert "(it stood at HEAD%3A" not in done.out
    assert "(it stood at HEAD:api/thing.json:8:" in done.out


@pytest.mark.parametrize(
    ("arguments", "verdict", "key"),
    [
        (("--against", "HEAD"), "findings", "sources"),
        (("--against", "nowhere"), "unreadable", "error"),
        (("--against", "HEAD", "--config", "absent.yaml"), "unreadable", "findings"),
        ((), "unreadable", "error"),
    ],
)
def test_a_report_of_a_comparison_is_written_however_it_ends(
    history: Repository, arguments: tuple[str, ...], verdict: str, key: str
) -> None:
    history.write("api/thing.json", thing("number"))
    done = history.diff(*arguments, "--report", "report.json")
    report = json.loads((history.folder / "report.json").read_text("utf-8"))
    assert (report["command"], report["verdict"]) == ("diff", verdict)
    assert report[key]
    assert done.status == {"findings": 1, "unreadable": 2}[verdict]


@pytest.mark.parametrize(
    "command",
    [
        ("diff", "--report", "absent/x"),
        ("diff", "--write-overlay", "absent/x"),
        ("version", "--write"),
    ],
)
def test_a_file_that_cannot_be_written_is_one_line(
    history: Repository, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, content: bytes) -> int:
        raise PermissionError(13, "Permission denied", str(path))

    if command[0] == "version":
        monkeypatch.setattr(Path, "write_bytes", refuse)
    done = history.run(*command, "--against", "HEAD")
    assert done.status == 2
    assert "can't be written" in done.err
    assert len(done.err.splitlines()) == 1


def test_half_a_character_of_a_document_is_written_as_an_escape(
    history: Repository,
) -> None:
    old = json.dumps(thing("integer")).replace("size", "siz\\ud800")
    history.write("api/thing.json", old)
    history.commit()
    history.write("api/thing.json", old.replace("integer", "number"))
    for form in ("json", "markdown", "sarif", "github", "text"):
        done = history.diff("--against", "HEAD", "--format", form)
        assert done.status == 1
    renamed = old.replace(
        '"type": "integer"', '"type": "integer", "x-speakeasy-name-override": "a"'
    )
    history.write("api/thing.json", renamed)
    assert history.diff("--against", "HEAD", "--write-overlay", "keep.yaml").status == 1
    json.loads((history.folder / "keep.yaml").read_text("utf-8"))


def test_an_overlay_gives_everything_renamed_its_old_name(
    history: Repository,
) -> None:
    def named(operation_id: str, tag: str, schema: str) -> dict[str, Any]:
        answer = {"$ref": f"#/components/schemas/{schema}"}
        one = {**operation(operation_id, answer=answer), "tags": [tag]}
        document = document_of_paths({"/a": {"get": one}})
        document["components"] = {"schemas": {schema: thing("integer")}}
        del document["components"]["schemas"][schema]["title"]
        return document

    history.write("old.json", named("getAllThings", "things", "BigThing"))
    history.write("new.json", named("fetchEverything", "stuff", "Whatever"))
    done = history.diff("old.json", "new.json", "--target", "*")
    printed = done.out.partition("`sdkwright diff ")[2].partition("`")[0]
    assert printed == "old.json new.json --target '*' --write-overlay FILE"
    assert history.diff(*shlex.split(printed.replace("FILE", "keep.yaml"))).status == 1
    history.write("api/openapi.json", named("getAllThings", "things", "BigThing"))
    history.write("api/names.overlay.yaml", OVERLAY)
    history.commit()
    history.write("api/openapi.json", named("fetchEverything", "stuff", "Whatever"))
    history.write(
        "sdkwright.yaml",
        CONFIG.replace("names.overlay.yaml]", "names.overlay.yaml, keep.yaml]"),
    )
    done = history.diff("--against", "HEAD")
    assert done.out.splitlines()[-1].startswith("python, typescript: nothing changed")
    assert done.status == 0


def test_names_that_are_kept_break_nothing_until_they_go(
    history: Repository,
) -> None:
    def named(operation_id: str, schema: str) -> dict[str, Any]:
        answer = {"$ref": f"#/components/schemas/{schema}"}
        get = {**operation(operation_id, answer=answer), "tags": ["stock"]}
        document = document_of_paths({"/a": {"get": get}})
        document["components"] = {"schemas": {schema: thing("integer")}}
        del document["components"]["schemas"][schema]["title"]
        return document

    history.write("api/openapi.json", named("findThings", "Thing"))
    history.commit()
    history.write("api/openapi.json", named("searchEverything", "Item"))
    assert history.diff("--against", "HEAD").status == 1
    kept = "renamed: {searchEverything: findThings, Item: Thing}"
    config = CONFIG.replace("overlays:", f"{kept}, overlays:")
    history.write("sdkwright.yaml", config)
    done = history.diff("--against", "HEAD", "--format", "json")
    assert done.status == 0
    report = json.loads(done.out)["sources"][0]
    rules = {one["rule"] for one in report["changes"]}
    assert rules == {"method/renamed", "type/renamed"}
    assert {one["next"] for one in report["targets"].values()} == {"1.5.0"}
    history.commit()
    history.write("sdkwright.yaml", CONFIG)
    done = history.diff("--against", "HEAD")
    assert done.status == 1
    assert done.out.count("a deprecated name is gone") == 2
    assert "stock.find_things, stock.find_things_async  ->" in done.out


@pytest.mark.parametrize(
    ("renamed", "status", "words"),
    [
        ("{getA: getZ}", 0, ""),
        ("{getB: getA}", 0, "no operation and no schema is called getB"),
        ("{getA: [getB]}", 2, "the name that it had"),
        ("[getA]", 2, "an object"),
    ],
)
def test_old_names_that_cannot_be_kept_are_told_where_they_stand(
    history: Repository, renamed: str, status: int, words: str
) -> None:
    config = CONFIG.replace("overlays:", f"renamed: {renamed}, overlays:")
    history.write("sdkwright.yaml", config)
    done = history.run("generate", "--target", "python")
    assert done.status == status
    assert words in done.err
    assert not words or done.err.startswith("sdkwright.yaml:2:")
    assert history.run("check", "--target", "python").status == status
    history.write("sdkwright.yaml", CONFIG)
    if not words:
        checked = history.run("check", "--target", "python")
        assert "options changed: renamed" in checked.out


def test_a_changelog_has_a_section_for_each_package(history: Repository) -> None:
    history.write("api/thing.json", thing("number"))
    done = history.run("changelog", "--against", "HEAD")
    assert done.status == 0
    assert done.out.startswith("## python 2.0.0\n\n### Breaking\n\n* ")
    assert "## typescript 1.4.3\n\nNothing that code feels.\n" in done.out


def test_the_next_version_is_told_and_written_where_the_old_one_stood(
    history: Repository,
) -> None:
    history.write("api/thing.json", thing("number"))
    done = history.run("version", "--against", "HEAD")
    assert done.status == 0
    assert done.out.startswith("python: next 2.0.0 (now 1.4.2), since ")
    path = history.folder / "sdkwright.yaml"
    assert path.read_text(encoding="utf-8") == CONFIG
    history.run("version", "--against", "HEAD", "--write")
    written = path.read_text(encoding="utf-8")
    first, second = CONFIG.split("version: 1.4.2", 1)
    expected = f"{first}version: 2.0.0{second.replace('1.4.2', '1.4.3')}"
    assert written == expected
    history.write("sdkwright.yaml", CONFIG.replace(", options: {version: 1.4.2}", ""))
    done = history.run("version", "--against", "HEAD", "--write")
    assert done.status == 2
    assert "has no version" in done.err
