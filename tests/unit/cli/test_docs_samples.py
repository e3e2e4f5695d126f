"""`sdkwright docs --check --samples`: what checkers say of the programs that a site shows."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from sdkwright.site.curl import CurlSamples
from sdkwright.targets.contract.checker import Checker, LackingPackage
from sdkwright.targets.contract.registry import TARGETS
from sdkwright.targets.reading.calls import Call
from tests.support.checkers import install_checkers
from tests.support.command_line import Ran, run_here
from tests.support.documents import REPOSITORY
from tests.support.small_documents import document_of_paths, operation

_CONFIG = f"""\
version: 1
sources:
  r9s: {{document: {REPOSITORY / "spec" / "r9s" / "openapi.yaml"}, overlays: [samples.yaml]}}
targets:
  python: {{source: r9s, language: python, output: python}}
  typescript: {{source: r9s, language: typescript, output: typescript}}
docs:
  site: {{source: r9s, output: site, site: github}}
"""
_SAMPLES = """\
overlay: 1.0.0
info: {title: Samples, version: "1"}
actions:
  - target: $.paths['/images/generations'].post
    update:
      x-codeSamples:
        - {lang: python, source: "from r9s import R9S, Nothing\\nprint(R9S, Nothing)"}
        - lang: typescript
          source: |
            import { readFileSync } from "node:fs";
            import { Nothing } from "r9s";
            new Nothing(readFileSync(process.env["FILE"] ?? ""));
"""


def _check(folder: Path, *words: str) -> Ran:
    return run_here(folder, "docs", "--check", "--samples", *words)


@pytest.mark.slow
def test_a_sample_that_checkers_refuse_is_named_with_its_page_and_operation(
    tmp_path: Path,
) -> None:
    install_checkers(tmp_path)
    types = tmp_path / "node_modules" / "@types"
    types.mkdir()
    node = (tmp_path / "node_modules/.bin/tsc").resolve().parents[2] / "@types/node"
    (types / "node").symlink_to(node)
    (tmp_path / "sdkwright.yaml").write_text(_CONFIG)
    (tmp_path / "samples.yaml").write_text(_SAMPLES)
    # One package as it lies in its folder, the other as it would be made.
    assert run_here(tmp_path, "generate", "--target", "python").returncode == 0
    assert run_here(tmp_path, "docs").returncode == 0
    done = _check(tmp_path, "--format", "json")
    assert done.returncode == 1, done.stdout + done.stderr
    found = json.loads(done.stdout)["findings"]
    assert [one["code"] for one in found] == ["docs/sample"] * 2
    assert {one["pointer"] for one in found} == {"#/paths/~1images~1generations/post"}
    for one, language in zip(found, ("Python", "TypeScript"), strict=True):
        assert f"the {language} sample on the page images/index" in one["message"]
        assert "Nothing" in one["message"]


@pytest.fixture(name="shop")
def _shop(tmp_path: Path) -> Path:
    listing = operation("listThings", answer={"type": "string"})
    document = document_of_paths({"/things": {"get": listing}})
    (tmp_path / "shop.json").write_text(json.dumps(document))
    return tmp_path


def _have(monkeypatch: pytest.MonkeyPatch, checker: str) -> None:
    """Every language has a checker that finds nothing."""
    one = Checker(
        name=checker,
        install="npm install it",
        arguments=(),
        files=lambda _, __, ___: {},
        errors=lambda _: (),
    )
    targets = {name: replace(each, checkers=(one,)) for name, each in TARGETS.items()}
    monkeypatch.setattr("sdkwright.targets.contract.registry.TARGETS", targets)


def test_a_checker_that_is_not_installed_is_one_line_with_what_installs_it(
    shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _have(monkeypatch, "no-such-checker")
    done = _check(shop, "shop.json", "--site", "github")
    assert (done.returncode, done.stdout) == (2, "")
    assert "samples are checked by no-such-checker" in done.stderr
    assert done.stderr.endswith(": npm install it\n")


def _broken(_: CurlSamples, __: Call) -> str:
    return "curl 'https://x\n"


def test_lines_of_curl_are_read_by_the_shell(
    shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _have(monkeypatch, "true")
    words = ("shop.json", "--site", "github")
    assert run_here(shop, "docs", *words).returncode == 0
    assert _check(shop, *words).returncode == 0
    monkeypatch.setattr(CurlSamples, "of", _broken)
    done = _check(shop, *words)
    assert done.returncode == 1
    assert "the HTTP sample on the page operations/index isn't right" in done.stderr
    assert "#/paths/~1things/get" in done.stderr


def test_a_document_is_read_once_so_it_may_come_from_standard_input(
    shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _have(monkeypatch, "true")
    text = (shop / "shop.json").read_bytes()
    words = ("-", "--site", "github")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))
    assert run_here(shop, "docs", *words).returncode == 0
    monkeypatch.setattr(CurlSamples, "of", _broken)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))
    done = _check(shop, *words)
    assert done.returncode == 1
    assert "the HTTP sample on the page operations/index isn't right" in done.stderr


def test_samples_are_checked_by_check_alone(shop: Path) -> None:
    done = run_here(shop, "docs", "shop.json", "--samples")
    assert done.returncode == 2
    assert "give it with --check" in done.stderr


_MISSING = {
    "pyright": json.dumps(
        {
            "generalDiagnostics": [
                {
                    "severity": "error",
                    "file": "/x/needs.py",
                    "message": "no pydantic",
                    "range": {"start": {"line": 0}},
                }
            ]
        }
    ),
    "mypy": "needs.py:1: error: no pydantic\nFound 1 error",
    "tsc": "error TS2688: Cannot find type definition file for 'node'.",
}


@pytest.mark.parametrize("name", _MISSING)
def test_beside_a_package_whose_imports_lead_nowhere_nothing_is_right(
    name: str,
) -> None:
    checkers = [one for each in TARGETS.values() for one in each.checkers]
    (checker,) = (one for one in checkers if one.name == name)
    with pytest.raises(LackingPackage, match=r"pydantic|node"):
        list(checker.errors(_MISSING[name]))
