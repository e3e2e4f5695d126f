"""What people install: the program with its templates, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.architecture.sources import PROGRAM, REPOSITORY, TEMPLATES


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    pytest.importorskip("hatchling", reason="hatchling isn't installed here")
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=REPOSITORY,
        check=True,
        capture_output=True,
    )
    (path,) = folder.glob("*.whl")
    return zipfile.ZipFile(path)


def _files(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix not in (".pyc", ".pyo")
    }


def test_the_wheel_has_the_program_and_its_templates(wheel: zipfile.ZipFile) -> None:
    program = {f"sdkwright/{path}" for path in _files(PROGRAM)}
    templates = {f"sdkwright/_templates/{path}" for path in _files(TEMPLATES)}
    inside = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert inside == program | templates


def test_the_wheel_has_the_license_and_the_command(wheel: zipfile.ZipFile) -> None:
    names = wheel.namelist()
    assert any(name.endswith("/licenses/LICENSE") for name in names)
    (entry,) = [name for name in names if name.endswith("/entry_points.txt")]
    assert b"sdkwright = sdkwright.cli.main:run" in wheel.read(entry)


def test_an_installed_wheel_finds_its_templates(
    wheel: zipfile.ZipFile, tmp_path: Path
) -> None:
    wheel.extractall(tmp_path / "site")
    code = (
        "import sys; sys.path.insert(0, 'site');"
        "from sdkwright.emit.template_root import template_root; print(template_root())"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", code],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout.strip().endswith("/site/sdkwright/_templates")


def test_an_installed_wheel_is_known_by_what_it_holds(
    wheel: zipfile.ZipFile, tmp_path: Path
) -> None:
    """Two builds of one version are told apart, and a package says of which it is."""
    wheel.extractall(tmp_path / "site")
    code = (
        "import sys; sys.path.insert(0, 'site');"
        "from sdkwright.app.generator import this_generator as g; print(g().line, g().checkout)"
    )

    def line() -> list[str]:
        command = [sys.executable, "-P", "-c", code]
        done = subprocess.run(
            command, cwd=tmp_path, check=True, capture_output=True, text=True
        )
        return done.stdout.split()

    version, digest, checkout = line()
    assert (len(digest), checkout) == (16, "None")
    assert line() == [version, digest, checkout]
    template = tmp_path / "site/sdkwright/_templates/python/sdk.py.jinja"
    template.write_text(template.read_text() + "\n")
    assert line()[1] not in (digest, "checkout")
