"""Many documents in one run: in several processes, and beside one that can't be used."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.small_documents import document_of_paths, operation

_CONFIG = """\
version: 1
sources: {glob: "specs/*.json"}
targets:
  python: {language: python, output: "sdk/{source}-{language}"}
"""


def _run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "sdkwright", "generate", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done


def _packages(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("sdk/*"))


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Three documents and a configuration of a package for each."""
    (tmp_path / "specs").mkdir()
    for name in ("shop", "billing", "images"):
        document = document_of_paths({f"/{name}": {"get": operation(f"get{name}")}})
        (tmp_path / "specs" / f"{name}.json").write_text(json.dumps(document))
    (tmp_path / "sdkwright.yaml").write_text(_CONFIG)
    return tmp_path


def test_several_processes_make_what_one_makes(many: Path) -> None:
    one = _run(many, "--report", "report.json")
    report = (many / "report.json").read_text()
    files = {path: path.read_bytes() for path in many.rglob("*.py")}
    (many / "sdk").rename(many / "before")
    several = _run(many, "--jobs", "2", "--report", "report.json")
    assert (several.returncode, several.stdout) == (0, one.stdout)
    assert (many / "report.json").read_text() == report
    assert {path: path.read_bytes() for path in many.glob("sdk/**/*.py")} == files


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_broken_document_keeps_back_all_or_its_own_alone(
    jobs: str, many: Path
) -> None:
    (many / "specs" / "shop.json").write_text('{"openapi": ')
    whole = _run(many, "--jobs", jobs)
    assert whole.returncode == 2
    assert "specs/shop.json" in whole.stderr
    assert _packages(many) == []
    going = _run(many, "--jobs", jobs, "--keep-going")
    assert going.returncode == 2
    assert "specs/shop.json" in going.stderr
    assert _packages(many) == ["billing-python", "images-python"]
    (many / "specs" / "shop.json").unlink()
    assert _run(many, "--jobs", jobs).returncode == 0
