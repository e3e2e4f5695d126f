"""The programs that check and run TypeScript: npm packages beside these tests, and Node."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from sdkwright.emit.render import render_all
from sdkwright.targets.languages.typescript.project import errors_job
from sdkwright.targets.reading.error_messages import USUAL_PLACES
from tests.conftest import REPOSITORY

HERE = Path(__file__).parent
SUITES = HERE / "runtime"
"""What the runtime is tried with, in TypeScript itself."""
MODULES = HERE / "node_modules"
COMPILERS = ("typescript", "typescript7")
"""The packages of the compilers that generated code has to pass."""


def install(folder: Path = HERE) -> None:
    """Install the programs that a folder locks, the one of this file unless another is given."""
    installed = folder / "node_modules" / ".package-lock.json"
    wanted = folder / "package-lock.json"
    if not installed.exists() or installed.stat().st_mtime < wanted.stat().st_mtime:
        subprocess.run(
            ["npm", "ci", "--silent", "--no-audit", "--no-fund"], cwd=folder, check=True
        )


def compile_package(
    folder: Path, *options: str, compiler: str = COMPILERS[-1]
) -> Sequence[str]:
    """The findings of a compiler in the project at ``folder``; none where it is right."""
    program = MODULES / compiler / "bin" / "tsc"
    ran = subprocess.run(
        ["node", str(program), "--project", str(folder), *options],
        capture_output=True,
        text=True,
        check=False,
    )
    lines = ran.stdout.splitlines()
    assert ran.returncode == 0 or lines, ran.stderr
    return lines


def finish_build(folder: Path) -> None:
    """What a package's own script does behind its compiler."""
    described = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    _, *steps = described["scripts"]["build"].split(" && ")
    path = os.pathsep.join((str(MODULES / ".bin"), os.environ["PATH"]))
    for step in steps:
        program = step.split()
        subprocess.run(
            program, cwd=folder, env={**os.environ, "PATH": path}, check=True
        )


def compile_runtime(folder: Path) -> None:
    """Put the runtime and its suites into a folder, as programs."""
    install()
    runtime = REPOSITORY / "templates" / "typescript" / "runtime"
    templates = shutil.ignore_patterns("*.jinja")
    shutil.copytree(runtime, folder / "src" / "runtime", ignore=templates)
    for path, file in render_all([errors_job("SDKError", "StatusError")]).items():
        (folder / path).write_bytes(file.content)
    places = json.dumps(USUAL_PLACES)
    (folder / "usual_places.json").write_text(places, encoding="utf-8")
    shutil.copy(REPOSITORY / "tests" / "support" / "error_messages.json", folder)
    others = shutil.ignore_patterns("*.json")
    shutil.copytree(SUITES, folder / "src" / "tests", ignore=others)
    for name in ("package.json", "tsconfig.json"):
        shutil.copy(SUITES / name, folder / name)
    (folder / "node_modules").symlink_to(MODULES, target_is_directory=True)
    assert compile_package(folder) == []


def run_node(script: Path, *arguments: str, folder: Path | None = None) -> str:
    """What a script prints; fails with what it complains of."""
    ran = subprocess.run(
        ["node", str(script), *arguments],
        cwd=folder or script.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout
