"""sdkwright itself is published as it should be: complete, and it generates where nothing else is installed."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from sdkwright import __version__
from tests.conftest import REPOSITORY
from tests.published.environment import BIN, wheelhouse
from tests.published.judges import links_of, metadata_of, run

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
    build = (sys.executable, "-m", "build", "--no-isolation", "--outdir", folder)
    run(*build, folder=REPOSITORY, SDKWRIGHT_REPOSITORY=_HOME)
    (wheel,), (sources,) = (folder.glob(one) for one in ("*.whl", "*.tar.gz"))
    return _Built(wheel, sources, wheelhouse(wheel, folder))


def test_judges_have_nothing_to_complain_of(built: _Built) -> None:
    paths = (built.wheel, built.sources)
    said = run(BIN / "twine", "check", "--strict", *paths, folder=REPOSITORY)
    assert said.count("PASSED") == 2
    run(BIN / "check-wheel-contents", built.wheel, folder=REPOSITORY)


def test_metadata_is_complete_and_links_lead_somewhere(built: _Built) -> None:
    metadata = metadata_of(built.wheel)
    assert metadata["Version"] == __version__
    assert metadata["License-Expression"] == "Apache-2.0"
    for field in ("Summary", "Author", "Keywords", "Classifier", "Requires-Python"):
        assert metadata[field]
    labels = [one.partition(",")[0] for one in metadata.get_all("Project-URL", [])]
    assert labels == ["Repository", "Documentation", "Changelog", "Issues"]
    links = links_of(metadata.get_payload())
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
    run(*uv, tmp_path / "empty", folder=tmp_path)
    programs = tmp_path / "empty" / "bin"
    pip = (sys.executable, "-m", "pip", "--python", programs / "python", "install")
    source = ("--quiet", "--no-index", "--find-links", built.house, built.wheel)
    run(*pip, *source, folder=tmp_path)
    (tmp_path / "api.yaml").write_text(_DOCUMENT)
    run(programs / "sdkwright", "generate", "api.yaml", folder=tmp_path)
    assert (tmp_path / "sdk/python/src/shop/sdk.py").is_file()
    assert (tmp_path / "sdk/typescript/package.json").is_file()
    said = run(programs / "sdkwright", "validate", "api.yaml", folder=tmp_path)
    assert said == "api.yaml: no findings\n"


def test_uvx_runs_it(built: _Built, tmp_path: Path) -> None:
    source = ("--no-index", "--find-links", built.house, "--from", built.wheel)
    uvx = (BIN / "uv", "--quiet", "--no-cache", "--no-config", "tool", "run")
    said = run(*uvx, *source, "sdkwright", "--version", folder=tmp_path)
    assert said == f"sdkwright {__version__}\n"
