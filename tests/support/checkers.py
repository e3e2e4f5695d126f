"""A project that has what its packages are checked with."""

from __future__ import annotations

from pathlib import Path

from tests.support.pyright import PROGRAM as PYRIGHT
from tests.typescript import tools


def install_checkers(folder: Path) -> None:
    """pyright and tsc, as npm puts them into a project."""
    programs = folder / "node_modules" / ".bin"
    programs.mkdir(parents=True)
    tools.install(PYRIGHT.parents[2])
    tools.install()
    for name, modules in (("pyright", PYRIGHT.parents[1]), ("tsc", tools.MODULES)):
        (programs / name).symlink_to(modules / ".bin" / name)
