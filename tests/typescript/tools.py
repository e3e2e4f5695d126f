"""The programs that check and run TypeScript: npm packages beside these tests, and Node."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
COMPILERS = ("typescript", "typescript7")
"""The packages of the compilers that generated code has to pass."""


def install() -> None:
    """Install the programs, as package.json beside this file says."""
    installed = MODULES / ".package-lock.json"
    wanted = HERE / "package-lock.json"
    if not installed.exists() or installed.stat().st_mtime < wanted.stat().st_mtime:
        subprocess.run(
            ["npm", "ci", "--silent", "--no-audit", "--no-fund"], cwd=HERE, check=True
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
