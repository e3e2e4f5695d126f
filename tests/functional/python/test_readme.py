"""README and USAGE: every section stands in its region and in the contents, every sample is Python."""

from __future__ import annotations

import re
from pathlib import Path

import black
import pytest

from tests.functional.documents import readme_document
from tests.support.generated_python import write_package
from tests.support.small_documents import document_of_paths


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("readme")
    sources, _ = write_package(readme_document(), made, envVarPrefix="PAGES")
    return sources.parent


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
        "usage",
        "security",
        "operations",
        "pagination",
        "eventstream",
        "file-upload",
        "retries",
        "errors",
        "server",
        "extra-fields",
        "http-client",
        "resource-management",
        "debug",
        "webhooks",
    ]


def test_the_contents_list_every_section(folder: Path) -> None:
    text = (folder / "README.md").read_text()
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    anchors = [heading.lower().replace(" ", "-") for heading in headings]
    listed = re.findall(r"^\* \[(.+)\]\(#(.+)\)$", text, re.MULTILINE)
    assert listed == list(zip(headings, anchors, strict=True))[1:]


@pytest.mark.parametrize("page", ["README.md", "USAGE.md"])
def test_every_sample_is_python(folder: Path, page: str) -> None:
    text = (folder / page).read_text()
    samples = re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert samples
    for sample in samples:
        compile(sample, page, "exec")
        assert black.format_str(sample, mode=black.Mode()) == sample


def test_an_environment_variable_is_told(folder: Path) -> None:
    assert "`PAGES_KEY`" in (folder / "README.md").read_text()


def test_an_api_without_operations_has_a_readme_too(tmp_path: Path) -> None:
    sources, _ = write_package(document_of_paths({}), tmp_path)
    text = (sources.parent / "README.md").read_text()
    assert "## Installation" in text
    assert "```python" not in text
    assert not (sources.parent / "USAGE.md").exists()
