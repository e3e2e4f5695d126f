"""What has to hold for generated packages: they import, type-check and are as Black would leave them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

Complaints = Mapping[str, Sequence[str]]
"""By the package's folder name."""


def import_problems(folders: Sequence[Path]) -> Complaints:
    """What goes wrong when every module of each package is imported and every lazy name touched."""
    program = Path(__file__).with_name("importing.py")
    path = os.pathsep.join(str(folder / "src") for folder in folders)
    packages = [folder.name for folder in folders]
    finished = subprocess.run(
        [sys.executable, "-B", str(program), *packages],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    found: dict[str, Sequence[str]] = {}
    for line in finished.stdout.splitlines():
        package, modules, problems = json.loads(line)
        found[package] = problems if modules > 1 else [*problems, "has no modules"]
    ended = {package: [finished.stderr[-300:]] for package in packages}
    return {package: found.get(package, ended[package]) for package in packages}


def type_errors(root: Path, folders: Sequence[Path]) -> Complaints:
    """pyright's errors in strict mode, over all packages in one run."""
    config = root / "pyrightconfig.json"
    settings = {
        "include": [f"{folder.name}/src" for folder in folders],
        "extraPaths": [f"{folder.name}/src" for folder in folders],
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
    }
    config.write_text(json.dumps(settings), encoding="utf-8")
    finished = subprocess.run(
        [
            *(sys.executable, "-m", "pyright", "--outputjson"),
            *("--pythonpath", sys.executable, "--project", str(config)),
        ],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    report = json.loads(finished.stdout)
    found: dict[str, list[str]] = defaultdict(list)
    for finding in report["generalDiagnostics"]:
        if finding["severity"] != "error":
            continue
        file = Path(finding["file"]).relative_to(root)
        line = finding["range"]["start"]["line"] + 1
        rule = finding.get("rule", "syntax")
        text = f"{file}:{line}: {finding['message']} ({rule})"
        found[file.parts[0]].append(text)
    if report["summary"]["filesAnalyzed"] == 0:
        found[folders[0].name].append("pyright saw no file")
    return found


def restyled(folders: Sequence[Path]) -> Complaints:
    """The files Black would change."""
    finished = subprocess.run(
        [
            *(sys.executable, "-m", "black", "--check", "--quiet", "--verbose"),
            *("--workers", "1", "--target-version", "py311"),
            *(str(folder) for folder in folders),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    found: dict[str, list[str]] = defaultdict(list)
    for line in finished.stderr.splitlines():
        for mark in ("would reformat ", "error: cannot format "):
            if line.startswith(mark):
                for folder in folders:
                    if line.startswith(f"{mark}{folder}{os.sep}"):
                        found[folder.name].append(f"Black: {line}")
    return found
