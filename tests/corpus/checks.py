"""What has to hold for generated packages: they import, type-check and are as Black would leave them."""

from __future__ import annotations

import ast
import hashlib
import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.support.pyright import pyright_report

_FILES_AT_ONCE = 1_000
_METHOD = re.compile(r"^    async def (\w+)_async\(", re.MULTILINE)

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
    """pyright's errors in strict mode, over all packages in one run.

    The runtime is the same in every package and imports nothing outside itself, so that its errors are the same
    too: it is checked once.
    """
    settings = {
        "include": [f"{folder.name}/src" for folder in folders],
        "exclude": [
            runtime.relative_to(root).as_posix()
            for runtime in _repeated(folder for folder in map(_runtime, folders))
        ],
        "extraPaths": [f"{folder.name}/src" for folder in folders],
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
    }
    report = pyright_report(root, settings)
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


def restyled(folders: Sequence[Path], seen: set[bytes]) -> Complaints:
    """The files Black would change. ``seen`` has the digests of contents it has been asked about, in any package."""
    files: list[Path] = []
    for folder in folders:
        for file in sorted(folder.rglob("*.py")):
            digest = _digest(file)
            if digest not in seen:
                seen.add(digest)
                files.append(file)
    found: dict[str, list[str]] = defaultdict(list)
    for start in range(0, len(files), _FILES_AT_ONCE):
        for line in _black(files[start : start + _FILES_AT_ONCE]):
            for mark in ("would reformat ", "error: cannot format "):
                if line.startswith(mark):
                    for folder in folders:
                        if line.startswith(f"{mark}{folder}{os.sep}"):
                            found[folder.name].append(f"Black: {line}")
    return found


def _black(files: Sequence[Path]) -> Sequence[str]:
    finished = subprocess.run(
        [
            *(sys.executable, "-m", "black", "--check", "--quiet", "--verbose"),
            *("--no-cache", "--workers", "1", "--target-version", "py311"),
            *map(str, files),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    lines = finished.stderr.splitlines()
    if finished.returncode not in (0, 1, 123):
        raise RuntimeError(f"Black ended with {finished.returncode}: {lines[-3:]}")
    return lines


def _runtime(folder: Path) -> Path:
    (runtime,) = (folder / "src").glob("*/_runtime")
    return runtime


def _repeated(folders: Iterator[Path]) -> Iterator[Path]:
    """The folders whose files are, byte for byte, those of one before."""
    known: set[tuple[tuple[str, bytes], ...]] = set()
    for folder in folders:
        files = sorted(folder.rglob("*.py"))
        content = tuple((file.name, _digest(file)) for file in files)
        alone = all("from .." not in file.read_text("utf-8") for file in files)
        if alone and content in known:
            yield folder
        known.add(content)


def _digest(file: Path) -> bytes:
    return hashlib.sha256(file.read_bytes()).digest()


def called_operations(folder: Path) -> int:
    """How many operations methods are for. (An operation whose body comes in kinds has a method for each.)"""
    sources = folder / "src" / folder.name
    found: set[tuple[str, ...]] = set()
    for file in sources.glob("*.py"):
        text = file.read_text(encoding="utf-8")
        records = [
            tuple(
                ast.unparse(keyword.value)
                for keyword in node.keywords
                if keyword.arg in ("id", "method", "path")
            )
            for node in ast.walk(ast.parse(text))
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "Operation"
        ]
        if len(set(_METHOD.findall(text))) == len(records):
            found.update(records)
    return len(found)
