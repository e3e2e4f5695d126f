"""The overlay of samples: other programs show it, and a run that applies it makes the same packages."""

from __future__ import annotations

import json
from pathlib import Path

import yaml

from sdkwright.app.docs import OVERLAY
from tests.support.command_line import run_here
from tests.support.described_api import docs_of
from tests.support.small_documents import document_of_paths, operation

_DOCUMENT = document_of_paths(
    {
        "/a": {"get": operation("getA", answer={"type": "string"})},
        "/b": {"delete": operation("dropB")},
    }
)
_ODD = '/it\'s "{id}" \u2028/~1 é'


def _without_records(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".sdkwright" not in path.parts
    }


def test_a_run_that_applies_the_overlay_makes_the_same_packages(
    tmp_path: Path,
) -> None:
    (tmp_path / "api.json").write_text(json.dumps(_DOCUMENT))
    docs = run_here(tmp_path, "docs", "api.json", "--site", "github")
    assert (docs.returncode, docs.stderr) == (0, "")
    overlay = str(tmp_path / "docs" / OVERLAY)
    for out, options in (("plain", ()), ("overlaid", ("--overlay", overlay))):
        ran = run_here(
            tmp_path, "generate", "api.json", "--out", out, "--strict", *options
        )
        assert (ran.returncode, ran.stderr) == (0, "")
    plain = _without_records(tmp_path / "plain")
    assert len(plain) > 50
    assert _without_records(tmp_path / "overlaid") == plain


def test_every_operation_has_a_sample_in_each_language_and_for_curl() -> None:
    document = document_of_paths({"/a": {"get": operation("getA")}})
    overlay = yaml.safe_load(docs_of(document).code_samples)
    assert overlay["overlay"] == "1.0.0"
    (action,) = overlay["actions"]
    samples = action["update"]["x-codeSamples"]
    assert [one["lang"] for one in samples] == ["Python", "TypeScript", "Shell"]
    assert samples[2]["source"] == "curl https://things.example/v1/a\n"


def test_odd_paths_are_found_by_the_overlay(tmp_path: Path) -> None:
    document = document_of_paths({_ODD: {"get": operation("getOdd")}})
    (tmp_path / "api.json").write_text(json.dumps(document))
    overlay = docs_of(document).code_samples
    (tmp_path / "samples.overlay.yaml").write_text(overlay, encoding="utf-8")
    ran = run_here(
        tmp_path,
        *("generate", "api.json", "--target", "python", "--out", "out"),
        *("--overlay", "samples.overlay.yaml"),
    )
    assert ran.returncode == 0
    assert "samples.overlay" not in ran.stderr
