"""The runtime of TypeScript packages, run by Node: every suite of ./runtime against servers on loopback."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.typescript.tools import SUITES, compile_runtime

_NAMES = sorted(path.name.removesuffix(".test.ts") for path in SUITES.glob("*.test.ts"))


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The runtime and its suites, as programs."""
    folder = tmp_path_factory.mktemp("runtime")
    compile_runtime(folder)
    return folder


@pytest.mark.parametrize("name", _NAMES)
def test_the_runtime_passes_the_suite(name: str, compiled: Path) -> None:
    program = Path("dist") / "tests" / f"{name}.test.js"
    ran = subprocess.run(
        [
            "node",
            "--test",
            "--test-reporter=tap",
            "--test-timeout=120000",
            str(program),
        ],
        cwd=compiled,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    failed = re.findall(r"^ *not ok \d+ - (.*)", ran.stdout, re.MULTILINE)
    told = re.search(r"^ *not ok .*", ran.stdout, re.MULTILINE | re.DOTALL)
    assert failed == [], (told[0] if told else ran.stdout)[:4000]
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert re.search(r"^# tests [1-9]", ran.stdout, re.MULTILINE), ran.stdout
