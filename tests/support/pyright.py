"""pyright, the npm package that tests/pyright locks."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.typescript.tools import install

_HERE = Path(__file__).parents[1] / "pyright"
PROGRAM = _HERE / "node_modules" / "pyright" / "index.js"
"""What Node runs."""


def run_pyright(
    folder: Path, settings: Mapping[str, Any], *arguments: str
) -> subprocess.CompletedProcess[str]:
    """Check what ``settings`` name below a folder, with the packages that the tests run with."""
    install(_HERE)
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    return subprocess.run(
        ["node", str(PROGRAM), "--pythonpath", sys.executable, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def pyright_report(folder: Path, settings: Mapping[str, Any]) -> Mapping[str, Any]:
    """What it prints as JSON."""
    finished = run_pyright(folder, settings, "--outputjson")
    report: dict[str, Any] = json.loads(finished.stdout)
    return report
