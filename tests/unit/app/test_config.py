"""`sdkwright.yaml`: read whole, every problem at its key."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.app.config import Config, ReadConfig, read_config

_SOUND = """\
version: 1
sources:
  s: {document: spec/api.yaml, overlays: [fix.yaml]}
targets:
  t: {source: s, language: python, output: out/t, options: {packageName: x}}
"""


def _read(folder: Path, text: str) -> ReadConfig:
    path = folder / "sdkwright.yaml"
    path.write_text(text, encoding="utf-8")
    return read_config(str(path), ("python",))


def _config(folder: Path, text: str) -> Config:
    read = _read(folder, text)
    assert read.diagnostics == ()
    assert read.value is not None
    return read.value


def test_paths_are_relative_to_the_configuration(tmp_path: Path) -> None:
    (target,) = _config(tmp_path, _SOUND).targets
    assert target.source.document == str(tmp_path / "spec" / "api.yaml")
    assert target.source.overlays == (str(tmp_path / "fix.yaml"),)
    assert target.output == tmp_path / "out" / "t"
    assert target.options == {"packageName": "x"}


def test_a_url_stays_a_url(tmp_path: Path) -> None:
    text = _SOUND.replace("spec/api.yaml", "https://example.com/a.yaml")
    (target,) = _config(tmp_path, text).targets
    assert target.source.document == "https://example.com/a.yaml"


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "words"),
    [
        ("version: 1", "version: 2", "config/version", 1, "the number 2"),
        (
            "language: python",
            "langauge: python",
            "config/unknown",
            5,
            "did you mean language?",
        ),
        (
            "language: python",
            "language: pyhton",
            "config/language",
            5,
            "did you mean python?",
        ),
        ("source: s", "source: z", "config/source", 5, "no source z"),
        ("output: out/t", "output: 3", "config/type", 5, "3"),
        (
            "overlays: [fix.yaml]",
            "overlays: fix.yaml",
            "config/type",
            3,
            "a list of texts",
        ),
        ("document: spec/api.yaml", "url: x", "config/missing", 3, "document"),
        ("options: {packageName: x}", "options: [x]", "config/type", 5, "an object"),
        ("sources:", "surces:", "config/unknown", 2, "did you mean sources?"),
    ],
)
def test_a_problem_is_found_at_its_key(
    old: str, new: str, code: str, line: int, words: str, tmp_path: Path
) -> None:
    from sdkwright.core.report import json_report

    read = _read(tmp_path, _SOUND.replace(old, new))
    assert read.value is None
    found = [
        one
        for one in json_report(read.diagnostics, read.sources)
        if one["code"] == code
    ]
    assert [one["line"] for one in found] == [line]
    assert words in f"{found[0]['message']} {found[0]['advice']}"


def test_two_targets_do_not_share_a_folder(tmp_path: Path) -> None:
    text = _SOUND + "  u: {source: s, language: python, output: out/t/inner}\n"
    read = _read(tmp_path, text)
    assert [found.rule.code for found in read.diagnostics] == ["config/output"]


def test_every_problem_is_reported_at_once(tmp_path: Path) -> None:
    text = _SOUND.replace("version: 1", "version: 2").replace("source: s", "source: z")
    codes = {found.rule.code for found in _read(tmp_path, text).diagnostics}
    assert codes == {"config/version", "config/source"}


@pytest.mark.parametrize("text", ["", "[", "[]", "a: *b"])
def test_what_is_no_configuration_is_refused(text: str, tmp_path: Path) -> None:
    read = _read(tmp_path, text)
    assert read.value is None
    assert read.diagnostics


def test_a_configuration_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    read = read_config(str(tmp_path / "absent.yaml"), ("python",))
    assert [found.rule.code for found in read.diagnostics] == ["load/unreadable"]


_MANY = """\
version: 1
sources: {glob: "specs/**/*.yaml"}
targets:
  python: {language: python, output: "sdk/{source}-{language}", options: {packageName: "{source}-sdk"}}
  few: {source: "eu-*", language: python, output: "few/{source}"}
"""


def _with_specs(folder: Path, *paths: str) -> None:
    for path in paths:
        place = folder / "specs" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.touch()


def test_a_pattern_makes_every_file_a_source_of_targets(tmp_path: Path) -> None:
    _with_specs(tmp_path, "shop.yaml", "eu/shop.yaml", "notes.txt")
    targets = _config(tmp_path, _MANY).targets
    assert {target.name: str(target.output) for target in targets} == {
        "eu-shop-python": str(tmp_path / "sdk" / "eu-shop-python"),
        "shop-python": str(tmp_path / "sdk" / "shop-python"),
        "eu-shop-few": str(tmp_path / "few" / "eu-shop"),
    }
    assert targets[1].source.document == str(tmp_path / "specs" / "shop.yaml")
    assert targets[1].options == {"packageName": "shop-sdk"}


def test_folders_name_sources_where_the_pattern_leaves_them_open(
    tmp_path: Path,
) -> None:
    _with_specs(tmp_path, "shop/openapi.yaml", "billing/openapi.yaml")
    text = _MANY.replace("**/*.yaml", "*/openapi.yaml").replace("eu-*", "*")
    names = {target.name for target in _config(tmp_path, text).targets}
    assert names == {"shop-python", "billing-python", "shop-few", "billing-few"}


def test_a_source_may_be_called_glob(tmp_path: Path) -> None:
    text = _SOUND.replace("  s:", "  glob:").replace("source: s", "source: glob")
    (target,) = _config(tmp_path, text).targets
    assert target.source.document == str(tmp_path / "spec" / "api.yaml")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("specs/**/*.yaml", "spec/*.yaml", "config/glob"),
        ("eu-*", "us-*", "config/source"),
        ("few/{source}", "sdk/{source}-python", "config/output"),
        ("specs/**/*.yaml", "specs/**/*", "config/twice"),
    ],
)
def test_patterns_that_find_nothing_or_too_much_are_findings(
    old: str, new: str, code: str, tmp_path: Path
) -> None:
    _with_specs(tmp_path, "shop.yaml", "eu/shop.yaml", "shop.json")
    read = _read(tmp_path, _MANY.replace(old, new))
    assert {one.rule.code for one in read.diagnostics} == {code}
    assert all(one.advice for one in read.diagnostics)


def test_outputs_are_compared_in_time_with_their_number(tmp_path: Path) -> None:
    lines = [
        f"  t{n}: {{source: s, language: python, output: out/{n}/x}}"
        for n in range(4_000)
    ]
    inside = "  last: {source: s, language: python, output: out/7}"
    head = _SOUND.partition("  t:")[0]
    read = _read(tmp_path, "\n".join((head.rstrip(), *lines, inside)))
    (finding,) = read.diagnostics
    assert finding.message == "last writes into the same folder as t7"


def test_outputs_are_the_same_however_they_are_written(tmp_path: Path) -> None:
    text = _SOUND + f"  u: {{source: s, language: python, output: {tmp_path}/out/t/u}}"
    (finding,) = _read(tmp_path, text).diagnostics
    assert finding.rule.code == "config/output"
