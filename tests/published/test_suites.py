"""The tests that packages bring pass on documents of every kind."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cases.case import cases, made
from tests.published.suites import suite_run

pytestmark = pytest.mark.slow

# Bodies, answers, streams, pages, parameters, credentials and types of every kind.
_TYPICAL = (
    "body-form-object",
    "body-json-lines",
    "body-misc",
    "choosers",
    "media-ranges",
    "page-cursor-empty",
    "parameter-deep-object-arrays",
    "requests-flat",
    "schema-formats",
    "schema-read-write-only",
    "security-oauth-scopes",
    "server-variables",
    "stream-3.2",
    "stream-union",
    "union-integer-tags",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("suites")
    for case in cases():
        if case.name in _TYPICAL:
            own = case.options.get("python", {})
            options = {"python": {**own, "tests": True}}
            package = made(replace(case, options=options, files={}), root).packages[
                "python"
            ]
            # One process runs all of them: their tests are modules of different packages.
            own_name = package.rename(package.with_name(f"suite_of_{package.name}"))
            (own_name / "__init__.py").touch()
    return root / "python"


def test_every_operation_of_typical_documents_is_called(folder: Path) -> None:
    packages = sorted(folder.iterdir())
    assert len(packages) == len(_TYPICAL)
    together = ("-c", os.devnull, "--rootdir", ".")
    path = os.pathsep.join(str(one / "src") for one in packages)
    tests = [f"{one.name}/tests" for one in packages]
    done = suite_run(folder, *together, *tests, PYTHONPATH=path)
    assert done.returncode == 0, done.stdout
    match = re.search(r"(\d+) passed", done.stdout)
    assert match is not None
    calls = sum(
        line.startswith("    Call(")
        for path in folder.glob("*/tests/calls/*.py")
        for line in path.read_text().splitlines()
    )
    assert int(match[1]) == calls
