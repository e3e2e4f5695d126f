"""Each case gives the files and findings in its folder; all of their packages compile, type-check and import."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cases.case import FINDINGS, Case, Made, cases, made
from tests.corpus import checks, typescript

_CASES = tuple(cases())
_LONGEST = 30


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cases")


@pytest.fixture(scope="module")
def everything(root: Path) -> dict[str, Made]:
    return {case.name: made(case, root) for case in _CASES}


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.name)
def test_a_case_gives_its_files(case: Case, everything: dict[str, Made]) -> None:
    assert everything[case.name].files == case.expected(), case.shows


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.name)
def test_a_case_gives_its_findings(case: Case, everything: dict[str, Made]) -> None:
    path = case.folder / FINDINGS
    expected = path.read_text(encoding="utf-8") if path.exists() else ""
    assert everything[case.name].findings == expected, case.shows


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.name)
def test_a_case_is_short_and_says_what_it_shows(case: Case) -> None:
    lines = (case.folder / "openapi.yaml").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= _LONGEST
    assert case.shows
    assert case.files


def _folders(everything: dict[str, Made], language: str) -> list[Path]:
    return [
        one.packages[language]
        for one in everything.values()
        if language in one.packages
    ]


@pytest.mark.slow
def test_python_packages_import_and_pass_strict_types(
    root: Path, everything: dict[str, Made]
) -> None:
    folders = _folders(everything, "python")
    problems = checks.import_problems(folders)
    assert {name: found for name, found in problems.items() if found} == {}
    errors = checks.type_errors(root / "python", folders)
    assert {name: found for name, found in errors.items() if found} == {}


@pytest.mark.slow
def test_calls_pass_strict_mypy_too(everything: dict[str, Made]) -> None:
    programs = [
        program
        for folder in _folders(everything, "python")
        for program in (folder / "src").glob("*_calls.py")
    ]
    assert programs
    path = os.pathsep.join(str(program.parent) for program in programs)
    command = ["mypy", "--strict", "--follow-imports=silent", *map(str, programs)]
    finished = subprocess.run(
        [sys.executable, "-m", *command],
        env={**os.environ, "MYPYPATH": path},
        cwd=programs[0].parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stdout


@pytest.mark.slow
def test_typescript_packages_compile_and_load(
    root: Path, everything: dict[str, Made]
) -> None:
    folders = _folders(everything, "typescript")
    errors = typescript.compile_errors(root / "typescript", folders)
    assert {name: found for name, found in errors.items() if found} == {}
    problems = typescript.import_problems(root / "typescript", folders)
    assert {name: found for name, found in problems.items() if found} == {}
