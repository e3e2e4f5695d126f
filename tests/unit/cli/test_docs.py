"""`sdkwright docs`: sites beside packages, each with a record of its own."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

import pytest

from tests.support.command_line import Ran, run_here
from tests.support.small_documents import document_of_paths, operation

_CONFIG = """\
version: 1
sources:
  shop: {document: shop.json}
targets:
  shop-python: {source: shop, language: python, output: sdk/python}
docs:
  shop-docs: {source: shop, output: site, site: github}
"""


def _document(text: str = "All things.") -> dict[str, Any]:
    listing = operation("listThings", answer={"type": "string"})
    return document_of_paths({"/things": {"get": {**listing, "description": text}}})


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    (tmp_path / "shop.json").write_text(json.dumps(_document()))
    (tmp_path / "sdkwright.yaml").write_text(_CONFIG)
    return tmp_path


def _run(folder: Path, *words: str, status: int = 0) -> Ran:
    done = run_here(folder, *words)
    assert done.returncode == status, done.stdout + done.stderr
    return done


def test_each_command_writes_what_it_is_for(shop: Path) -> None:
    _run(shop, "generate")
    assert not (shop / "site").exists()
    _run(shop, "docs")
    page = (shop / "site" / "README.md").read_text()
    assert "pip install things" in page
    assert "npm install" not in page


def test_check_looks_at_packages_and_docs_and_says_what_mends_them(shop: Path) -> None:
    _run(shop, "generate")
    _run(shop, "docs")
    assert _run(shop, "check").stdout == ""
    (shop / "shop.json").write_text(json.dumps(_document("Every thing.")))
    lines = _run(shop, "check", status=1).stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["shop-python", "shop-docs", "fix:"]
    (fix,) = (line.removeprefix("fix: ").split("    ")[0] for line in lines[2:])
    for command in fix.split(" && "):
        _run(shop, *shlex.split(command)[1:])
    assert _run(shop, "check").stdout == ""


def test_chosen_docs_are_mended_by_the_command_that_takes_them(shop: Path) -> None:
    _run(shop, "generate")
    done = _run(shop, "check", "--target", "shop-*", status=1)
    assert "fix: sdkwright docs --target shop-docs" in done.stdout


def test_an_edit_by_hand_is_named_and_kept_as_a_patch(shop: Path) -> None:
    _run(shop, "docs")
    page = shop / "site" / "README.md"
    page.write_text(page.read_text() + "by hand\n")
    assert "edited" in _run(shop, "docs", "--check", status=1).stdout
    assert "by hand" in page.read_text()
    assert "README.md was edited" in _run(shop, "docs").stderr
    assert "by hand" not in page.read_text()
    assert (shop / "site" / ".sdkwright" / "edits.patch").exists()


def test_an_option_of_a_package_is_a_reason_to_write_its_docs_again(shop: Path) -> None:
    _run(shop, "docs")
    config = (shop / "sdkwright.yaml").read_text()
    options = "output: sdk/python, options: {packageName: stuff}"
    (shop / "sdkwright.yaml").write_text(config.replace("output: sdk/python", options))
    assert "shop-docs" in _run(shop, "docs", "--check", status=1).stdout


def test_links_of_a_document_that_lead_nowhere_are_warnings(shop: Path) -> None:
    (shop / "shop.json").write_text(json.dumps(_document("See [this](/guide/a).")))
    told = _run(shop, "docs").stderr
    column = (shop / "shop.json").read_text().index("/guide/a") + 1
    assert f"shop.json:1:{column}: warning[docs/link]" in told
    # Also where nothing is to be written.
    assert "docs/link" in _run(shop, "docs", "--check").stderr
    _run(shop, "docs", "--check", "--strict", status=1)
    config = (shop / "sdkwright.yaml").read_text()
    based = config.replace("site: github", "base: https://example.com/x/")
    (shop / "sdkwright.yaml").write_text(based)
    assert _run(shop, "docs").stderr == ""
    texts = [one.read_text() for one in (shop / "site" / "docs").rglob("*.md")]
    assert any("https://example.com/guide/a" in text for text in texts)


@pytest.mark.parametrize(
    ("before", "after", "line", "told"),
    [
        ("site: github", "site: mkdocs", 7, "it takes one of zensical, "),
        ("site: github", "base: example.com", 7, "an absolute URL"),
        ("site: github", "base: 'https://[::1/'", 7, "an absolute URL"),
        ("site: github", "base: 'https://example.com/#x'", 7, "an absolute URL"),
        ("site: github", "sight: github", 7, "unknown key sight (did you mean site?)"),
        ("source: shop, output: site,", "source: shops, output: site,", 7, "shops"),
        ("output: site,", "output: sdk/python,", 7, "the same folder"),
        ("shop-docs", "shop-python", 7, "the name of a target and of docs"),
        ("source: shop, output: site,", "source: shop,", 7, "has no output"),
    ],
)
def test_what_is_wrong_in_a_section_is_told_at_its_place(
    before: str, after: str, line: int, told: str, shop: Path
) -> None:
    (shop / "sdkwright.yaml").write_text(_CONFIG.replace(before, after))
    done = run_here(shop, "docs")
    assert done.returncode in (1, 2)
    findings = done.stderr.splitlines()
    assert any(
        f"sdkwright.yaml:{line}" in finding and told in finding for finding in findings
    ), done.stderr


def test_a_site_for_every_source(shop: Path) -> None:
    (shop / "shop.json").rename(shop / "a.json")
    (shop / "b.json").write_text((shop / "a.json").read_text())
    (shop / "sdkwright.yaml").write_text(
        "version: 1\n"
        "sources: {glob: '[ab].json'}\n"
        "targets:\n"
        "  python: {language: python, output: 'sdk/{source}'}\n"
        "docs:\n"
        "  docs: {output: 'site/{source}', site: github}\n"
    )
    _run(shop, "docs")
    assert sorted(one.name for one in (shop / "site").iterdir()) == ["a", "b"]


def test_a_configuration_without_docs_says_how_to_have_some(shop: Path) -> None:
    (shop / "sdkwright.yaml").write_text(_CONFIG.partition("docs:")[0])
    done = _run(shop, "docs", status=2)
    assert "add a section: docs:" in done.stderr


def test_a_document_alone_has_docs_of_every_language(shop: Path) -> None:
    _run(shop, "docs", "shop.json", "--site", "starlight", "--out", "out")
    page = (shop / "out" / "src/content/docs/index.mdx").read_text()
    assert "pip install" in page
    assert "npm install" in page
    # What is published as it is.
    public = shop / "out" / "public"
    listed = (public / "llms.txt").read_text()
    assert "(operations/index.md)" in listed
    # Each page as plain Markdown is made by the site's build.
    assert [one.name for one in public.rglob("*.md")] == []
    assert (shop / "out" / "src/pages/[...page].md.ts").exists()
    assert "GET /things" in (public / "llms-full.txt").read_text()
