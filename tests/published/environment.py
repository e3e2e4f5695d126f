"""Environments that have nothing but what a wheel asks for."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement

BIN = Path(sys.executable).parent
_SITE = Path(sysconfig.get_path("purelib"))


def installed(wheel: Path, folder: Path) -> Path:
    """The folder of the programs of a new environment with a wheel, and what it needs, which tests have already."""
    environment = folder / "environment"
    uv = [str(BIN / "uv"), "--offline", "--quiet"]
    subprocess.run(
        [*uv, "venv", "--python", sys.executable, str(environment)], check=True
    )
    python = environment / "bin" / "python"
    subprocess.run(
        [*uv, "pip", "install", "--no-deps", "--python", str(python), str(wheel)],
        check=True,
    )
    (site,) = environment.glob("lib/python*/site-packages")
    (record,) = (path for path in site.glob("*.dist-info") if _is_of(path, wheel))
    for needed in _needed(Distribution.at(record), {}):
        for file in needed.files or ():
            source = Path(str(needed.locate_file(file)))
            if source.is_relative_to(_SITE) and source.exists():
                place = site / source.relative_to(_SITE)
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, place)
    return python.parent


def _is_of(record: Path, wheel: Path) -> bool:
    return wheel.name.startswith(record.name.removesuffix(".dist-info"))


def _needed(
    asking: Distribution,
    known: dict[str, Distribution],
    extras: frozenset[str] = frozenset(),
) -> Iterator[Distribution]:
    """What a distribution asks for, and what that asks for, each once."""
    for line in asking.requires or ():
        wanted = Requirement(line)
        marks = [{"extra": extra} for extra in extras or {""}]
        if wanted.marker is not None and not any(map(wanted.marker.evaluate, marks)):
            continue
        one = distribution(wanted.name)
        if one.name not in known:
            known[one.name] = one
            yield one
            yield from _needed(one, known, frozenset(wanted.extras))
