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
