"""README and USAGE: every section stands in its region and in the contents, every sample is TypeScript."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.functional.documents import readme_document
from tests.snippets.extract import samples_of
from tests.support.generated_typescript import typescript_package
from tests.support.small_documents import document_of_paths
from tests.typescript.samples import Workspace


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return typescript_package(
        readme_document(),
        tmp_path_factory.mktemp("readme"),
        packageName="things",
        envVarPrefix="PAGES",
    )


def test_every_section_stands_in_a_region_of_its_own(folder: Path) -> None:
    text = (folder / "README.md").read_text()
    marks = re.findall(r"<!-- (Start|End) (.+) \[([a-z-]+)\] -->", text)
    starts, ends = marks[::2], marks[1::2]
    assert {mark[0] for mark in starts} == {"Start"}
    assert [mark[1:] for mark in starts] == [mark[1:] for mark in ends]
    assert [mark[2] for mark in starts] == [
        "summary",
        "toc",
        "installation",
        "requirements",
        "usage",
        "security",
        "operations",
        "standalone-funcs",
        "eventstream",
        "file-upload",
        "pagination",
        "retries",
        "errors",
        "server",
        "extra-fields",
        "http-client",
        "debug",
        "webhooks",
    ]


def test_the_contents_list_every_section(folder: Path) -> None:
    text = (folder / "README.md").read_text()
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    anchors = [heading.lower().replace(" ", "-") for heading in headings]
    listed = re.findall(r"^\* \[(.+)\]\(#(.+)\)$", text, re.MULTILINE)
    assert listed == list(zip(headings, anchors, strict=True))[1:]


def test_every_sample_compiles(folder: Path, tmp_path: Path) -> None:
    samples = samples_of(folder, "typescript")
    pages = {sample.page for sample in samples}
    assert {"README.md", "USAGE.md", "FUNCTIONS.md"} <= pages
    workspace = Workspace(folder, "things", tmp_path)
    workspace.write(samples)
    assert workspace.compile() == []


def test_an_environment_variable_is_told(folder: Path) -> None:
    assert "`PAGES_KEY`" in (folder / "README.md").read_text()


def test_an_api_without_operations_has_a_readme_too(tmp_path: Path) -> None:
    folder = typescript_package(document_of_paths({}), tmp_path)
    text = (folder / "README.md").read_text()
    assert "## Installation" in text
    assert "```typescript" not in text
    assert not (folder / "USAGE.md").exists()
