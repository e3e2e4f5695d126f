"""sdkwright itself is published as it should be: complete, and it generates where nothing else is installed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from email.parser import Parser
from pathlib import Path

import pytest

from sdkwright import __version__
from tests.conftest import REPOSITORY
from tests.published.environment import BIN, wheelhouse

pytestmark = pytest.mark.slow

_HOME = "https://github.com/example/sdkwright"
_DOCUMENT = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
paths: {/a: {get: {operationId: getA, responses: {"204": {description: ""}}}}}
"""


@dataclass(frozen=True, slots=True)
class _Built:
    wheel: Path
    sources: Path
    house: Path


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> _Built:
    """The distributions as a release builds them."""
    folder = tmp_path_factory.mktemp("sdkwright")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder)]
    environment = {**os.environ, "SDKWRIGHT_REPOSITORY": _HOME}
    subprocess.run(
        command, cwd=REPOSITORY, env=environment, check=True, capture_output=True
    )
    (wheel,), (sources,) = (folder.glob(one) for one in ("*.whl", "*.tar.gz"))
    return _Built(wheel, sources, wheelhouse(wheel, folder))


def _run(*command: str | Path, folder: Path) -> str:
    ran = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def test_judges_have_nothing_to_complain_of(built: _Built) -> None:
    paths = (built.wheel, built.sources)
    said = _run(BIN / "twine", "check", "--strict", *paths, folder=REPOSITORY)
    assert said.count("PASSED") == 2
    _run(BIN / "check-wheel-contents", built.wheel, folder=REPOSITORY)


def test_metadata_is_complete_and_links_lead_somewhere(built: _Built) -> None:
    with zipfile.ZipFile(built.wheel) as archive:
        (name,) = (one for one in archive.namelist() if one.endswith("/METADATA"))
        metadata = Parser().parsestr(archive.read(name).decode())
    assert metadata["Version"] == __version__
    assert metadata["License-Expression"] == "Apache-2.0"
    for field in ("Summary", "Author", "Keywords", "Classifier", "Requires-Python"):
        assert metadata[field]
    labels = [one.partition(",")[0] for one in metadata.get_all("Project-URL", [])]
    assert labels == ["Repository", "Documentation", "Changelog", "Issues"]
    readme = metadata.get_payload()
    assert isinstance(readme, str)
    links = re.findall(r"\]\(([^#)][^)]*)\)", readme)
    assert links
    for link in links:
        assert link.startswith("https://")
        page = link.removeprefix(f"{_HOME}/blob/v{__version__}/")
        assert page == link or (REPOSITORY / page).is_file()


def test_the_version_has_a_section_of_the_changelog() -> None:
    changelog = (REPOSITORY / "CHANGELOG.md").read_text(encoding="utf-8")
    sections = re.findall(
        r"^## (\S+) \((unreleased|\d{4}-\d\d-\d\d)\)$", changelog, re.M
    )
    assert sections[0][0] == __version__


def test_pip_installs_it_where_nothing_is_and_it_generates(
    built: _Built, tmp_path: Path
) -> None:
    uv = (BIN / "uv", "--offline", "--quiet", "venv", "--python", sys.executable)
    _run(*uv, tmp_path / "empty", folder=tmp_path)
    programs = tmp_path / "empty" / "bin"
    pip = (sys.executable, "-m", "pip", "--python", programs / "python", "install")
    source = ("--quiet", "--no-index", "--find-links", built.house, built.wheel)
    _run(*pip, *source, folder=tmp_path)
    (tmp_path / "api.yaml").write_text(_DOCUMENT)
    _run(programs / "sdkwright", "generate", "api.yaml", folder=tmp_path)
    assert (tmp_path / "sdk/python/src/shop/sdk.py").is_file()
    assert (tmp_path / "sdk/typescript/package.json").is_file()
    said = _run(programs / "sdkwright", "validate", "api.yaml", folder=tmp_path)
    assert said == "api.yaml: no findings\n"


def test_uvx_runs_it(built: _Built, tmp_path: Path) -> None:
    source = ("--no-index", "--find-links", built.house, "--from", built.wheel)
    uvx = (BIN / "uv", "--quiet", "--no-cache", "--no-config", "tool", "run")
    said = _run(*uvx, *source, "sdkwright", "--version", folder=tmp_path)
    assert said == f"sdkwright {__version__}\n"
